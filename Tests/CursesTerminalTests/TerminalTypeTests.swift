import Screen
import Testing

@testable import CursesTerminal

@Suite("TerminalType")
struct TerminalTypeTests {
  static let candidates: [(String, ColourWish?, [String])] = [
    ("xterm-256color", nil, ["xterm-256color", "xterm", "vt100"]),
    ("xterm", nil, ["xterm", "xterm-256color", "vt100"]),
    ("xterm-kitty", nil, ["xterm-kitty", "xterm-256color", "xterm", "vt100"]),
    ("", nil, ["xterm-256color", "xterm", "vt100"]),
    ("screen", .indexed256, ["screen-256color", "screen", "xterm-256color", "xterm", "vt100"]),
    ("xterm", .trueColour, ["xterm-256color", "xterm", "vt100"]),
    ("screen", .ansi16, ["screen", "xterm-256color", "xterm", "vt100"]),
    ("screen", .never, ["screen", "xterm-256color", "xterm", "vt100"]),
    ("tmux-256color", .indexed256, ["tmux-256color", "xterm-256color", "xterm", "vt100"]),
  ]

  @Test("the stated type comes first, xterm's next", arguments: candidates)
  func orders(_ stated: String, _ wish: ColourWish?, _ expected: [String]) {
    #expect(TerminalType.candidates(stated, wish: wish) == expected)
  }

  static let padded: [(String, String)] = [
    ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("$<5/>a$<10*>b", "ab"), ("a$b", "a$b"),
    ("a$<b", "a$<b"), ("", ""),
  ]

  @Test("delays of terminfo are taken out", arguments: padded)
  func removesPadding(_ sequence: String, _ expected: String) {
    #expect(TerminalType.removingPadding(Array(sequence.utf8)) == Array(expected.utf8))
  }
}

@Suite("TerminalOptions and TerminalError")
struct TerminalOptionsTests {
  static let delays: [(Int?, [String: String], Int)] = [
    (nil, [:], 25), (nil, ["ESCDELAY": "100"], 100), (nil, ["ESCDELAY": "soon"], 25),
    (nil, ["ESCDELAY": "-1"], 25), (nil, ["ESCDELAY": "10001"], 25), (nil, ["ESCDELAY": "0"], 0),
    (50, ["ESCDELAY": "100"], 50), (-5, [:], 25),
  ]

  @Test("the escape delay: stated, environment, 25 ms", arguments: delays)
  func decidesDelay(_ stated: Int?, _ environment: [String: String], _ expected: Int) {
    #expect(TerminalOptions(escapeDelay: stated).escapeDelay(in: environment) == expected)
  }

  @Test("errors say what is wrong in one line")
  func describes() {
    let errors: [(TerminalError, String)] = [
      (.notATerminal, "no terminal"), (.dumb(terminal: "dumb"), "'dumb'"),
      (.unknownType(terminal: "foo"), "'foo' is unknown"), (.inUse, "in use"),
    ]
    for (error, part) in errors {
      #expect("\(error)".contains(part))
      #expect(!"\(error)".contains("\n"))
    }
  }
}
