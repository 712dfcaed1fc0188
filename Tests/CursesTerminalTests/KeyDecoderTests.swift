import CNcurses
import Screen
import Testing

@testable import CursesTerminal

@Suite("KeyDecoder")
struct KeyDecoderTests {
  static let characters: [(UInt32, Key?)] = [
    (0x61, Key(.character("a"))), (0xE9, Key(.character("é"))), (0x6F22, Key(.character("漢"))),
    (0x1F642, Key(.character("🙂"))), (9, Key(.tab)), (10, Key(.enter)), (13, Key(.enter)),
    (27, Key(.escape)), (8, Key(.backspace)), (127, Key(.backspace)),
    (1, Key(.character("a"), .control)), (26, Key(.character("z"), .control)),
    (12, Key(.character("l"), .control)), (0, Key(.character(" "), .control)),
    (28, Key(.character("\\"), .control)), (31, Key(.character("_"), .control)),
    (0x80, nil), (0x9B, nil), (0x9F, nil), (0xA0, Key(.character("\u{A0}"))), (0xD800, nil),
    (0x110000, nil),
  ]

  @Test("characters become keys", arguments: characters)
  func decodesCharacter(_ character: UInt32, _ expected: Key?) {
    #expect(KeyDecoder.key(character: character) == expected)
  }

  static let codes: [(Int32, Key?)] = [
    (KEY_UP, Key(.up)), (KEY_DOWN, Key(.down)), (KEY_LEFT, Key(.left)), (KEY_RIGHT, Key(.right)),
    (KEY_SR, Key(.up, .shift)), (KEY_SF, Key(.down, .shift)), (KEY_SLEFT, Key(.left, .shift)),
    (KEY_SRIGHT, Key(.right, .shift)), (KEY_HOME, Key(.home)), (KEY_FIND, Key(.home)),
    (KEY_A1, Key(.home)), (KEY_END, Key(.end)), (KEY_SELECT, Key(.end)), (KEY_C1, Key(.end)),
    (KEY_PPAGE, Key(.pageUp)), (KEY_A3, Key(.pageUp)), (KEY_NPAGE, Key(.pageDown)),
    (KEY_C3, Key(.pageDown)), (KEY_BTAB, Key(.tab, .shift)), (KEY_ENTER, Key(.enter)),
    (KEY_BACKSPACE, Key(.backspace)), (KEY_DC, Key(.delete)), (KEY_IC, Key(.insert)),
    (cn_function_key(1), Key(.function(1))), (cn_function_key(12), Key(.function(12))),
    (cn_function_key(63), Key(.function(63))), (cn_function_key(0), nil), (KEY_BREAK, nil),
    (KeyCode.code(.pageUp, [.control]), Key(.pageUp, .control)),
  ]

  @Test("codes of curses become keys", arguments: codes)
  func decodesCode(_ code: Int32, _ expected: Key?) {
    #expect(KeyDecoder.key(code: code) == expected)
  }
}
