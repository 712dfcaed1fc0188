/// Changes single values of a YAML text and leaves every other byte as it is.
struct YAMLPatch {
  /// The changed text.
  private(set) var bytes: [UInt8]
  private var root: YAMLNode
  private let file: String

  /// Starts with the contents of a file; nil when they are no mapping.
  init?(file: String, bytes: [UInt8]) {
    guard let root = Self.root(file: file, bytes: bytes) else { return nil }
    self.file = file
    self.bytes = bytes
    self.root = root
  }

  /// Gives a key a new value on one line, or adds the key.
  ///
  /// - Parameters:
  ///   - path: Keys from the top level down.
  ///   - text: The value as YAML, fit for a flow mapping.
  ///   - order: Keys of the innermost mapping in the order in which they are written.
  /// - Returns: whether the text could be changed; it is as before where it could not.
  mutating func set(_ path: [String], to text: String, order: [String]) -> Bool {
    guard let key = path.last, let parent = node(at: path.dropLast()), parent.node.entries != nil
    else { return false }
    if let entry = parent.node[key] {
      return replace(entry, in: parent, with: text)
    }
    return insert(key, text, into: parent, order: order)
  }

  /// Whether a key exists.
  func has(_ path: [String]) -> Bool {
    node(at: path[...]) != nil
  }

  /// Whether the value of a key is a mapping.
  func isMapping(_ path: [String]) -> Bool {
    node(at: path[...])?.node.entries != nil
  }
}

// MARK: - Edits

extension YAMLPatch {
  private mutating func replace(
    _ entry: YAMLNode.Entry, in parent: Place, with text: String
  ) -> Bool {
    let index = LineIndex(bytes)
    guard let start = index.offset(of: entry.value.mark) else { return false }
    let isFlow = parent.isFlow || self.isFlow(parent.node)
    let extent = NodeExtent(bytes)
    guard let range = extent.range(from: start, of: entry.value, inFlow: isFlow) else {
      return false
    }
    let needsBlank = range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ":")
    return apply(needsBlank ? " \(text)" : text, to: range)
  }

  private mutating func insert(
    _ key: String, _ text: String, into parent: Place, order: [String]
  ) -> Bool {
    let index = LineIndex(bytes)
    if isFlow(parent.node) {
      guard let start = index.offset(of: parent.node.mark) else { return false }
      let isEmpty = parent.node.entries?.isEmpty == true
      return apply("\(key): \(text)\(isEmpty ? "" : ", ")", to: start + 1..<start + 1)
    }
    guard let place = insertion(of: key, in: parent.node, order: order, index) else { return false }
    let line = "\(place.indent)\(key): \(text)\n"
    let endsWithBreak = place.offset == 0 || bytes[place.offset - 1] == 0x0A
    return apply(endsWithBreak ? line : "\n\(line)", to: place.offset..<place.offset)
  }

  /// Where a new line goes: behind the nearest earlier key if that stands on one line, else before
  /// the next later key and its comments, else at the end of the file, else behind any earlier key.
  private func insertion(
    of key: String, in mapping: YAMLNode, order: [String], _ index: LineIndex
  ) -> (offset: Int, indent: String)? {
    guard let entries = mapping.entries, let rank = order.firstIndex(of: key) else { return nil }
    func rankOf(_ entry: YAMLNode.Entry) -> Int { order.firstIndex(of: entry.key) ?? order.count }
    let earlier = entries.filter { rankOf($0) < rank }.sorted { rankOf($0) > rankOf($1) }
    let later = entries.filter { rankOf($0) > rank }
    return earlier.first.flatMap { behind($0, index) }
      ?? later.lazy.compactMap { before($0, index) }.first
      ?? (mapping.mark == root.mark ? (bytes.count, "") : nil)
      ?? earlier.lazy.compactMap { behind($0, index) }.first
  }

  /// The start of the line behind an entry; nil when the entry has several lines.
  private func behind(
    _ entry: YAMLNode.Entry, _ index: LineIndex
  ) -> (offset: Int, indent: String)? {
    guard let start = index.offset(of: entry.value.mark), let indent = indent(of: entry, index),
      let range = NodeExtent(bytes).range(from: start, of: entry.value, inFlow: false)
    else { return nil }
    return (index.nextLineStart(after: max(start, range.upperBound - 1)) ?? bytes.count, indent)
  }

  /// The start of an entry's line, or of the comments above it.
  private func before(
    _ entry: YAMLNode.Entry, _ index: LineIndex
  ) -> (offset: Int, indent: String)? {
    guard let indent = indent(of: entry, index), let start = index.offset(of: entry.mark) else {
      return nil
    }
    var line = index.lineStart(of: start)
    while line > 0 {
      let above = index.lineStart(of: line - 1)
      let first = bytes[above..<line].first { $0 != UInt8(ascii: " ") }
      guard first == UInt8(ascii: "#"), above > 0 else { break }
      line = above
    }
    return (line, indent)
  }

  /// Blanks before a key; nil when something else stands before it on its line.
  private func indent(of entry: YAMLNode.Entry, _ index: LineIndex) -> String? {
    guard let start = index.offset(of: entry.mark) else { return nil }
    let before = bytes[index.lineStart(of: start)..<start]
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    return String(decoding: before, as: UTF8.self)
  }

  private mutating func apply(_ text: String, to range: Range<Int>) -> Bool {
    var changed = bytes
    changed.replaceSubrange(range, with: Array(text.utf8))
    return take(changed)
  }

  /// Takes changed bytes when they are still a mapping.
  mutating func take(_ changed: [UInt8]) -> Bool {
    guard let root = Self.root(file: file, bytes: changed) else { return false }
    bytes = changed
    self.root = root
    return true
  }
}

// MARK: - Places

extension YAMLPatch {
  /// A node, and whether it stands inside a flow collection.
  struct Place {
    /// The node.
    var node: YAMLNode
    /// Whether a flow collection holds it.
    var isFlow: Bool
  }

  /// The node behind keys; nil where one of them is missing.
  func node(at path: ArraySlice<String>) -> Place? {
    var place = Place(node: root, isFlow: false)
    for key in path {
      guard let entry = place.node[key] else { return nil }
      place = Place(node: entry.value, isFlow: place.isFlow || isFlow(place.node))
    }
    return place
  }

  /// Whether a mapping is written in braces.
  private func isFlow(_ node: YAMLNode) -> Bool {
    guard let start = LineIndex(bytes).offset(of: node.mark), start < bytes.count else {
      return false
    }
    return bytes[start] == UInt8(ascii: "{")
  }

  private static func root(file: String, bytes: [UInt8]) -> YAMLNode? {
    guard let root = (try? YAMLDocument(file: file, bytes: bytes))?.root, root.entries != nil
    else { return nil }
    return root
  }
}
