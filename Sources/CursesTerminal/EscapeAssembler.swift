import Screen

/// Joins what curses left apart: Alt with its key, and sequences that curses gave up on.
///
/// curses hands out an escape sequence in single characters if the network delays its tail or if
/// terminfo does not know it. Typed as text, it would trigger commands.
struct EscapeAssembler {
  private enum State {
    case idle
    case escape
    case sequence(String)
  }

  private var state = State.idle

  /// Longest sequence waited for; terminals send none for keys beyond it.
  private static let limit = 32

  /// Keys that follow from one more key, 0 to 2.
  mutating func add(_ key: Key) -> [Key] {
    switch state {
    case .idle: return start(key)
    case .escape: return continueEscape(key)
    case .sequence(let begun): return continueSequence(begun, key)
    }
  }

  /// Keys that wait for nothing any more: a lone Escape at the end of what has arrived.
  mutating func finish() -> [Key] {
    guard case .escape = state else { return [] }
    state = .idle
    return [Key(.escape)]
  }

  private mutating func start(_ key: Key) -> [Key] {
    guard key == Key(.escape) else { return [key] }
    state = .escape
    return []
  }

  private mutating func continueEscape(_ key: Key) -> [Key] {
    switch key.code {
    case .escape:
      return [key]
    case .character(let scalar) where scalar == "[" || scalar == "O":
      state = .sequence("\u{1B}" + String(scalar))
      return []
    default:
      state = .idle
      return [Key(key.code, key.modifiers.union(.alt))]
    }
  }

  private mutating func continueSequence(_ begun: String, _ key: Key) -> [Key] {
    guard case .character(let scalar) = key.code, key.modifiers.isEmpty, scalar.isASCII else {
      state = .idle
      return start(key)
    }
    let sequence = begun + String(scalar)
    // Parameters lie below `@`; the Linux console's function keys have a second bracket.
    let isFinal = scalar.value >= 0x40 && sequence != "\u{1B}[["
    guard isFinal || sequence.count >= Self.limit else {
      state = .sequence(sequence)
      return []
    }
    state = .idle
    return KeySequences.code(of: sequence).flatMap(KeyCode.key).map { [$0] } ?? []
  }
}
