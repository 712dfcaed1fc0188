import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Sentences that name keys")
struct NamedKeysTests {
  /// What the user reads, without frames, spaces and line breaks.
  private func text(_ bench: Bench) -> String {
    let rows = bench.frame.rows + [bench.state.message?.text ?? ""]
    return packed(rows.joined())
  }

  private func packed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "│" && $0 != "|" }
  }

  @Test("they name the usual keys, or the user's own", arguments: NamedKey.all)
  func named(key: NamedKey) throws {
    for keys in [.usual, try OddKeys.map()] {
      for language in Language.allCases {
        let bench = try key.bench(keys, language)
        let sentence = try key.sentence(keys, language)
        #expect(text(bench).contains(packed(sentence)), "\(sentence)\n\(bench.screenText)")
        #expect(bench.frame.damage == nil)
      }
    }
  }

  @Test("the arrow keys are called so where they are in use, else the keys are named")
  func arrows() throws {
    let cases: [(Command, String, String, Command, Command, KeyContext)] = [
      (.showFrontier, "the arrow keys", "矢印キー", .stepDown, .stepUp, .frontier),
      (.showSpeed, "the arrow keys", "矢印キー", .stepDown, .stepUp, .speed),
      (.showShape, "arrows", "矢印キー", .moveUp, .moveDown, .shape),
    ]
    for (screen, english, japanese, first, second, context) in cases {
      for (keys, language) in [(KeyMap.usual, Language.english), (.usual, .japanese)] {
        var bench = try Bench()
        bench.state.language = language
        bench.environment.keys = keys
        bench.give(screen, .takeOption)
        let message = bench.state.message?.text ?? ""
        #expect(message.contains(language(": \(english) move", ja: "：\(japanese)で")), "\(message)")
      }
      var bench = try Bench()
      bench.environment.keys = try OddKeys.map()
      bench.give(screen, .takeOption)
      let names = [first, second].map { bench.environment.keys.name(of: $0, in: context) }
      let sentence = ": \(names[0]) and \(names[1]) move"
      #expect(bench.state.message?.text.contains(sentence) == true, "\(sentence)")
    }
  }

  @Test("one of two arrows is not enough to speak of arrows")
  func oneArrow() throws {
    let map = try KeyMap([Wish.of("step-up", in: "frontier", ["p"])])
    let name = map.names(
      of: .stepDown, and: .stepUp, in: .frontier, arrows: "arrows", .english)
    #expect(name == "Left and p")
    #expect(map.names(of: .stepDown, and: .stepUp, in: .frontier, .japanese) == "Leftとp")
    #expect(map.names(of: .raiseLever, and: .lowerLever, in: .spend, .english) == "+ and -")
  }

  @Test(
    "with other keys for every command nothing speaks of the usual ones", arguments: NamedKey.all)
  func noneLeft(key: NamedKey) throws {
    let keys = try OddKeys.map()
    for language in Language.allCases {
      let bench = try key.bench(keys, language)
      #expect(UsualKeys.mentions(in: bench) == [])
    }
  }

  @Test(
    "nor does any overlay, but the fields whose keys are fixed",
    arguments: OverlayLanguageTests.Kind.allCases)
  func overlays(kind: OverlayLanguageTests.Kind) throws {
    guard ![.entry, .export].contains(kind) else { return }
    for language in Language.allCases {
      var bench = try kind.bench(size: .standard, language: language)
      bench.state.message = nil
      bench.environment.keys = try OddKeys.map()
      #expect(UsualKeys.mentions(in: bench.frame.rows) == [])
    }
  }

  @Test("nor any screen, whatever has the focus", arguments: ScreenID.allCases)
  func screens(screen: ScreenID) throws {
    for language in Language.allCases {
      var bench = try Bench(["A", "B"].map(Fixture.tutor(named:)), size: .large)
      bench.environment.keys = try OddKeys.map()
      bench.state.language = language
      bench.give(.addToCompare, .nextScenario, .addToCompare, screen.command)
      for _ in 0..<6 {
        bench.give(.focusNext, .stepUp)
        #expect(UsualKeys.mentions(in: bench) == [], "\(bench.screenText)")
      }
    }
  }

  @Test("sentences of the help name no keys: they stand beside them")
  func summaries() {
    for language in Language.allCases {
      #expect(UsualKeys.mentions(in: KeyTable.bindings.map { $0.summary(in: language) }) == [])
    }
  }

  @Test("what speaks of a usual key is found")
  func sensitive() {
    let sentences = [
      "took 4B; u takes it back", "press 1, choose", "no file holds it (s saves)", "(q quits)",
      "on Compare (6)", "+ and - move it", "first: Tab leads to", "press c again.", "sでパス",
      "X: + and - move it", "（X）", "Enterを押して", "Esc shows all", "intervals 4 %, Esc stops",
    ]
    for sentence in sentences {
      #expect(UsualKeys.mentions(in: [sentence]).count == 1, "\(sentence)")
    }
    let others = [
      "1 min 42 s, $0.044 a request", "a GPU serves 4 users", "70 s means more",
      "R = width / layers",
      "1Bでの誤差", "4 x FLOPs", "each of 2 replicas",
    ]
    #expect(UsualKeys.mentions(in: others) == [])
  }
}

/// Looks for sentences that speak of a key of ``KeyTable``.
enum UsualKeys {
  private static let names = Set(
    KeyTable.bindings.flatMap(\.keys).flatMap { [$0.name, $0.shortName(ascii: false)] })

  /// The message and the rows of a screen, where names and units stand in brackets too.
  static func mentions(in bench: Bench) -> [String] {
    mentions(in: [bench.state.message?.text ?? ""])
      + mentions(in: bench.frame.rows.map { $0.filter { !"()（）".contains($0) } })
  }

  /// Lines in which a usual key does something.
  static func mentions(in lines: [String]) -> [String] {
    lines.map { $0.filter { $0 != "│" } }.filter { english($0) || japanese($0) }
  }

  /// `press KEY`, `(KEY)`, or at the start of a clause `KEY does`, `KEY and KEY do`.
  private static func english(_ line: String) -> Bool {
    let words = line.split(separator: " ").map(String.init)
    return words.indices.contains { index in
      let word = words[index]
      let inner = word.trimming("(（,.;:)）")
      guard names.contains(inner) else { return false }
      if word.trimming(",.;:") == "(\(inner))" { return true }
      let before = index > 0 ? words[index - 1] : ""
      if before == "press" { return true }
      let opens = before.isEmpty || ";:,(".contains(before.suffix(1)) || word.hasPrefix("(")
      guard opens, word.hasSuffix(inner), index + 1 < words.count else { return false }
      let after = words[index + 1].trimming(",.;:)")
      // A part of a token's time: "+ prefills".
      let isVerb =
        after.count > 2 && after != "prefills" && after.hasSuffix("s")
        && after.allSatisfy(\.isLowercase)
      let isPair = after == "and" && words[safe: index + 2].map(names.contains) == true
      return isVerb || isPair
    }
  }

  /// `KEYで`, `KEYを押`, `（KEY）` after no letter or digit.
  private static func japanese(_ line: String) -> Bool {
    names.contains { name in
      ["\(name)で", "\(name) で", "\(name)を押"].contains { isFound($0, in: line, key: name) }
        || line.contains("（\(name)）")
    }
  }

  private static func isFound(_ text: String, in line: String, key: String) -> Bool {
    line.ranges(of: text).contains { range in
      let before =
        range.lowerBound > line.startIndex ? line[line.index(before: range.lowerBound)] : " "
      let after = line[range.upperBound...].first ?? " "
      return !(before.isASCII && (before.isLetter || before.isNumber)) && after != "の"
    }
  }
}

extension String {
  fileprivate func trimming(_ marks: String) -> String {
    var rest = self[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
