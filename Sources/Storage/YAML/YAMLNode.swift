/// A value of a YAML file with its place.
package struct YAMLNode: Sendable {
  /// What a node holds.
  package enum Content: Sendable {
    /// A text, a number, a flag: everything without parts.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Sendable {
    /// Text of the key.
    package var key: String
    /// Where the key starts.
    package var mark: SourceMark
    /// Value of the key.
    package var value: YAMLNode
  }

  /// What the node holds.
  package var content: Content
  /// Where the node starts.
  package var mark: SourceMark

  /// Entries of a mapping; nil for other nodes.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// Items of a list; nil for other nodes.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// Text of a scalar; nil for other nodes.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether the node is an empty plain scalar, `~` or `null`.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// Entry of a mapping by key.
  package subscript(key: String) -> Entry? {
    entries?.first { $0.key == key }
  }

  /// What kind of node this is, for messages.
  package var kindName: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
