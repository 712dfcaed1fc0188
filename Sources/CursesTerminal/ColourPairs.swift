import CNcurses
import Screen

/// Colour pairs of curses, each made on first use.
struct ColourPairs {
  /// Colours that the terminal has; 0 draws without colour.
  let colours: Int
  /// Whether -1 stands for the terminal's own colours.
  let hasDefaults: Bool
  /// Pairs that curses holds, the first taken by the default.
  let limit: Int

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  private var numbers: [Pair: Int32] = [:]

  /// No colour.
  static let none = ColourPairs(colours: 0, hasDefaults: false, limit: 0)

  private init(colours: Int, hasDefaults: Bool, limit: Int) {
    self.colours = colours
    self.hasDefaults = hasDefaults
    self.limit = limit
  }

  /// Starts colour; without it curses 6.4 crashes on some colour calls, so that none is made.
  static func start() -> ColourPairs {
    guard has_colors(), start_color() == OK else { return .none }
    let hasDefaults = use_default_colors() == OK
    return ColourPairs(
      colours: Int(cn_colours()), hasDefaults: hasDefaults, limit: Int(cn_colour_pairs()))
  }

  /// Forgets all pairs if a whole theme might not fit behind them.
  ///
  /// Only before everything is drawn anew: a number may get other colours.
  mutating func makeRoom(for count: Int) {
    if numbers.count + count >= limit { numbers.removeAll() }
  }

  /// Number of a pair of colours; 0, the default, where there is no colour or no room.
  mutating func number(foreground: Int32, background: Int32) -> Int32 {
    guard colours > 0 else { return 0 }
    let pair = Pair(
      foreground: foreground < 0 && !hasDefaults ? Int32(COLOR_WHITE) : foreground,
      background: background < 0 && !hasDefaults ? Int32(COLOR_BLACK) : background)
    if pair.foreground < 0 && pair.background < 0 { return 0 }
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count + 1)
    guard
      number < limit, init_extended_pair(number, pair.foreground, pair.background) == OK
    else { return 0 }
    numbers[pair] = number
    return number
  }
}
