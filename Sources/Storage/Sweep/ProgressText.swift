internal import ScalingCore

/// How far long work is, on one line.
package struct ProgressText: Sendable {
  /// What is counted, for example `options`.
  package let unit: String
  /// How many there are.
  package let total: Int

  /// States what is counted.
  package init(unit: String, total: Int) {
    self.unit = unit
    self.total = total
  }

  /// Done and total.
  package func counts(done: Int) -> String {
    "\(Self.grouped(done)) of \(Self.grouped(total)) \(unit)"
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
    return "\(counts), \(NumberFormat.grouped.string(rate)) a second, \(left.formatted) left"
  }

  private static func grouped(_ count: Int) -> String {
    NumberFormat.grouped.string(Double(count))
  }
}
