import ArgumentParser
import Charting
import Dashboard
import Foundation
import Reports
import ScalingCore
import Screen
import Storage

/// Writes a report of one or several scenarios.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: launchLanguage(
      "Write a report: answers, charts, tables, inputs, formulas and sources.",
      ja: "レポートを書き出す：答え、グラフ、表、入力、計算式、出典。"),
    discussion: launchLanguage(
      """
      The ending of the file decides: .md (text and tables), .html (one file with all charts, to be read \
      offline and printed), .svg (one chart), .csv (one table, or the values of a chart), .json (everything, \
      with exact values). Several scenarios are compared with the first. All numbers are those of the screens \
      and of `evaluate`. A file that exists is replaced whole. Folders and names of users stay out of the text \
      unless --with-paths.

      SVG and CSV of a chart take the first scenario that has it (SVG) or all (CSV). \
      Example: isocost report samples/math-tutor-14b.yaml --output report.html
      """,
      ja: """
        ファイルの拡張子で決まる：.md（本文と表）、.html（全グラフ入りの1ファイル、オ
        フライン閲覧と印刷用）、.svg（グラフ1つ）、.csv（表1つ、またはグラフの値）、
        .json（すべてを正確な値で）。複数のシナリオは最初のものと比べる。数値はすべて
        画面と`evaluate`のもの。既存のファイルは全体を置き換える。フォルダとユーザーの
        名前は--with-pathsがなければ本文に出ない。

        グラフのSVGはそれを持つ最初のシナリオ、CSVはすべてのシナリオから取る。
        例：isocost report samples/math-tutor-14b.yaml --output report.html
        """))

  @Argument(
    help: launchLanguage(
      "Scenario files; several are compared with the first.", ja: "シナリオファイル。複数なら最初のものと比べる。"),
    completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      launchLanguage(
        "File to write; - prints, in the format of --format.", ja: "書き込むファイル。-なら--formatの形式で表示。"),
      valueName: "file"),
    completion: .file())
  var output: String

  @Option(
    help: launchLanguage(
      "md, html, svg, csv or json; else the ending of the file decides.",
      ja: "md、html、svg、csvまたはjson。省略時はファイルの拡張子で決まる。"))
  var format: ReportFormat?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage(
        "Screen whose answer is shown; may be repeated (explore, frontier, spend, speed, shape; all but the "
          + "last unless stated).",
        ja: "答えを載せる画面：explore, frontier, spend, speed, shape。繰り返し可。省略時は最後を除くすべて。"),
      valueName: "name"))
  var screen: [ScreenID] = []

  @Option(
    help: launchLanguage(
      "Chart of an SVG or CSV: \(names(of: ScreenChart.ID.self)).",
      ja: "SVGまたはCSVのグラフ：\(names(of: ScreenChart.ID.self))。"))
  var chart: ScreenChart.ID?

  @Option(
    help: launchLanguage(
      "Table of a CSV: \(names(of: ReportTable.ID.self)).",
      ja: "CSVの表：\(names(of: ReportTable.ID.self))。"))
  var table: ReportTable.ID?

  @Option(
    help: launchLanguage(
      "Day of the report; today unless stated. With it the same inputs give the same file.",
      ja: "レポートの日付。省略時は今日。指定すれば同じ入力から同じファイルができる。"))
  var date: String?

  @Option(
    help: launchLanguage(
      "Theme that colours the charts, by name or path; light, and dark on dark screens.",
      ja: "グラフの配色に使うテーマの名前またはパス。省略時はlight、暗い画面ではdark。"))
  var theme: String?

  @Flag(help: launchLanguage("Keep folders of files in the text.", ja: "ファイルのフォルダを本文に残す。"))
  var withPaths = false

  @OptionGroup var settings: Settings

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let date, !Self.isDay(date) {
      throw ValidationError("--date is '\(date)'; write for example 2026-11-22")
    }
    if screen.contains(.compare) {
      throw ValidationError("--screen compare: several files are compared without it")
    }
    guard files.count <= ComparisonReport.mostOptions else {
      throw ValidationError(
        "\(files.count) files: a report takes up to \(ComparisonReport.mostOptions)")
    }
  }

  func run() throws {
    let format = try chosenFormat()
    let workplace = try Workplace()
    let scenarios = try files.map { file in
      let scenario = try settings.applied(
        to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
      return (file: file, scenario: scenario)
    }
    let options = try options(in: workplace)
    let report = Report(
      scenarios, screens: screens(for: format),
      language: workplace.language(chosen: language), in: environment(workplace),
      date: date ?? CivilDate.text(daysSince1970: Int(Date().timeIntervalSince1970 / 86_400)))
    for chapter in report.chapters {
      let timing = chapter.evaluation.serving.timing
      if let problem = chapter.scenario.reservationProblem(timing: timing) {
        complain("isocost: \(neutralised(chapter.name)): \(problem.words[report.language])")
      }
    }
    guard let text = report.text(as: format, options) else { throw missing(from: report) }
    guard output != "-" else { return try printText(text) }
    try OutputFile.write(text, to: output)
    try printText(summary(of: report))
  }
}

// MARK: - What is asked for

extension ReportCommand {
  /// Whether a text is a day of the calendar, `2026-11-22`.
  private static func isDay(_ text: String) -> Bool {
    guard let parts = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)/)?.output else { return false }
    let calendar = Calendar(identifier: .gregorian)
    return DateComponents(
      calendar: calendar, year: Int(parts.1), month: Int(parts.2), day: Int(parts.3)
    ).isValidDate
  }

  /// The format that is stated, else that of the file's ending.
  private func chosenFormat() throws -> ReportFormat {
    if files.contains(where: { OutputFile.isSame($0, output) }) {
      throw Failure(
        Failure.usage, "--output: error: '\(neutralised(output))' is a scenario of this report")
    }
    guard let format = format ?? ReportFormat(path: output) else {
      throw Failure(
        Failure.usage,
        "--output: error: no format for '\(neutralised(output))'; end it in .md, .html, .svg, .csv or .json, or "
          + "state --format")
    }
    guard chart == nil || [.svg, .csv].contains(format), table == nil || format == .csv,
      chart == nil || table == nil
    else {
      throw Failure(
        Failure.usage,
        "--chart, --table: error: --chart goes with svg and csv, --table with csv, one at a time")
    }
    return format
  }

  /// Screens of the report: those that are named, else the usual ones, and for one chart only its own.
  private func screens(for format: ReportFormat) -> [ScreenID] {
    if let chart, screen.isEmpty { return [chart.screen] }
    return screen.isEmpty ? Report.usualScreens + (table == .shapes ? [.shape] : []) : screen
  }

  private func options(in workplace: Workplace) throws -> ReportOptions {
    var options = ReportOptions()
    (options.chart, options.table) = (chart, table)
    options.colours = try colours(in: workplace)
    if !withPaths { options.paths = PathHiding(ofFiles: files) }
    return options
  }

  private func colours(in workplace: Workplace) throws -> ReportColours {
    let library = workplace.themeLibrary
    guard let theme else {
      return ReportColours(
        light: SVGPalette(try library.load(named: "light").value),
        dark: SVGPalette(try library.load(named: "dark").value))
    }
    let isFile = theme.contains("/") || theme.hasSuffix(".yaml")
    return ReportColours(
      light: SVGPalette(
        try isFile ? library.load(path: theme).value : library.load(named: theme).value))
  }

  private func environment(_ workplace: Workplace) -> Environment {
    Environment(
      evaluator: workplace.evaluator, themes: [.plain],
      capabilities: Capabilities(
        colourDepth: .monochrome, glyphTier: .braille, reportsMouse: false),
      version: isocostVersion)
  }

  /// What the report has instead of the chart or table that was asked for.
  private func missing(from report: Report) -> Failure {
    let language = report.language
    let asked =
      chart.map { language("chart '\($0.rawValue)'", ja: "グラフ'\($0.rawValue)'") }
      ?? table.map { language("table '\($0.rawValue)'", ja: "表'\($0.rawValue)'") }
      ?? language("chart", ja: "グラフ")
    let names = neutralised(files.joined(separator: ", "))
    let parts = parts(of: report).joined(separator: language("; ", ja: "；"))
    return Failure(
      Failure.noAnswer,
      language(
        "\(names): no \(asked) to write; there are: \(parts)",
        ja: "\(names)：書き出す\(asked)がありません；あるもの：\(parts)"))
  }

  /// Charts and tables by their names.
  private func parts(of report: Report) -> [String] {
    let charts = report.charts.map(\.chart.id.rawValue)
    let tables = report.tables.map(\.table.id.rawValue)
    let common = report.comparison == nil ? [] : [ReportTable.ID.comparison.rawValue]
    return [
      report.language("charts ", ja: "グラフ：") + Self.once(charts).joined(separator: ", "),
      report.language("tables ", ja: "表：") + (common + Self.once(tables)).joined(separator: ", "),
    ]
  }

  private static func once(_ names: [String]) -> [String] {
    names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// What was written, and what else may be asked for.
  private func summary(of report: Report) -> String {
    let names = report.chapters.map { neutralised($0.name) }
    let (path, list) = (neutralised(output), names.joined(separator: ", "))
    return
      ([
        report.language("Written to \(path): \(list)", ja: "\(path)に書き込みました：\(list)"),
        report.language(
          "Dated \(report.date), isocost \(report.version)",
          ja: "日付\(report.date)、isocost \(report.version)"),
      ] + parts(of: report)).joined(separator: "\n")
  }
}

private func names<Choice: CaseIterable & RawRepresentable<String>>(of _: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(separator: ", ")
}

extension ReportFormat: ExpressibleByArgument {}
extension ScreenChart.ID: ExpressibleByArgument {}
extension ReportTable.ID: ExpressibleByArgument {}
