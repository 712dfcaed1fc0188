import Dashboard
import Screen

/// Keys that lead over a screen, each of which changes what is shown.
struct Tour: Sendable, Hashable {
  /// One key press.
  struct Step: Sendable, Hashable {
    /// The key.
    var key: Unicode.Scalar
    /// Whether it is part of the measurement; the others lead to the next slider.
    var counts: Bool
  }

  /// The key presses in order.
  var steps: [Step]

  /// Moves each of the five primary sliders to its end, to its beginning and back.
  ///
  /// - Parameter state: A dashboard whose first slider has the focus.
  static func sliders(of state: DashboardState, in environment: Environment) -> Tour {
    var state = state
    var steps: [Step] = []
    for _ in SliderTable.sliders.filter(\.isPrimary) {
      let up = moves("l", &state, in: environment)
      let down = moves("h", &state, in: environment)
      let back = max(0, down - up)
      for _ in 0..<back { press("l", &state, in: environment) }
      let keys = [(up, "l"), (down, "h"), (back, "l")] as [(Int, Unicode.Scalar)]
      steps += keys.flatMap { Array(repeating: Step(key: $1, counts: true), count: $0) }
      steps.append(Step(key: "j", counts: false))
      press("j", &state, in: environment)
    }
    return Tour(steps: steps)
  }

  /// Walks the columns of Compare and measures the differences from each.
  static func columns(count: Int) -> Tour {
    let others = max(0, count - 1)
    let right = Array(repeating: ["l", "b"] as [Unicode.Scalar], count: others)
    let left = Array(repeating: ["h", "b"] as [Unicode.Scalar], count: others)
    return repeating((right + left).flatMap { $0 }, least: 300)
  }

  /// Moves the cross-hair of Frontier, counts cost in every way, and searches N as well.
  ///
  /// The first two keys show the screen, which reads what is published, and its cross-hair; they do not count.
  static let frontier = Tour(
    steps: [Step(key: "2", counts: false), Step(key: "g", counts: false)]
      + repeating(["l", "h", "v", "l", "h", "w"], least: 300).steps)

  /// Moves the cross-hair of Speed, draws each time, and changes GPUs and number format.
  ///
  /// The first two keys show the screen, which reads the measured rows, and its cross-hair; they do not count.
  static let speed = Tour(
    steps: [Step(key: "4", counts: false), Step(key: "g", counts: false)]
      + repeating(["l", "v", "h", "+", "-", "w", "W"], least: 300).steps)

  /// Moves each value of Spend, its cross-hair and its plan, and draws what is paid so far.
  ///
  /// The first key shows the screen; it does not count.
  static let spend = Tour(
    steps: [Step(key: "3", counts: false)]
      + repeating(["v", "+", "-", "l", "a", "w", "A", "h"], least: 300).steps)

  /// Moves each value of Shape and the cursor among its candidates.
  ///
  /// The first key shows the screen, which reads the training runs; it does not count.
  static let shape = Tour(
    steps: [Step(key: "5", counts: false)]
      + repeating(["v", "+", "j", "-", "g"], least: 300).steps)

  /// Goes to Compare and back to Explore.
  static let screens = repeating(["6", "1"], least: 300)

  private static func repeating(_ keys: [Unicode.Scalar], least: Int) -> Tour {
    guard !keys.isEmpty else { return Tour(steps: []) }
    let rounds = (least + keys.count - 1) / keys.count
    let all = repeatElement(keys, count: rounds).flatMap { $0 }
    return Tour(steps: all.map { Step(key: $0, counts: true) })
  }
}

extension Tour {
  /// Presses a key until it changes nothing.
  ///
  /// - Returns: presses that changed something.
  private static func moves(
    _ key: Unicode.Scalar, _ state: inout DashboardState, in environment: Environment
  ) -> Int {
    var count = 0
    while true {
      let before = state.scenario
      press(key, &state, in: environment)
      guard state.scenario != before else { return count }
      count += 1
    }
  }

  private static func press(
    _ key: Unicode.Scalar, _ state: inout DashboardState, in environment: Environment
  ) {
    _ = update(&state, .input(.key(.character(key))), in: environment)
  }
}
