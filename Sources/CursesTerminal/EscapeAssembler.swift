import Screen

/// Joins what curses leaves apart: Alt with its key, mouse reports, late and unknown sequences.
///
/// curses hands out an escape sequence in single characters if the network delays its tail or if
/// no key is defined for it. Typed as text, it would trigger commands.
struct EscapeAssembler {
  private enum State {
    case idle
    case escape
    case sequence(String)
  }

  private var state = State.idle

  /// Longest sequence waited for; terminals send none for keys beyond it.
  private static let limit = 32

  /// The event that one more key completes, if it does.
  mutating func add(_ key: Key) -> InputEvent? {
    switch state {
    case .idle: return start(key)
    case .escape: return continueEscape(key)
    case .sequence(let begun): return continueSequence(begun, key)
    }
  }

  /// What waits for nothing any more: a lone Escape at the end of all that has arrived.
  mutating func finish() -> InputEvent? {
    guard case .escape = state else { return nil }
    state = .idle
    return .key(Key(.escape))
  }

  private mutating func start(_ key: Key) -> InputEvent? {
    guard key == Key(.escape) else { return .key(key) }
    state = .escape
    return nil
  }

  private mutating func continueEscape(_ key: Key) -> InputEvent? {
    switch key.code {
    case .escape:
      return .key(key)
    case .character(let scalar) where scalar == "[" || scalar == "O":
      state = .sequence("\u{1B}" + String(scalar))
      return nil
    default:
      state = .idle
      return .key(Key(key.code, key.modifiers.union(.alt)))
    }
  }

  private mutating func continueSequence(_ begun: String, _ key: Key) -> InputEvent? {
    guard case .character(let scalar) = key.code, key.modifiers.isEmpty, scalar.isASCII else {
      state = .idle
      return start(key)
    }
    let sequence = begun + String(scalar)
    // Parameters lie below `@`; the Linux console's function keys have a second bracket.
    let isFinal = scalar.value >= 0x40 && sequence != "\u{1B}[["
    guard isFinal || sequence.count >= Self.limit else {
      state = .sequence(sequence)
      return nil
    }
    state = .idle
    return Self.event(sequence)
  }

  private static func event(_ sequence: String) -> InputEvent? {
    if let mouse = MouseDecoder.event(sgr: sequence) { return .mouse(mouse) }
    return KeySequences.code(of: sequence).flatMap(KeyCode.key).map(InputEvent.key)
  }
}
