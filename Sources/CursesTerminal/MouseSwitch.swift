import CNcurses

/// Turns mouse reports on and off.
struct MouseSwitch {
  /// Ends reports of movement with a button down, which curses does not know (xterm ctlseqs).
  static let dragOff = "\u{1B}[?1002l"
  private static let dragOn = "\u{1B}[?1002h"

  private let isAvailable: Bool
  private let hasDrag: Bool
  private(set) var isOn = false

  /// A switch that is off; one without effect where reports are not available.
  init(isAvailable: Bool) {
    self.isAvailable = isAvailable
    self.hasDrag = isAvailable && TerminalType.hasSGRMouse
  }

  /// Turns reports on or off; does nothing if they are so already.
  mutating func set(_ on: Bool, streams: TerminalStreams) {
    guard isAvailable, on != isOn else { return }
    isOn = on
    if hasDrag && !on { streams.write(Array(Self.dragOff.utf8)) }
    mousemask(on ? MouseDecoder.mask : 0, nil)
    guard hasDrag else { return }
    guard_set_drag_reports(on)
    if on { streams.write(Array(Self.dragOn.utf8)) }
  }
}
