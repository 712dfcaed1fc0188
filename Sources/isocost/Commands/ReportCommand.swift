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
    abstract: "Write a report: answers, charts, tables, inputs, formulas and sources.",
    discussion: """
      The ending of the file decides: .md (text and tables), .html (one file with all charts, to be read \
      offline and printed), .svg (one chart), .csv (one table, or the values of a chart), .json (everything, \
      with exact values). Several scenarios are compared with the first. All numbers are those of the screens \
      and of `evaluate`. A file that exists is replaced whole. Folders and names of users stay out of the text \
      unless --with-paths.

      SVG and CSV of a chart take the first scenario that has it (SVG) or all (CSV). \
      Example: isocost report samples/math-tutor-14b.yaml --output report.html
      """)

  @Argument(help: "Scenario files; several are compared with the first.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("File to write; - prints, in the format of --format.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: "md, html, svg, csv or json; else the ending of the file decides.")
  var format: ReportFormat?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Screen whose answer is shown; may be repeated (explore, frontier, spend, speed, shape; all but the "
        + "last unless stated).",
      valueName: "name"))
  var screen: [ScreenID] = []

  @Option(help: "Chart of an SVG or CSV: \(names(of: ScreenChart.ID.self)).")
  var chart: ScreenChart.ID?

  @Option(help: "Table of a CSV: \(names(of: ReportTable.ID.self)).")
  var table: ReportTable.ID?

  @Option(
    help: "Day of the report; today unless stated. With it the same inputs give the same file.")
  var date: String?

  @Option(help: "Theme that colours the charts, by name or path; light, and dark on dark screens.")
  var theme: String?

  @Flag(help: "Keep folders of files in the text.")
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
        complain("isocost: \(neutralised(chapter.name)): \(problem.message)")
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
    let asked = chart.map { "chart '\($0.rawValue)'" } ?? table.map { "table '\($0.rawValue)'" }
    return Failure(
      Failure.noAnswer,
      "\(neutralised(files.joined(separator: ", "))): no \(asked ?? "chart") to write; "
        + "there are: \(parts(of: report).joined(separator: "; "))")
  }

  /// Charts and tables by their names.
  private func parts(of report: Report) -> [String] {
    let charts = report.charts.map(\.chart.id.rawValue)
    let tables = report.tables.map(\.table.id.rawValue)
    let common = report.comparison == nil ? [] : [ReportTable.ID.comparison.rawValue]
    return [
      "charts " + Self.once(charts).joined(separator: ", "),
      "tables " + (common + Self.once(tables)).joined(separator: ", "),
    ]
  }

  private static func once(_ names: [String]) -> [String] {
    names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// What was written, and what else may be asked for.
  private func summary(of report: Report) -> String {
    let names = report.chapters.map { neutralised($0.name) }
    return
      ([
        "Written to \(neutralised(output)): \(names.joined(separator: ", "))",
        "Dated \(report.date), isocost \(report.version)",
      ] + parts(of: report)).joined(separator: "\n")
  }
}

private func names<Choice: CaseIterable & RawRepresentable<String>>(of _: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(separator: ", ")
}

extension ReportFormat: ExpressibleByArgument {}
extension ScreenChart.ID: ExpressibleByArgument {}
extension ReportTable.ID: ExpressibleByArgument {}
