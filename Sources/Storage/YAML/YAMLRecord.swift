/// A mapping of a YAML file, read like a row of a table.
struct YAMLRecord: Record {
  let file: String
  /// Where the mapping starts.
  let mark: SourceMark
  let entries: [YAMLNode.Entry]

  /// Reads a mapping.
  ///
  /// - Throws: when the node is no mapping.
  init(_ node: YAMLNode, file: String) throws(Diagnostic) {
    guard let entries = node.entries else {
      throw Diagnostic(
        .error, file: file, at: node.mark, "\(node.kindName) where a mapping belongs")
    }
    self.file = file
    self.entries = entries
    mark = entries.first?.mark ?? node.mark
  }

  func text(_ field: String) throws(Diagnostic) -> String {
    guard let value = entry(field)?.value, !value.isNull else { return "" }
    if let text = value.text { return text }
    guard let items = value.items else {
      throw failure(field, "'\(field)' is \(value.kindName); a single value belongs here")
    }
    // A list stands for the parted names of a table.
    return items.compactMap(\.text).joined(separator: "|")
  }

  func failure(_ field: String, _ message: String) -> Diagnostic {
    Diagnostic(.error, file: file, at: entry(field)?.value.mark ?? mark, message)
  }

  private func entry(_ field: String) -> YAMLNode.Entry? {
    entries.first { $0.key == field }
  }
}
