import ScalingCore
import Screen
import Testing

@testable import Dashboard

/// Keys that nobody has by default: every command has another one.
enum OddKeys {
  /// Letters beyond ASCII, one for each row of the table; with Alt where letters are typed into a filter.
  static func map() throws -> KeyMap {
    try KeyMap(
      zip(KeyTable.bindings, UInt32(0x100)...).compactMap { binding, code in
        let isList = [.list, .library].contains(binding.context)
        return Unicode.Scalar(code).map { scalar in
          Wish.of(
            binding.command.rawValue, in: binding.context.rawValue,
            [(isList ? "Alt-" : "") + String(scalar)])
        }
      })
  }
}

/// A situation in which a sentence names a key.
struct NamedKey: Sendable, CustomTestStringConvertible {
  /// What the situation is.
  let testDescription: String
  /// A part of the sentence; `<undo>` stands for a key, `<list.accept>` for one of a context.
  let english: String
  /// The same in Japanese.
  let japanese: String
  /// Brings a dashboard with one scenario there, by commands alone.
  let prepare: @Sendable (inout Bench) throws -> Void

  init(
    _ name: String, _ english: String, ja japanese: String,
    _ prepare: @escaping @Sendable (inout Bench) throws -> Void
  ) {
    (testDescription, self.english, self.japanese) = (name, english, japanese)
    self.prepare = prepare
  }

  /// A dashboard in the situation.
  func bench(_ keys: KeyMap, _ language: Language) throws -> Bench {
    var bench = try Bench()
    bench.environment.keys = keys
    bench.state.language = language
    try prepare(&bench)
    return bench
  }

  /// The sentence with the names of keys.
  func sentence(_ keys: KeyMap, _ language: Language) throws -> String {
    var parts = language(english, ja: japanese).split(
      separator: "<", omittingEmptySubsequences: false)
    let start = String(parts.removeFirst())
    return try parts.reduce(start) { text, part in
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let path = pieces[0].split(separator: ".").map(String.init)
      let context = path.count == 2 ? KeyContext(rawValue: path[0]) : .everywhere
      let command = try #require(Command(rawValue: path[path.count - 1]), "\(part)")
      return text + keys.name(of: command, in: try #require(context), ascii: true) + pieces[1]
    }
  }
}

extension NamedKey {
  /// Opens the guide on the built-in sample, which has taken no step, on a screen no wider than the text.
  private static func guide(_ bench: inout Bench) {
    bench.state.size = Size(width: 86, height: 60)
    bench.state.documents[0].path = nil
    bench.give(.guide)
  }

  private static let theirs = Result { try Fixture.tutor(named: "theirs") }

  private static func conflict(_ theirs: Scenario?) -> Action {
    .finished(
      .saveConflict(
        SaveConflict(
          document: 0, path: "0.yaml", theirs: theirs, problem: nil, differences: [],
          otherPath: "x")))
  }

  static let compare: [NamedKey] = [
    NamedKey(
      "Compare without a column",
      "press <show-explore>, choose a scenario, press <add-to-compare>; <open> opens saved ones.",
      ja: "<show-explore>でシナリオを選び、<add-to-compare>で追加；<open>で保存済みを開きます。"
    ) { $0.give(.showCompare) },
    NamedKey(
      "Compare with one column",
      "press <show-explore>, change or open a scenario, press <add-to-compare>.",
      ja: "<show-explore>でシナリオを変えるか開き、<add-to-compare>で追加します。"
    ) { $0.give(.addToCompare, .showCompare) },
    NamedKey("a new column", "is on Compare (<show-compare>)", ja: "を比較（<show-compare>）に追加しました") {
      $0.give(.addToCompare)
    },
    NamedKey("a known column", "already (<show-compare>)", ja: "は比較（<show-compare>）に追加済みです") {
      $0.give(.addToCompare, .addToCompare)
    },
    NamedKey("a changed column", "on Compare (<show-compare>)", ja: "比較（<show-compare>）の") {
      $0.give(.addToCompare, .stepUp, .addToCompare)
    },
    NamedKey(
      "one column too many", "remove one (<compare.remove-column>) first",
      ja: "先に1列外してください（<compare.remove-column>）"
    ) { bench in
      bench.give(.addToCompare, .showCompare)
      for _ in 0..<Comparison.limit { bench.give(.duplicateColumn) }
    },
    NamedKey(
      "one scenario too many", "remove one there (<compare.remove-column>) first",
      ja: "先に比較画面で1列外してください（<compare.remove-column>）"
    ) { bench in
      bench.give(.addToCompare, .showCompare)
      for _ in 0..<Comparison.limit { bench.give(.duplicateColumn) }
      bench.state.documents[0].scenario.name = "Another"
      bench.give(.addToCompare)
    },
  ]

  static let screens: [NamedKey] = [
    NamedKey("the tabs", "<show-explore> Explore <show-frontier> Frontier", ja: "<show-compare> 比較")
    {
      $0.state.size = .large
    },
    NamedKey("a screen that is too small", "(<quit> quits)", ja: "（<quit>で終了）") {
      $0.state.size = Size(width: 39, height: 9)
    },
    NamedKey("an option taken", "; <undo> takes it back", ja: "；<undo>で元に戻せます") {
      $0.give(.showFrontier, .stepUp, .takeOption)
    },
    NamedKey(
      "a value of Spend", "<spend.raise-lever> and <spend.lower-lever> move it",
      ja: "<spend.raise-lever>と<spend.lower-lever>で変更"
    ) { $0.give(.showSpend, .nextLever) },
    NamedKey(
      "a value of Shape", "<shape.raise-lever> and <shape.lower-lever> move it",
      ja: "<shape.raise-lever>と<shape.lower-lever>で変更"
    ) { $0.give(.showShape, .nextLever) },
    NamedKey("no volume chosen", "first: <focus-next> leads to", ja: "<focus-next>でグラフとプランへ") {
      $0.give(.showSpend, .takeOption)
    },
    NamedKey(
      "no horizon",
      "<spend.next-lever> chooses the value \"years\" above, <spend.raise-lever> adds",
      ja: "<spend.next-lever>で上の「年数」を選び、<spend.raise-lever>で1年増やします。"
    ) { bench in
      bench.state.size = .large
      bench.give(.showSpend, .focusNext, .expand)
    },
    NamedKey(
      "no shape keeps the limit",
      "<shape.next-lever> chooses the limit, <shape.raise-lever> widens it.",
      ja: "<shape.next-lever>で制限を選び、<shape.raise-lever>で緩めます。"
    ) { bench in
      bench.state.shapeSettings.slowest = 0.2
      bench.give(.showShape)
    },
    NamedKey("intervals under way", "<shape.hide-crosshair> stops", ja: "<shape.hide-crosshair>で停止")
    {
      $0.state.size = .large
      $0.give(.showShape)
    },
    NamedKey("one scenario", "<open> opens one", ja: "<open>で開きます") { $0.give(.nextScenario) },
    NamedKey(
      "slides",
      "<slides.live-sliders> moves sliders, <slides.speaker-notes> notes, <slides.cancel> ends",
      ja: "<slides.live-sliders>でスライダー、<slides.speaker-notes>でメモ、<slides.cancel>で終了"
    ) { $0.give(.present) },
  ]

  static let overlays: [NamedKey] = [
    NamedKey("a search without hits", "<list.cancel> shows all", ja: "<list.cancel>ですべて表示") {
      $0.state.overlay = .help(scroll: 0, search: TextField("no such key"))
    },
    NamedKey("no files", "<save> saves one; or type a path", ja: "<save>で保存、またはパスを入力") {
      $0.send(.finished(.listed([])))
    },
    NamedKey(
      "a typed path", "<list.accept> opens the path x.yaml", ja: "<list.accept>でパス x.yaml を開きます"
    ) {
      $0.send(.finished(.listed([])))
      try $0.press("\"x.yaml\"")
    },
    NamedKey(
      "the guide", "<options.enter-value> on GPU price", ja: "GPU価格の上で<options.enter-value>を押し、"
    ) { guide(&$0) },
    NamedKey(
      "two options side by side", "<add-to-compare> puts the option on Compare",
      ja: "もう一度<add-to-compare>を押します。"
    ) { guide(&$0) },
    NamedKey(
      "the last step", "<show-frontier> Frontier shows why.", ja: "理由は<show-frontier>のフロンティアで。"
    ) { guide(&$0) },
    NamedKey(
      "an offer",
      "<offer.accept> takes it, <offer.cancel> leaves it for the next start, <offer.discard-work> ",
      ja: "<offer.accept> で復元、<offer.cancel> で次回まで残す、<offer.discard-work> で破棄"
    ) { $0.send(.finished(.workFound([WorkOffer(id: "1", time: "14:02", names: ["A"])]))) },
    NamedKey("work taken back", "(<save> saves)", ja: "（<save>で保存）") { bench in
      let mine = RecoveredScenario(
        scenario: try Fixture.sample(.chat), saved: try Fixture.tutor(), path: "0.yaml")
      bench.send(.finished(.workTaken(id: "1", [mine], problems: [])))
    },
    NamedKey(
      "a changed file", "<conflict.take-theirs> takes theirs; <undo> brings yours back",
      ja: "<conflict.take-theirs> 相手の版を取り込む（<undo>で戻る）"
    ) { $0.send(conflict(try theirs.get())) },
    NamedKey(
      "a file that has gone", "<conflict.keep-mine> writes your version again",
      ja: "<conflict.keep-mine> 自分の版をもう一度書き込む"
    ) { $0.send(conflict(nil)) },
    NamedKey("their version taken", "; <undo> brings yours back", ja: "<undo>で自分の版に戻ります") {
      $0.send(conflict(try theirs.get()))
      $0.give(.takeTheirs)
    },
    NamedKey(
      "changes at the end",
      "<question.accept> saves all and quits, <question.quit-without-saving> quits without saving",
      ja: "<question.quit-without-saving>：保存せずに終了、<question.cancel>：戻る"
    ) { $0.give(.stepUp, .quit) },
    NamedKey(
      "a deleted file", "; <library.restore-file> brings it back",
      ja: "<library.restore-file>でtrashから戻します"
    ) {
      $0.send(.finished(.listed([])))
      $0.send(.finished(.fileDeleted(path: "a.yaml", place: "trash")))
    },
    NamedKey(
      "a file elsewhere", "<library.delete-file> again moves it",
      ja: "もう一度<library.delete-file>でごみ箱へ"
    ) {
      $0.send(.finished(.listed([])))
      $0.send(.finished(.deletionNeedsConsent(path: "a.yaml")))
    },
  ]

  static let all = compare + screens + overlays
}
