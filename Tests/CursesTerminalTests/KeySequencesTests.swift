import CNcurses
import Screen
import Testing

@testable import CursesTerminal

@Suite("KeySequences")
struct KeySequencesTests {
  @Test("no two keys share a sequence")
  func areUnique() {
    let sequences = KeySequences.all.map(\.bytes)
    #expect(Set(sequences).count == sequences.count)
  }

  @Test("every sequence stands for a key")
  func haveKeys() {
    for entry in KeySequences.all {
      #expect(entry.bytes.hasPrefix("\u{1B}"))
      #expect(KeyCode.key(entry.code) != nil, "\(entry.bytes.dropFirst())")
      #expect(KeySequences.code(of: entry.bytes) == entry.code)
    }
    #expect(KeySequences.code(of: "\u{1B}[99~") == nil)
  }

  /// xterm's modifier parameters (ctlseqs, PC-style function keys).
  static let modifiers: [(Int, Key.Modifiers)] = [
    (2, .shift), (3, .alt), (4, [.shift, .alt]), (5, .control), (6, [.shift, .control]),
    (7, [.alt, .control]), (8, [.shift, .alt, .control]),
  ]

  @Test("modifiers follow xterm's numbers", arguments: modifiers)
  func haveModifiers(_ parameter: Int, _ set: Key.Modifiers) {
    #expect(key("\u{1B}[1;\(parameter)A") == Key(.up, set))
    #expect(key("\u{1B}[3;\(parameter)~") == Key(.delete, set))
    #expect(key("\u{1B}[1;\(parameter)S") == Key(.function(4), set))
  }

  private func key(_ sequence: String) -> Key? {
    KeySequences.code(of: sequence).flatMap(KeyCode.key)
  }
}

@Suite("KeyCode")
struct KeyCodeTests {
  @Test("codes lie above those of curses and its extended keys")
  func liesAbove() {
    #expect(KeyCode.code(.up) > KEY_MAX + 1000)
    #expect(KeyCode.key(KEY_UP) == nil)
    #expect(KeyCode.key(KEY_MAX + 1) == nil)
  }

  @Test("every key and set of modifiers has its own code")
  func isUnique() {
    var codes: Set<Int32> = []
    var count = 0
    for base in KeyCode.Base.allCases {
      for number in base == .function ? KeyCode.functionKeys : 1...1 {
        for raw in UInt8(0)..<8 {
          let code = KeyCode.code(base, number: number, Key.Modifiers(rawValue: raw))
          codes.insert(code)
          count += 1
          #expect(KeyCode.key(code)?.modifiers == Key.Modifiers(rawValue: raw))
        }
      }
    }
    #expect(codes.count == count)
  }

  @Test("function keys end at 24")
  func hasLimit() {
    #expect(KeyCode.key(KeyCode.code(.function, number: 24)) == Key(.function(24)))
    #expect(KeyCode.key(KeyCode.code(.function, number: 25)) == nil)
  }
}
