import CNcurses
import Screen

/// Turns mouse reports into events.
enum MouseDecoder {
  /// Buttons that curses is asked for.
  static let mask = cn_left_pressed | cn_left_released | cn_wheel_up | cn_wheel_down

  /// What a report of curses means; nil for buttons without meaning here.
  static func event(_ report: MEVENT) -> MouseEvent? {
    let state = report.bstate
    let action: MouseEvent.Action? =
      if state & cn_wheel_up != 0 { .wheelUp } else if state & cn_wheel_down != 0 {
        .wheelDown
      } else if state & cn_left_pressed != 0 { .press } else if state & cn_left_released != 0 {
        .release
      } else { nil }
    return action.map { MouseEvent($0, at: Point(x: Int(report.x), y: Int(report.y))) }
  }

  /// What an SGR report means, `ESC [ < button ; column ; row M` or `m` for a release.
  ///
  /// curses reads these too, but keeps only the last of a burst and knows no drags.
  /// Source: xterm ctlseqs, mouse tracking.
  static func event(sgr sequence: String) -> MouseEvent? {
    guard sequence.hasPrefix(sgrStart), let final = sequence.last, final == "M" || final == "m"
    else { return nil }
    let numbers = sequence.dropFirst(sgrStart.count).dropLast().split(separator: ";").map {
      Int($0)
    }
    guard numbers.count == 3, let button = numbers[0], let x = numbers[1], let y = numbers[2],
      x > 0, y > 0
    else { return nil }
    return action(button: button, isRelease: final == "m")
      .map { MouseEvent($0, at: Point(x: x - 1, y: y - 1)) }
  }

  /// Start of SGR reports.
  static let sgrStart = "\u{1B}[<"

  /// Bits 0 and 1 are the button, 5 is movement, 6 the wheel; 2 to 4 are modifier keys.
  private static func action(button: Int, isRelease: Bool) -> MouseEvent.Action? {
    switch (button & 0b1100011, isRelease) {
    case (0, false): .press
    case (0, true): .release
    case (32, _): .drag
    case (64, false): .wheelUp
    case (65, false): .wheelDown
    default: nil
    }
  }
}
