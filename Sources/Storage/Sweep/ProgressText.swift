internal import ScalingCore
package import Screen

/// How far long work is, on one line.
package struct ProgressText: Sendable {
  /// What is counted, for example `options`.
  package let unit: Wording
  /// How many there are.
  package let total: Int
  /// Language of the line.
  package let language: Language

  /// States what is counted.
  package init(unit: Wording, total: Int, in language: Language) {
    self.unit = unit
    self.total = total
    self.language = language
  }

  /// Done and total.
  package func counts(done: Int) -> String {
    let (part, whole) = (Self.grouped(done), Self.grouped(total))
    return language(
      "\(part) of \(whole) \(unit[language])", ja: "\(unit[language]) \(part)/\(whole)")
  }

  /// Done, rate and time left.
  ///
  /// - Parameters:
  ///   - done: How many are done.
  ///   - elapsed: Seconds since the start.
  package func line(done: Int, elapsed: Double) -> String {
    let counts = counts(done: done)
    guard done > 0, elapsed > 0 else { return counts }
    let rate = Double(done) / elapsed
    let left = Seconds(Double(total - done) / rate)
    let speed = NumberFormat.grouped.string(rate)
    return language(
      "\(counts), \(speed) a second, \(left.formatted) left",
      ja: "\(counts)、毎秒\(speed)、残り\(left.formatted)")
  }

  private static func grouped(_ count: Int) -> String {
    NumberFormat.grouped.string(Double(count))
  }
}
