/// What a program leaves behind when a signal ends it.
package struct LastWords: Sendable, Hashable {
  /// The file that appears.
  package var path: String
  /// A name in the same folder, for the file until it is whole.
  package var draft: String
  /// Contents of the file; none leave nothing behind.
  package var bytes: [UInt8]

  /// States file and contents.
  package init(path: String, draft: String, bytes: [UInt8]) {
    self.path = path
    self.draft = draft
    self.bytes = bytes
  }
}
