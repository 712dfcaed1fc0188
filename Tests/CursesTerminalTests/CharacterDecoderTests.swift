import Glibc
import Testing

@testable import CursesTerminal

/// On the main actor, because the locale belongs to the process.
@MainActor
@Suite("CharacterDecoder and CharacterLocale", .serialized)
struct CharacterDecoderTests {
  private func decode(_ bytes: [UInt8], locale: String = "C.UTF-8") -> [UInt32] {
    CharacterLocale.adopt(["LC_ALL": locale])
    var decoder = CharacterDecoder()
    return bytes.compactMap { decoder.add($0) }
  }

  @Test("UTF-8 arrives byte by byte", arguments: ["a", "é", "漢", "🙂", "aé漢🙂z"])
  func decodesUTF8(_ text: String) {
    #expect(decode(Array(text.utf8)) == text.unicodeScalars.map(\.value))
  }

  @Test("bytes that are no UTF-8 vanish, what follows stays")
  func dropsBadBytes() {
    #expect(decode([0xFF, 0x61]) == [0x61])
    #expect(decode([0xE6, 0xBC, 0x61]) == [0x61])
    #expect(decode([0xE6, 0xC3, 0xA9]) == [0xE9])
    #expect(decode([0xC0, 0x80, 0xED, 0xA0, 0x80, 0x62]) == [0x62])
    #expect(decode([0x80, 0xBF, 0x63]) == [0x63])
  }

  @Test("NUL is a character: Control-Space")
  func decodesNull() {
    #expect(decode([0, 0x61]) == [0, 0x61])
  }

  @Test("ASCII alone in the C locale")
  func decodesASCII() {
    #expect(decode(Array("aéb".utf8), locale: "C") == [0x61, 0x62])
  }

  nonisolated static let candidates: [([String: String], [String])] = [
    ([:], ["C.UTF-8", "C"]),
    (["LANG": "de_DE.UTF-8"], ["de_DE.UTF-8", "C.UTF-8", "C"]),
    (["LANG": "de_DE.UTF-8", "LC_CTYPE": "C"], ["C", "C.UTF-8", "C"]),
    (["LANG": "a", "LC_CTYPE": "b", "LC_ALL": "c"], ["c", "C.UTF-8", "C"]),
    (["LANG": "a", "LC_ALL": ""], ["a", "C.UTF-8", "C"]),
    (["LANG": ""], ["C.UTF-8", "C"]),
  ]

  @Test("the stated locale comes first", arguments: candidates)
  func ordersLocales(_ environment: [String: String], _ expected: [String]) {
    #expect(CharacterLocale.candidates(environment) == expected)
  }

  @Test("frames are one column wide here, also where the stated locale is missing")
  func measuresAmbiguous() {
    CharacterLocale.adopt(["LANG": "xx_XX.UTF-8"])
    #expect(CharacterLocale.ambiguousWidth == 1)
  }

  @Test("numbers keep their point")
  func keepsNumbers() {
    CharacterLocale.adopt(["LC_ALL": "C.UTF-8"])
    #expect(setlocale(LC_NUMERIC, nil).map { String(cString: $0) } == "C")
  }
}
