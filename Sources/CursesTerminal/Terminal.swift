import CNcurses
package import Screen

/// The terminal: draws frames, reads keys, and is restored on every way out.
///
/// It owns curses, of which a process has one, and belongs to the thread that opened it.
package final class Terminal {
  /// What the terminal can show.
  package let capabilities: Capabilities

  private let streams: TerminalStreams
  private let screen: OpaquePointer
  private let isGuarded: Bool
  private var isOpen = true

  private var painter: Painter
  private var mouse: MouseSwitch
  private var title: WindowTitle
  private var input: InputReader

  /// Takes the standard streams; see ``open(_:environment:)``.
  init(
    _ options: TerminalOptions, environment: [String: String], streams: TerminalStreams,
    isGuarded: Bool
  ) throws(TerminalError) {
    CharacterLocale.adopt(environment)
    if isGuarded && !guard_begin(streams.outputDescriptor) { throw .inUse }
    let session: CursesSession
    do {
      session = try CursesSession.start(options, environment: environment, streams: streams)
    } catch {
      guard_end()
      throw error
    }
    self.streams = streams
    self.isGuarded = isGuarded
    screen = session.screen
    capabilities = session.capabilities
    painter = Painter(session.capabilities, pairs: session.pairs)
    mouse = MouseSwitch(isAvailable: session.capabilities.reportsMouse)
    title = WindowTitle(
      type: session.type, isUTF8: cn_locale_is_utf8(), capability: TerminalType.bytes)
    input = InputReader(streams: streams)
    updateRestoreSequence()
    cn_hold_signals()
  }

  /// Opens the terminal that the program runs in.
  ///
  /// - Throws: ``TerminalError`` when the program should print text instead; the terminal is then
  ///   as it was.
  package static func open(
    _ options: TerminalOptions = TerminalOptions(), environment: [String: String]
  ) throws(TerminalError) -> Terminal {
    let streams = try TerminalStreams.standard()
    return try Terminal(options, environment: environment, streams: streams, isGuarded: true)
  }

  deinit { close() }

  /// Restores the terminal; does nothing the second time.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    mouse.set(false, streams: streams)
    streams.write(title.restoreBytes)
    endwin()
    if TerminalType.bytes("rmcup") == nil { streams.write(RestoreSequence.freshLine) }
    delscreen(screen)
    if isGuarded { guard_end() }
    cn_release_signals()
  }

  /// Columns and rows.
  package var size: Size { Size(width: Int(cn_columns()), height: Int(cn_lines())) }

  /// Draws the next frame on a cleared screen, for example after another program wrote into it.
  package func forceRepaint() { painter.forceRepaint() }

  /// Draws a frame: the cells that differ from the last one, in one update; nothing if none does.
  package func present(_ frame: Frame, theme: Theme) {
    guard isOpen, painter.needs(frame, theme: theme) else { return }
    mouse.set(frame.reportsMouse, streams: streams)
    show(title: frame.title)
    painter.paint(frame, theme: theme)
  }

  /// Waits for input and returns all that has arrived, so that a burst of keys is drawn once.
  ///
  /// - Parameters:
  ///   - timeoutMilliseconds: longest wait; nil waits until something happens.
  ///   - wake: a descriptor that ends the wait when it can be read; its owner reads it.
  /// - Returns: events in order; none after the timeout or on waking. `.closed` comes last and
  ///   for ever once the terminal is gone.
  package func nextEvents(
    timeoutMilliseconds: Int? = nil, wakingOn wake: Int32? = nil
  ) -> [InputEvent] {
    guard isOpen else { return [.closed] }
    let events = input.next(timeoutMilliseconds: timeoutMilliseconds, wake: wake)
    if events.contains(where: \.isResize) {
      painter.forceRepaint()
      updateRestoreSequence()
    }
    return events
  }

  /// Hands text to the terminal's clipboard, where the terminal allows it; nothing above
  /// ``ClipboardSequence/limit``.
  package func copy(_ text: String) {
    guard isOpen, let bytes = ClipboardSequence.bytes(of: text) else { return }
    streams.write(bytes)
  }

  /// States what is left behind in a file when a signal ends the program; nil for nothing.
  ///
  /// The file appears whole or not at all; only its owner can read it.
  package func keepLastWords(_ words: LastWords?) {
    guard isOpen, isGuarded else { return }
    guard let words else { return guard_set_last_words("", "", nil, 0) }
    words.bytes.withUnsafeBytes { buffer in
      guard_set_last_words(
        words.path, words.draft, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        buffer.count)
    }
  }

  private func show(title text: String) {
    let bytes = title.bytes(showing: text)
    guard !bytes.isEmpty else { return }
    streams.write(bytes)
    updateRestoreSequence()
  }

  /// What the crash guard writes for the present size and title.
  var restoreSequence: [UInt8] {
    RestoreSequence.bytes(rows: size.height, titleRestore: title.restoreBytes)
  }

  private func updateRestoreSequence() {
    restoreSequence.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      start.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        guard_set_restore($0, buffer.count)
      }
    }
  }
}

extension InputEvent {
  /// Whether the screen has a new size.
  var isResize: Bool {
    if case .resize = self { true } else { false }
  }
}
