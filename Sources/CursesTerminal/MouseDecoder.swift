import CNcurses
import Screen

/// Turns curses mouse reports into events.
struct MouseDecoder {
  /// Buttons that are asked for: left button, wheel, movement.
  static let mask = cn_left_pressed | cn_left_released | cn_wheel_up | cn_wheel_down | cn_motion

  /// Whether the left button is down; movement counts as drag only then.
  private var isLeftDown = false

  /// What a report means; nil for buttons and movements without meaning here.
  mutating func event(_ report: MEVENT) -> MouseEvent? {
    let position = Point(x: Int(report.x), y: Int(report.y))
    return action(report.bstate).map { MouseEvent($0, at: position) }
  }

  private mutating func action(_ state: mmask_t) -> MouseEvent.Action? {
    if state & cn_wheel_up != 0 { return .wheelUp }
    if state & cn_wheel_down != 0 { return .wheelDown }
    if state & cn_left_pressed != 0 {
      isLeftDown = true
      return .press
    }
    if state & cn_left_released != 0 {
      isLeftDown = false
      return .release
    }
    return state & cn_motion != 0 && isLeftDown ? .drag : nil
  }
}
