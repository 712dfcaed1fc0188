import CNcurses
import Screen

/// Turns what `wget_wch` returns into keys.
enum KeyDecoder {
  /// The key of a character; nil for characters that no key means.
  static func key(character: UInt32) -> Key? {
    switch character {
    case 0: Key(.character(" "), .control)
    case 8, 127: Key(.backspace)
    case 9: Key(.tab)
    case 10, 13: Key(.enter)
    case 27: Key(.escape)
    case 1...26: control(character, from: "a", offset: 1)
    case 28...31: control(character, from: "\\", offset: 28)
    case 128...159: nil
    default: Unicode.Scalar(character).map { Key(.character($0)) }
    }
  }

  private static func control(
    _ character: UInt32, from first: Unicode.Scalar, offset: UInt32
  ) -> Key? {
    Unicode.Scalar(first.value + character - offset).map { Key(.character($0), .control) }
  }

  /// The key of a curses key code; nil for keys without meaning here.
  static func key(code: Int32) -> Key? {
    if let key = KeyCode.key(code) ?? named(code) { return key }
    let function = code - cn_function_key(0)
    return (1...63).contains(function) ? Key(.function(Int(function))) : nil
  }

  private static func named(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: Key(.up)
    case KEY_DOWN: Key(.down)
    case KEY_LEFT: Key(.left)
    case KEY_RIGHT: Key(.right)
    case KEY_SR: Key(.up, .shift)
    case KEY_SF: Key(.down, .shift)
    case KEY_SLEFT: Key(.left, .shift)
    case KEY_SRIGHT: Key(.right, .shift)
    case KEY_HOME, KEY_A1, KEY_FIND: Key(.home)
    case KEY_END, KEY_C1, KEY_LL, KEY_SELECT: Key(.end)
    case KEY_PPAGE, KEY_A3: Key(.pageUp)
    case KEY_NPAGE, KEY_C3: Key(.pageDown)
    case KEY_BTAB: Key(.tab, .shift)
    case KEY_ENTER: Key(.enter)
    case KEY_BACKSPACE: Key(.backspace)
    case KEY_DC: Key(.delete)
    case KEY_IC: Key(.insert)
    default: nil
    }
  }
}
