import CNcurses

/// Turns mouse reports on and off.
struct MouseSwitch {
  /// Asks for buttons, drags and SGR coordinates (xterm ctlseqs); older terminals ignore 1002.
  private static let sgrOn = Array("\u{1B}[?1000;1002;1006h".utf8)
  /// Ends what ``sgrOn`` began.
  static let sgrOff = Array("\u{1B}[?1000;1002;1006l".utf8)

  private let isAvailable: Bool
  private let isSGR: Bool
  /// Whether reports are on.
  private(set) var isOn = false

  /// A switch that is off; one without effect where reports are not available.
  init(isAvailable: Bool) {
    self.isAvailable = isAvailable
    self.isSGR = TerminalType.hasSGRMouse
  }

  /// Turns reports on or off; does nothing if they are so already.
  ///
  /// SGR reports are ours alone, so that curses does not decode them; others are curses'.
  mutating func set(_ on: Bool, streams: TerminalStreams) {
    guard isAvailable, on != isOn else { return }
    isOn = on
    guard isSGR else {
      mousemask(on ? MouseDecoder.mask : 0, nil)
      return
    }
    streams.write(on ? Self.sgrOn : Self.sgrOff)
    guard_set_mouse_reports(on)
  }
}
