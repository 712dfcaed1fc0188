/// A value with a short text that reads back as the same value, for files, flags and tables.
public protocol WrittenForm: Sendable, Hashable {
  /// Text of the value, for example `topK:512`.
  var text: String { get }
  /// Texts that would be right, for messages.
  static var examples: String { get }
  /// Reads a text; nil where it states no such value.
  init?(text: String)
}
