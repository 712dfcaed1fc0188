import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Sliders and fields in Japanese")
struct SliderJapaneseTests {
  @Test("a label fits beside the mark of a change, and no two are alike")
  func labels() {
    let labels = SliderTable.sliders.map { $0.label[.japanese] }
    #expect(labels.allSatisfy { columnWidth(of: $0) <= 12 })
    #expect(Set(labels).count == labels.count)
  }

  @Test("hints and meanings are Japanese", arguments: OptionSlider.ID.allCases)
  func words(id: OptionSlider.ID) throws {
    let slider = SliderTable.slider(id)
    #expect(try JapaneseText.english(in: [slider.meaning[.japanese]]) == [])
    #expect(
      try JapaneseText.english(
        in: [slider.hint[.japanese]], beside: ["day", "topK", "vllm trtllm sglang"]
      ) == [])
    #expect(slider.meaning[.japanese].hasSuffix("。"))
  }

  @Test("the last stop of a slider may have a word")
  func lastWord() throws {
    var scenario = try Fixture.tutor()
    let (budget, verifier) = (SliderTable.slider(.kvBudget), SliderTable.slider(.verifier))
    #expect(budget.text(of: scenario, in: .japanese) == "すべて")
    #expect(verifier.text(of: scenario, in: .japanese) == "完全")
    scenario.attention = .topK(512)
    scenario.strategy.verifier.reliability = 0.95
    for language in Language.allCases {
      #expect(budget.text(of: scenario, in: language) == Tokens(512).formatted)
      #expect(verifier.text(of: scenario, in: language) == Probability(0.95).formatted)
    }
    scenario.attention = .topK(300_000)
    #expect(budget.text(of: scenario, in: .english) == "all", "more than any context")
  }

  @Test(
    "the field of a slider has a Japanese title and hint", arguments: OptionSlider.ID.allCases,
    [Size.standard, .large])
  func fields(id: OptionSlider.ID, size: Size) throws {
    var bench = try Bench(size: size).inJapanese
    bench.choose(id)
    bench.give(.enterValue)
    let entry = try #require(bench.entry)
    #expect(entry.title(in: .japanese) == SliderTable.slider(id).label[.japanese])
    #expect(entry.hint(in: .japanese).hasSuffix("。Enterで確定、Escで取り消し。"))
    #expect(
      try bench.leftEnglish(beside: ["day", "topK", "vllm trtllm sglang"]) == [])
  }

  @Test("so have the fields of files and names")
  func entries() throws {
    let purposes: [Entry.Purpose] = [.saveAs, .export, .name, .columnName]
    let entries = purposes.map { Entry($0, text: "") }
    let titles = entries.map { $0.title(in: .japanese) }
    #expect(titles == ["名前を付けて保存", "エクスポート", "シナリオ名", "列の名前"])
    let endings = ["html", "csv", "json", "svg", "txt"]
    #expect(
      try JapaneseText.english(in: entries.map { $0.hint(in: .japanese) }, beside: endings) == [])
  }

  @Test("a field of a plan gives examples")
  func fieldHints() {
    let years = Entry(.field("horizon.years"), text: "")
    #expect(years.hint(in: .japanese).hasPrefix("例："))
    #expect(years.hint(in: .japanese).contains("、またはnone。"))
    let unknown = Entry(.field("no.such.field"), text: "")
    #expect(unknown.hint(in: .japanese) == "値。Enterで確定、Escで取り消し。")
    #expect(unknown.hint(in: .english) == "A value. Enter takes it, Esc leaves it.")
  }

  @Test("what is typed wrong is refused in Japanese")
  func refusals() throws {
    var bench = try Bench().inJapanese
    try bench.enter("9000B", for: .modelSize)
    #expect(bench.entry?.problem == "その選択肢はありません。次から選んでください：0.6B, 1.7B, 4B, 8B, 14B, 32B")
    try bench.press("Esc")
    try bench.enter("120 %", for: .verifier)
    #expect(bench.entry?.problem.hasPrefix("検証器が120 %です。許容範囲：") == true)
    try bench.press("Esc")
    try bench.enter("0", for: .samples)
    #expect(bench.entry?.problem.hasPrefix("サンプル数N：") == true)
    try bench.press("Esc n ^U \" \" Enter")
    #expect(bench.entry?.problem == "シナリオ名を入力してください")
    try bench.press("Esc S ^U Enter")
    #expect(bench.entry?.problem == "ファイル名を入力してください")
  }

  @Test("lists have Japanese titles, and say what to do where they are empty")
  func lists() {
    let lists = [ListChoice.Purpose.open, .theme(original: 0), .command].map {
      ListChoice($0, rows: [])
    }
    #expect(lists.map { $0.title(in: .japanese) } == ["シナリオを開く", "テーマ", "コマンド"])
    #expect(Set(lists.map { $0.emptyText(in: .japanese) }).count == lists.count)
    var typed = lists[0]
    typed.filter = TextField("x.yaml")
    #expect(typed.emptyText(in: .japanese) == "Enterでパス x.yaml を開きます")
  }

  @Test("undo and redo say in Japanese that there is nothing left")
  func history() throws {
    var bench = try Bench().inJapanese
    bench.give(.undo)
    #expect(bench.state.message?.text == "元に戻す変更はありません")
    bench.give(.redo)
    #expect(bench.state.message?.text == "やり直す変更はありません")
  }

  @Test("mouse and theme are told in Japanese")
  func screen() throws {
    var bench = try Bench().inJapanese
    bench.give(.toggleMouse)
    #expect(bench.state.message?.text == "マウス オフ：端末で通常どおり文字を選択")
    bench.give(.toggleMouse)
    #expect(bench.state.message?.text.hasPrefix("マウス オン：") == true)
    bench.give(.nextTheme)
    let theme = bench.environment.themes[bench.state.theme]
    #expect(
      bench.state.message?.text == "テーマ\(theme.name)：\(Language.japanese(core: theme.summary))")
  }

  @Test("the list of commands sets every slider by its Japanese name")
  func palette() throws {
    let rows = paletteRows(of: try Bench().inJapanese.state, .usual, in: .japanese)
    for slider in SliderTable.sliders {
      #expect(rows.contains { $0.title == "\(slider.label[.japanese])を設定" })
    }
  }
}
