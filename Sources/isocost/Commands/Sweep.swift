import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Evaluates all combinations of values.
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Evaluate all combinations of values, one row each.", ja: "値のすべての組み合わせを1行ずつ評価する。"),
    discussion: launchLanguage(
      """
      --over names a key and its values: --over strategy.samples=1,4,16. Numbers may be ranges with both \
      ends, by a factor (1Ki..32Ki*2) or by a step (10..100+10); model=family stands for all sizes of the \
      scenario's family. The last --over changes fastest.

      --where shows only the options that meet a condition: comparisons (= != < <= > >=) of keys of the \
      scenario or of the output with values in their units, joined by and, or, not and parentheses. What is \
      unknown meets no comparison. Example: --where 'accuracy.value >= 70% and \
      serving.requestLatencySeconds <= 60s'

      CSV has the varied keys, then 'problem', then the columns of `evaluate --format csv`. Values that do \
      not go together are a row whose 'problem' says why; its figures are empty. JSON is one list; each \
      element is the document of `evaluate` with the varied keys under 'over'.

      --shard 2/8 computes the second of eight equal parts. The first part alone has the header, so that \
      the CSV parts in their order are the whole. Exit code 1: no option meets --where (a part that has none \
      is no failure).

      Example: isocost sweep samples/math-tutor-14b.yaml --over model=family \
      --over strategy.generationLength=1Ki..32Ki*2 --where 'goals.met'
      """,
      ja: """
        --overはキーとその値：--over strategy.samples=1,4,16。数値は両端を含む範囲でも
        よい。倍率（1Ki..32Ki*2）または刻み（10..100+10）で書く。model=familyはシナリ
        オの系列の全サイズ。最後の--overが最も速く変わる。

        --whereは条件を満たす選択肢だけを表示する。シナリオまたは出力のキーと単位付き
        の値の比較（= != < <= > >=）を、and、or、not、括弧でつなぐ。不明な値はどの比較
        も満たさない。
        例：--where 'accuracy.value >= 70% and serving.requestLatencySeconds <= 60s'

        CSVの列は、変えたキー、'problem'、`evaluate --format csv`の列の順。両立しない
        値の行は'problem'が理由を示し、数値は空。JSONは1つのリストで、各要素は
        `evaluate`の文書に変えたキーを'over'として加えたもの。

        --shard 2/8は8等分の2番目を計算する。見出し行は最初の部分だけにあり、CSVを順に
        つなげば全体になる。終了コード1：--whereを満たす選択肢がない（部分では失敗とし
        ない）。

        例：isocost sweep samples/math-tutor-14b.yaml --over model=family --over
        strategy.generationLength=1Ki..32Ki*2 --where 'goals.met'
        """))

  /// How a sweep is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Comma-separated values with a header line.
    case csv
    /// One JSON list.
    case json
    /// Aligned text for people.
    case table
  }

  @Argument(help: launchLanguage("Scenario file.", ja: "シナリオファイル。"), completion: .file())
  var file: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage("A key and the values it takes; may be repeated.", ja: "キーとその値。繰り返し可。"),
      valueName: "key=v1,v2"))
  var over: [String] = []

  @OptionGroup var settings: Settings

  @Option(
    name: .customLong("where"),
    help: launchLanguage("Show only options that meet this condition.", ja: "この条件を満たす選択肢だけを表示。"))
  var condition: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Compute the I-th of N equal parts.", ja: "N等分したI番目を計算。"), valueName: "i/n"))
  var shard: String?

  @Flag(
    inversion: .prefixedNo,
    help: launchLanguage(
      "Print the header of CSV; by default every part but the first goes without.",
      ja: "CSVの見出し行を表示。既定では最初の部分だけに付く。"))
  var header: Bool?

  @Option(help: launchLanguage("csv, json or table.", ja: "csv、jsonまたはtable。"))
  var format = Format.csv

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let scenario = try settings.applied(
      to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
    let part = try usage { try shard.map { try Shard($0) } }
    let space = try usage {
      try AxisArgument.space(over, of: scenario, catalogue: workplace.catalogue)
    }
    let plan = SweepPlan(
      space: space, evaluator: workplace.evaluator,
      condition: try usage {
        try condition.map { try Condition($0, catalogue: workplace.catalogue) }
      })
    notePrice(of: space)
    let range = part.map { space.part($0.index, of: $0.count) } ?? 0..<space.count
    let rows = try print(
      plan, range, hasHeader: header ?? part?.isFirst ?? true,
      in: workplace.language(chosen: language))
    guard rows == 0, part == nil else { return }
    throw Failure(
      Failure.noAnswer,
      launchLanguage("isocost: no option meets --where", ja: "isocost：--whereを満たす選択肢がありません"))
  }

  /// A stated price stays whatever the GPU, as with --set; that is easily overlooked.
  private func notePrice(of space: OptionSpace) {
    let paths = Set(space.axes.map(\.path))
    guard paths.contains("deployment.gpu"), !paths.contains("price.perGpuHour"),
      !space.base.hasQuotedPrice
    else { return }
    complain(
      launchLanguage(
        "isocost: note: the price of the scenario stays for every GPU; leave price.perGpuHour out of the "
          + "file to take the catalogue's",
        ja: "isocost：注意：どのGPUでもシナリオの価格のままです；カタログの価格を使うには"
          + "price.perGpuHourをファイルから省いてください"))
  }
}

// MARK: - Printing

extension Sweep {
  /// Prints the options of a range, and gives the number of rows.
  private func print(_ plan: SweepPlan, _ range: Range<Int>, hasHeader: Bool, in words: Language)
    throws -> Int
  {
    switch format {
    case .csv: try stream(SweepCSV(plan, hasHeader: hasHeader), range)
    case .json: try stream(SweepJSON(plan), range)
    case .table: try show(SweepTable(plan), range, words)
    }
  }

  private func stream(_ format: some SweepFormat, _ range: Range<Int>) throws -> Int {
    let output = ByteOutput()
    let work = LongWork(
      ProgressText(unit: Wording("options", ja: "選択肢"), total: range.count, in: launchLanguage))
    var rows = 0
    try output.write(format.head)
    let done = try work.run(range, format.block) { block in
      guard block.rows > 0 else { return }
      work.eraseBeforeOutput()
      if rows > 0 { try output.write(format.separator) }
      try output.write(block.bytes)
      rows += block.rows
    }
    try output.write(format.tail)
    try work.finish(done: done)
    return rows
  }

  private func show(_ table: SweepTable, _ range: Range<Int>, _ words: Language) throws -> Int {
    let work = LongWork(
      ProgressText(unit: Wording("options", ja: "選択肢"), total: range.count, in: launchLanguage))
    var rows = SweepTable.Rows()
    let done = try work.run(range, table.rows) { rows.append($0) }
    try ByteOutput().write(Array(table.text(rows, in: words).utf8))
    try work.finish(done: done)
    return rows.count
  }
}
