/// Walks over the options of a space in order, changing no more of the scenario than differs.
public struct OptionCursor: Sendable {
  /// The space.
  public let space: OptionSpace
  /// Number of the option.
  public private(set) var index: Int
  /// For each axis, which of its values the option has.
  public private(set) var digits: [Int]
  /// The option; without meaning while there is a problem.
  public private(set) var scenario: Scenario
  /// Why the values do not go together; nil when they do.
  public private(set) var problem: ScenarioProblem?

  /// Why the value of an axis can't be set.
  private var problems: [ScenarioProblem?]
  /// The price before each axis: what follows another value must not depend on the option before.
  private var prices: [(plan: PricePlan, isQuoted: Bool)]
  private let touchesPrice: Bool

  /// Starts at an option.
  ///
  /// - Precondition: the space has such an option.
  init(space: OptionSpace, index: Int) {
    precondition((0..<space.count).contains(index), "the space has no such option")
    self.space = space
    self.index = index
    digits = space.digits(of: index)
    scenario = space.base
    problems = space.axes.map { _ in nil }
    let isQuoted = space.base.hasQuotedPrice
    prices = space.axes.map { _ in (space.base.price, isQuoted) }
    touchesPrice = space.axes.contains(where: \.priceRule.touchesPrice)
    set(from: 0)
  }

  /// Goes to the next option.
  ///
  /// - Returns: The first axis whose value changed; nil, without a change, behind the last option.
  @discardableResult
  public mutating func advance() -> Int? {
    guard index + 1 < space.count else { return nil }
    index += 1
    var axis = digits.count - 1
    while digits[axis] + 1 == space.axes[axis].values.count {
      digits[axis] = 0
      axis -= 1
    }
    digits[axis] += 1
    set(from: axis)
    return axis
  }

  /// Goes to the next option in which this axis or one before it has another value.
  ///
  /// - Returns: As ``advance()``; with a negative axis there is no such option.
  public mutating func advance(past axis: Int) -> Int? {
    let next = end(ofAxis: axis)
    guard next < space.count else { return nil }
    for inner in digits.indices where inner > axis {
      digits[inner] = space.axes[inner].values.count - 1
    }
    index = next - 1
    return advance()
  }

  /// Number of the first option behind this one in which this axis or one before it has another value.
  public func end(ofAxis axis: Int) -> Int {
    let size = space.axes[(axis + 1)...].reduce(1) { $0 * $1.values.count }
    return (index / size + 1) * size
  }

  /// Value of an axis.
  public func value(of axis: Int) -> FieldValue {
    space.axes[axis].values[digits[axis]].value
  }

  private mutating func set(from first: Int) {
    var isQuoted = false
    if touchesPrice, first < prices.count {
      (scenario.price, isQuoted) = prices[first]
    }
    var failure: ScenarioProblem?
    for axis in digits.indices {
      if axis >= first {
        if touchesPrice { prices[axis] = (scenario.price, isQuoted) }
        problems[axis] = space.axes[axis].set(digits[axis], in: &scenario, isQuoted: &isQuoted)
      }
      failure = failure ?? problems[axis]
    }
    problem = failure ?? scenario.conflict
  }
}
