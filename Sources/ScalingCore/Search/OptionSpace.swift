/// All combinations of the values of some axes over one scenario, by number and never held in memory.
///
/// Option 0 has the first value of every axis; the last axis changes fastest.
public struct OptionSpace: Sendable {
  /// Why axes make no space.
  public enum Failure: Error, Sendable, Hashable {
    /// Two axes have the same key.
    case repeated(path: String)
    /// There are more combinations than can be counted.
    case tooLarge
  }

  /// What all options have in common.
  public let base: Scenario
  /// What they differ in.
  public let axes: [OptionAxis]
  /// Number of combinations, at least 1; without axes the base is the only one.
  public let count: Int

  /// Spans the axes over a scenario.
  public init(base: Scenario, axes: [OptionAxis]) throws(Failure) {
    var count = 1
    var paths: Set<String> = []
    for axis in axes {
      guard paths.insert(axis.path).inserted else { throw .repeated(path: axis.path) }
      let (product, overflows) = count.multipliedReportingOverflow(by: axis.values.count)
      guard !overflows else { throw .tooLarge }
      count = product
    }
    self.base = base
    self.axes = axes
    self.count = count
  }

  /// The I-th of N contiguous parts whose sizes differ by at most one.
  ///
  /// - Parameters:
  ///   - index: From 1 to `parts`.
  ///   - parts: Number of parts (N), at least 1; it may exceed ``count``, and some parts are empty then.
  public func part(_ index: Int, of parts: Int) -> Range<Int> {
    let (size, rest) = count.quotientAndRemainder(dividingBy: parts)
    let start = (index - 1) * size + min(index - 1, rest)
    return start..<(start + size + (index <= rest ? 1 : 0))
  }

  /// For each axis, which of its values an option has.
  public func digits(of index: Int) -> [Int] {
    var rest = index
    var digits = axes.map { _ in 0 }
    for axis in axes.indices.reversed() {
      (rest, digits[axis]) = rest.quotientAndRemainder(dividingBy: axes[axis].values.count)
    }
    return digits
  }

  /// The option with a number.
  public func option(_ index: Int) -> OptionCursor {
    OptionCursor(space: self, index: index)
  }
}
