import CNcurses
import Glibc
import Screen

/// What starting curses yields.
struct CursesSession {
  /// The screen that curses made.
  let screen: OpaquePointer
  /// Terminal type in use: the stated one or a fallback.
  let type: String
  /// What the terminal can show.
  let capabilities: Capabilities
  /// Colour pairs, none where colour is off.
  let pairs: ColourPairs

  /// Starts curses with the stated terminal type or a fallback.
  ///
  /// - Throws: ``TerminalError/dumb(terminal:)``, ``TerminalError/unknownType(terminal:)``.
  static func start(
    _ options: TerminalOptions, environment: [String: String], streams: TerminalStreams
  ) throws(TerminalError) -> CursesSession {
    let stated = environment["TERM"] ?? ""
    if stated == "dumb" { throw .dumb(terminal: stated) }
    if isatty(streams.outputDescriptor) == 1 { forgetExportedSize() }
    let wish = options.wishes.colourFlag ?? options.wishes.configuredColour
    for type in TerminalType.candidates(stated, wish: wish) {
      guard let screen = newterm(type, streams.output, streams.input) else { continue }
      guard TerminalType.bytes("cup") != nil else {
        endwin()
        delscreen(screen)
        throw .dumb(terminal: type)
      }
      return session(screen, type: type, options, environment: environment)
    }
    throw .unknownType(terminal: stated)
  }

  /// Makes curses ask the terminal, now and after each resize.
  ///
  /// It would believe `LINES` and `COLUMNS` for ever where a shell has exported them.
  private static func forgetExportedSize() {
    unsetenv("LINES")
    unsetenv("COLUMNS")
  }

  private static func session(
    _ screen: OpaquePointer, type: String, _ options: TerminalOptions,
    environment: [String: String]
  ) -> CursesSession {
    setModes(escapeDelay: options.escapeDelay(in: environment))
    defineKeys()
    var capabilities = Capabilities(options.wishes, facts: facts(environment))
    let pairs = capabilities.colourDepth == .monochrome ? .none : ColourPairs.start()
    // curses addresses 24-bit colour only through terminfo entries that ncurses-base lacks.
    capabilities.colourDepth = min(capabilities.colourDepth, ColourDepth(colours: pairs.colours))
    return CursesSession(screen: screen, type: type, capabilities: capabilities, pairs: pairs)
  }

  private static func facts(_ environment: [String: String]) -> TerminalFacts {
    var facts = TerminalFacts(
      environment: environment, colours: Int(cn_number("colors")), isUTF8: cn_locale_is_utf8())
    facts.ambiguousWidth = CharacterLocale.ambiguousWidth
    facts.reportsMouse = cn_capability("kmous") != nil
    facts.hidesCursor = cn_capability("civis") != nil
    return facts
  }

  private static func setModes(escapeDelay: Int) {
    let window = cn_screen()
    cbreak()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    intrflush(window, false)
    scrollok(window, false)
    curs_set(0)
    set_escdelay(Int32(escapeDelay))
    mouseinterval(0)
    // A drawing must not stop half-way when a key arrives: nothing would complete it.
    typeahead(-1)
  }

  private static func defineKeys() {
    for entry in KeySequences.all {
      define_key(entry.bytes, entry.code)
    }
    define_key(MouseDecoder.sgrStart, 0)
  }
}
