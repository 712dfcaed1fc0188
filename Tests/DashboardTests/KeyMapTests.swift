import Screen
import Testing

@testable import Dashboard

@Suite("The keys in use")
struct KeyMapTests {
  @Test("without wishes they are those of the table")
  func usual() throws {
    #expect(try KeyMap([]) == .usual)
    #expect(KeyMap.usual.bindings == KeyTable.bindings)
    for context in KeyContext.allCases {
      #expect(KeyMap.usual.bindings(in: context) == KeyTable.bindings(in: context))
    }
  }

  @Test("every key of the table gives its command", arguments: KeyContext.allCases)
  func lookup(context: KeyContext) {
    for binding in KeyTable.bindings(in: context) {
      for key in binding.keys {
        #expect(KeyMap.usual.command(for: key, in: [context]) == binding.command)
      }
    }
    #expect(KeyMap.usual.command(for: Key(.function(24)), in: [context, .everywhere]) == nil)
    #expect(KeyMap.usual.command(for: Key(.enter), in: []) == nil)
  }

  @Test("no command stands twice in a context, so that a context and a name mean one row")
  func distinct() {
    for context in KeyContext.allCases {
      let commands = KeyTable.bindings(in: context).map(\.command)
      #expect(Set(commands).count == commands.count, "\(context)")
    }
  }

  @Test("a sentence calls a key by its name, and a command without a key by its own")
  func names() throws {
    #expect(KeyMap.usual.name(of: .save) == "s")
    #expect(KeyMap.usual.name(of: .accept, in: .question) == "s")
    #expect(KeyMap.usual.name(of: .stepUp, in: .options) == "→")
    #expect(KeyMap.usual.name(of: .stepUp, in: .options, ascii: true) == "Right")
    let map = try KeyMap([Wish.of("save", in: "everywhere", [])])
    #expect(map.name(of: .save) == "save")
    #expect(map.keys(for: .save, in: .everywhere).isEmpty)
    #expect(map.keys(for: .undo, in: .options).isEmpty)
  }
}

/// Wishes as a file with one name a line would state them.
enum Wish {
  static func of(
    _ command: String, in context: String, _ keys: [String], line: Int = 1
  ) -> KeyWish {
    KeyWish(
      context: .init(context, line: line, column: 1),
      command: .init(command, line: line, column: 20),
      keys: keys.enumerated().map { .init($1, line: line, column: 40 + 10 * $0) })
  }
}

@Suite("Wishes for keys")
struct KeyWishTests {
  @Test("own keys take the place of the usual ones; other commands keep theirs")
  func replaces() throws {
    let map = try KeyMap([
      Wish.of("undo", in: "everywhere", ["^U", "w"]), Wish.of("step-up", in: "options", ["l"]),
    ])
    #expect(map.command(for: .control("u"), in: [.everywhere]) == .undo)
    #expect(map.command(for: .character("w"), in: [.options, .everywhere]) == .undo)
    #expect(map.command(for: .character("w"), in: [.spend, .everywhere]) == .nextSpendView)
    #expect(map.command(for: .character("u"), in: [.everywhere]) == nil)
    #expect(map.command(for: Key(.right), in: [.options]) == nil)
    #expect(map.command(for: Key(.right), in: [.chart]) == .stepUp)
    #expect(map.keys(for: .undo, in: .everywhere) == [.control("u"), .character("w")])
    let others = zip(map.bindings, KeyTable.bindings).filter { $0 != $1 }
    #expect(others.count == 2)
  }

  @Test("two commands can exchange their keys; a key named twice counts once")
  func exchanges() throws {
    let map = try KeyMap([
      Wish.of("undo", in: "everywhere", ["U", "U"]), Wish.of("redo", in: "everywhere", ["u"]),
    ])
    #expect(map.keys(for: .undo, in: .everywhere) == [.character("U")])
    #expect(map.command(for: .character("u"), in: [.everywhere]) == .redo)
  }

  @Test("an empty list takes the keys away")
  func removes() throws {
    let map = try KeyMap([Wish.of("toggle-mouse", in: "everywhere", [])])
    #expect(map.command(for: .character("m"), in: [.everywhere]) == nil)
    #expect(map.bindings.count == KeyTable.bindings.count)
  }

  /// Wishes, and what is said of them at which column.
  static let mistakes: [(String, String, [String], Int, String)] = [
    (
      "undoo", "everywhere", ["z"], 20,
      "unknown command 'undoo'; see 'isocost keys'; did you mean 'undo'?"
    ),
    (
      "undo", "everwhere", ["z"], 1,
      "unknown context 'everwhere'; one of options, indicators, chart, frontier, spend, speed, shape, "
        + "compare, live-slides, slides, list, library, reader, question, conflict, offer, everywhere; "
        + "did you mean 'everywhere'?"
    ),
    (
      "undo", "options", ["F5"], 20,
      "'options' has no command 'undo'; it belongs to 'live-slides', 'everywhere'"
    ),
    (
      "take-option", "options", ["F5"], 20,
      "'options' has no command 'take-option'; it belongs to 'frontier', 'spend', 'speed', 'shape'"
    ),
    (
      "undo", "everywhere", ["F5", "rigth"], 50,
      "'rigth' is no key; write a character, or a name such as Right, ^L, F5; did you mean 'Right'?"
    ),
    (
      "undo", "everywhere", ["ctrl-u"], 40,
      "'ctrl-u' is no key; write a character, or a name such as Right, ^L, F5; did you mean 'Ctrl-u'?"
    ),
    (
      "undo", "everywhere", ["^Z"], 40,
      "'^Z' never arrives: the terminal keeps it to interrupt or stop programs; take another letter"
    ),
    (
      "undo", "everywhere", ["z"], 40,
      "'z' is 'toggle-log-axis' in 'everywhere' already; give one of the two another key"
    ),
    (
      "move-down", "list", ["j"], 40,
      "'j' is typed into the filter of a list; take a key such as F5, ^N, Down"
    ),
    ("quit", "everywhere", [], 20, "'quit' needs a key; keep 'q' or take another one"),
    ("cancel", "reader", [], 20, "'cancel' needs a key; keep 'Esc' or take another one"),
    ("accept", "list", [], 20, "'accept' needs a key; keep 'Enter' or take another one"),
    (
      "next-plan", "spend", ["q"], 20,
      "no key is left for 'quit': 'spend' has another meaning for each; give one of the two another key"
    ),
    (
      "quit", "everywhere", ["v", "V"], 20,
      "no key is left for 'quit': 'spend', 'shape' have another meaning for each; give 'quit' another key"
    ),
    (
      "quit", "everywhere", ["d"], 20,
      "no key is left for 'quit': 'frontier', 'speed', 'compare' have another meaning for each; "
        + "give 'quit' another key"
    ),
  ]

  @Test("what is wrong is said with its place and what would be right", arguments: mistakes.indices)
  func refuses(index: Int) throws {
    let (command, context, keys, column, message) = Self.mistakes[index]
    let refusal = try #require(throws: KeyMap.Refusal.self) {
      try KeyMap([Wish.of(command, in: context, keys)])
    }
    #expect(refusal.problems.map(\.message) == [message])
    #expect(refusal.problems.first?.name.column == column)
  }

  @Test("of two wishes for one key the later one is refused, whatever their order in the table")
  func laterWish() throws {
    for (first, second) in [("undo", "redo"), ("redo", "undo")] {
      let refusal = try #require(throws: KeyMap.Refusal.self) {
        try KeyMap([
          Wish.of(first, in: "everywhere", ["F5"], line: 3),
          Wish.of(second, in: "everywhere", ["F6", "F5"], line: 4),
        ])
      }
      #expect(refusal.problems.map(\.name) == [.init("F5", line: 4, column: 50)])
      #expect(refusal.problems[0].message.hasPrefix("'F5' is '\(first)' in 'everywhere' already"))
    }
  }

  @Test("all mistakes are named at once, in the order of the file, and none twice")
  func allMistakes() throws {
    let refusal = try #require(throws: KeyMap.Refusal.self) {
      try KeyMap([
        Wish.of("quit", in: "everywhere", [], line: 1),
        Wish.of("undo", in: "nowhere", ["u"], line: 2),
        Wish.of("redo", in: "nowhere", ["U"], line: 2),
        Wish.of("save", in: "everywhere", ["ä1"], line: 3),
      ])
    }
    #expect(refusal.problems.map(\.name.text) == ["quit", "nowhere", "ä1"])
  }

  @Test("a key that can't be read leaves no other mistake behind it")
  func noConsequences() throws {
    let refusal = try #require(throws: KeyMap.Refusal.self) {
      try KeyMap([Wish.of("quit", in: "everywhere", ["Quit"])])
    }
    #expect(refusal.problems.count == 1)
  }

  @Test("a screen may take the key of quitting as long as another one quits")
  func wayOut() throws {
    let map = try KeyMap([
      Wish.of("quit", in: "everywhere", ["q", "F10"]), Wish.of("next-plan", in: "spend", ["q"]),
    ])
    #expect(map.command(for: .character("q"), in: [.spend, .everywhere]) == .nextPlan)
    #expect(map.command(for: Key(.function(10)), in: [.spend, .everywhere]) == .quit)
  }
}

@Suite("Keys that terminals send")
struct KeyAvailabilityTests {
  @Test("every key of the table arrives")
  func table() {
    for key in KeyTable.bindings.flatMap(\.keys) { #expect(key.absence == nil, "\(key.name)") }
  }

  @Test(
    "others arrive too",
    arguments: [
      "^A", "^]", "Ctrl-Space", "Alt-x", "Alt-Enter", "Ctrl-Right", "Shift-F5", "F24", "é",
      "Shift-Tab",
      "Ctrl-PgUp",
    ])
  func available(name: String) throws {
    #expect(try #require(Key(name: name)).absence == nil)
  }

  @Test(
    "codes of other keys, signals and lost modifiers are told with what would be right",
    arguments: [
      ("^H", "write that"), ("^I", "'Tab'"), ("^J", "'Enter'"), ("^M", "'Enter'"), ("^[", "'Esc'"),
      ("^C", "another letter"), ("^Z", "another letter"), ("^\\", "another letter"),
      ("^1", "only with letters"), ("Ctrl-é", "only with letters"), ("Shift-a", "that it types"),
      ("Shift-Enter", "write 'Enter'"), ("Ctrl-Tab", "write 'Tab'"), ("Shift-Esc", "write 'Esc'"),
      ("Ctrl-Backspace", "write 'Backspace'"),
    ])
  func absent(name: String, advice: String) throws {
    #expect(try #require(Key(name: name)?.absence).contains(advice))
  }

  @Test("Control has one name a key, in either case")
  func control() {
    #expect(Key(name: "Ctrl-R") == .control("r"))
    #expect(Key(name: "^r") == Key(name: "Ctrl-r"))
    #expect(Key(name: "Ctrl-Space")?.name == "Ctrl-Space")
  }

  @Test("suggestions are names of keys, each once")
  func spellings() {
    #expect(Key.spellings.allSatisfy { Key(name: $0) != nil })
    #expect(Set(Key.spellings).count == Key.spellings.count)
  }
}

@Suite("Own keys on the screen")
struct OwnKeysTests {
  private func bench(_ wishes: KeyWish..., size: Size = .large) throws -> Bench {
    var bench = try Bench(size: size)
    bench.environment.keys = try KeyMap(wishes)
    return bench
  }

  @Test("they give their commands, the usual ones nothing any more")
  func dispatch() throws {
    var bench = try bench(Wish.of("step-up", in: "options", ["p"]))
    let before = bench.scenario
    try bench.press("l Right")
    #expect(bench.scenario == before)
    try bench.press("p")
    #expect(bench.scenario != before)
  }

  @Test("the key bar shows and presses them, and leaves out what has none")
  func keyBar() throws {
    var bench = try bench(
      Wish.of("save", in: "everywhere", ["F5"]), Wish.of("undo", in: "everywhere", []))
    #expect(bench.screenText.contains("F5 save"))
    #expect(!bench.screenText.contains("undo"))
    try bench.click(on: "F5 save")
    #expect(bench.effects.count == 1)
  }

  @Test("the help lists them, finds them, and leaves out what has none")
  func help() throws {
    var bench = try bench(
      Wish.of("save", in: "everywhere", ["F5"]), Wish.of("rename", in: "everywhere", []))
    let lines = HelpText.lines(of: bench.environment.keys, ascii: false, width: 80).map(\.text)
    #expect(lines.contains { $0.hasPrefix("  F5 ") && $0.hasSuffix("save the scenario") })
    #expect(!lines.contains { $0.hasSuffix("  rename the scenario") })
    try bench.press("? / \"F5\"")
    #expect(bench.screenText.contains("save the scenario"))
  }

  @Test("many keys stand above their sentence, as many rows with glyphs as without")
  func manyKeys() throws {
    let many = ["Alt-Right", "Ctrl-Right", "Ctrl-Down"]
    let map = try KeyMap([Wish.of("step-up", in: "chart", many)])
    let texts = [false, true].map { HelpText.lines(of: map, ascii: $0, width: 80).map(\.text) }
    #expect(texts[0].count == texts[1].count)
    #expect(texts[1].contains("  " + many.joined(separator: "  ")))
    #expect(texts.joined().allSatisfy { columnWidth(of: $0) <= 80 })
  }

  @Test("the palette names them and gives commands that have none")
  func palette() throws {
    var bench = try bench(
      Wish.of("palette", in: "everywhere", ["F9"]), Wish.of("show-speed", in: "everywhere", []))
    try bench.press("F9 \"screen speed\"")
    #expect(bench.list?.chosen?.detail == "")
    try bench.press("Enter")
    #expect(bench.state.screen == .speed)
  }

  @Test("overlays take them too")
  func overlays() throws {
    var bench = try bench(
      Wish.of("cancel", in: "reader", ["Q"]), Wish.of("accept", in: "list", ["F5"]))
    try bench.press("? Esc q")
    #expect(bench.state.overlay != nil)
    try bench.press("Q")
    #expect(bench.state.overlay == nil)
    try bench.press(": \"screen speed\" Enter")
    #expect(bench.list != nil)
    try bench.press("F5")
    #expect(bench.state.screen == .speed)
  }
}
