/// One of several equal parts of a sweep: `--shard I/N`.
package struct Shard: Sendable, Hashable {
  /// Which part (I), from 1.
  package let index: Int
  /// How many parts there are (N).
  package let count: Int

  /// Reads `I/N`.
  ///
  /// - Throws: when that is no part, with what would be right.
  package init(_ text: String) throws(Diagnostic) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], index >= 1, index <= count
    else {
      throw Diagnostic(
        .error, file: "--shard",
        "'\(text)' is no part; write I/N with I from 1 to N, for example 2/8")
    }
    self.index = index
    self.count = count
  }

  /// Whether this is the first part, which has the header.
  package var isFirst: Bool { index == 1 }
}
