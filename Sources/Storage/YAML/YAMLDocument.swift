internal import Foundation
internal import Yams

/// A YAML file, checked against the limits that keep hostile files harmless.
package struct YAMLDocument: Sendable {
  /// File as the user named it.
  package let file: String
  /// The top node; nil for a file without any.
  package let root: YAMLNode?

  /// Limits of a file.
  package enum Limit {
    /// Bytes of a file.
    package static let bytes = 1 << 20
    /// Nesting of mappings and lists.
    package static let depth = 32
    /// Nodes of a file, aliases expanded.
    package static let nodes = 50_000
    /// Aliases (`*name`) of a file.
    package static let aliases = 20
    /// Bytes of a file that has aliases.
    package static let bytesWithAliases = 1 << 16
  }

  /// Reads the contents of a file.
  ///
  /// - Throws: the finding that stops the reading: a limit, invalid UTF-8, a syntax error, a key
  ///   stated twice.
  package init(file: String, bytes: [UInt8]) throws(Diagnostic) {
    self.file = file
    try Self.checkBytes(bytes, file: file)
    let text = String(decoding: bytes.dropFirst(ByteOrderMark.length(in: bytes)), as: UTF8.self)
    do {
      let node = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
      var converter = YAMLConverter(file: file)
      root = try node.map { try converter.convert($0, depth: 0) }
    } catch let error as Diagnostic {
      throw error
    } catch let error as YamlError {
      throw Diagnostic(error, file: file)
    } catch {
      throw Diagnostic(.error, file: file, "not readable as YAML: \(error)")
    }
  }

  private static func checkBytes(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    guard bytes.count <= Limit.bytes else {
      throw Diagnostic(.error, file: file, "larger than 1 MB; a YAML file of isocost is small")
    }
    if let mark = UTF8Check.firstInvalid(in: bytes) {
      throw Diagnostic(.error, file: file, at: mark, "invalid UTF-8; save the file as UTF-8")
    }
    let aliases = aliasCount(bytes)
    if aliases > Limit.aliases || (aliases > 0 && bytes.count > Limit.bytesWithAliases) {
      let message = "too many aliases (*name) for a file of this size; write the values out"
      throw Diagnostic(.error, file: file, message)
    }
  }

  /// Upper bound of the aliases in a file.
  ///
  /// Yams expands aliases before it hands out a node, and compares keys in expanded form, so this
  /// has to be known before parsing. With `n` aliases a file can't expand to more than 3^(n/3)
  /// copies of its largest part.
  private static func aliasCount(_ bytes: [UInt8]) -> Int {
    var count = 0
    var previous = UInt8(ascii: "\n")
    for byte in bytes {
      if previous == UInt8(ascii: "*"), byte > UInt8(ascii: " "), byte != UInt8(ascii: "*") {
        count += 1
      }
      previous = byte
    }
    return count
  }
}

/// Turns the nodes of Yams into own ones and counts them.
private struct YAMLConverter {
  let file: String
  var count = 0

  mutating func convert(_ node: Yams.Node, depth: Int) throws(Diagnostic) -> YAMLNode {
    let mark = node.mark.map(SourceMark.init) ?? SourceMark(line: 1, column: 1)
    count += 1
    guard count <= YAMLDocument.Limit.nodes else {
      throw Diagnostic(.error, file: file, at: mark, "too many values; write a smaller file")
    }
    guard depth <= YAMLDocument.Limit.depth else {
      let message = "nested deeper than \(YAMLDocument.Limit.depth) levels"
      throw Diagnostic(.error, file: file, at: mark, message)
    }
    return YAMLNode(content: try content(of: node, depth: depth), mark: mark)
  }

  private mutating func content(
    of node: Yams.Node, depth: Int
  ) throws(Diagnostic) -> YAMLNode.Content {
    switch node {
    case .scalar(let scalar):
      return .scalar(scalar.string, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return .sequence(items)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        entries.append(try entry(key, value, depth: depth + 1))
      }
      return .mapping(entries)
    case .alias(let alias):
      let mark = alias.mark.map(SourceMark.init)
      throw Diagnostic(.error, file: file, at: mark, "an alias is not allowed here")
    }
  }

  private mutating func entry(
    _ key: Yams.Node, _ value: Yams.Node, depth: Int
  ) throws(Diagnostic) -> YAMLNode.Entry {
    let name = try convert(key, depth: depth)
    guard let text = name.text else {
      throw Diagnostic(.error, file: file, at: name.mark, "a key is a single word, not a list")
    }
    return YAMLNode.Entry(key: text, mark: name.mark, value: try convert(value, depth: depth))
  }
}

extension SourceMark {
  /// Takes over the place that Yams gives.
  fileprivate init(_ mark: Yams.Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}

extension Diagnostic {
  /// Puts an error of the YAML parser into one line.
  fileprivate init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let cause = context.flatMap { $0.text.isEmpty ? nil : " \($0.text):" } ?? ""
      let message = "YAML syntax:\(cause) \(Self.explained(problem))"
      self.init(.error, file: file, at: SourceMark(mark), message)
    case .reader(let problem, let offset, _, let text):
      let mark = offset.flatMap { Self.mark(ofCharacter: $0, in: text) }
      self.init(.error, file: file, at: mark, "YAML syntax: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      let message = "the key '\(name)' is stated twice; keep one of them"
      self.init(.error, file: file, at: SourceMark(context.mark), message)
    default:
      self.init(.error, file: file, "not readable as YAML: \(error)")
    }
  }

  /// Adds what would be right to the messages that people meet most.
  private static func explained(_ problem: String) -> String {
    switch problem {
    case "found character that cannot start any token":
      "\(problem); indent with spaces, not tabs, and quote a value that starts with @ or `"
    case "mapping values are not allowed in this context":
      "\(problem); quote a value that holds ': '"
    case "could not find expected ':'":
      "\(problem); write KEY: VALUE"
    default: problem
    }
  }

  private static func mark(ofCharacter offset: Int, in text: String) -> SourceMark? {
    let before = text.prefix(offset)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return SourceMark(line: line.count, column: (line.last?.unicodeScalars.count ?? 0) + 1)
  }
}
