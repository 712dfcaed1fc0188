import Dashboard
import Foundation
import Reports
import ScalingCore
import Screen
import Storage

/// Writes what a dashboard shows into a file that does not exist yet; the ending of its name says how.
struct ScreenExport {
  /// What is shown.
  let state: DashboardState
  /// Core, themes and version.
  let environment: Environment

  /// The result for the dashboard: a problem keeps the entry open.
  func write(to path: String) -> EffectResult {
    let target = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    guard !FileManager.default.fileExists(atPath: target) else {
      return .exportFailed(
        path: path,
        problem: language(
          "\(path) exists; choose another name", ja: "\(path)は既にあります；別の名前を選んでください"))
    }
    if isPlan(target), state.shape?.plan == nil {
      let reason = state.shape?.planProblem[language] ?? ""
      return .exportFailed(
        path: path,
        problem: language(
          "there is no plan to write: \(reason)", ja: "書き出す計画がありません：\(reason)"))
    }
    guard let text = text(for: target) else {
      return .exportFailed(
        path: path,
        problem: language(
          "nothing of that kind here; end the name in \(Self.endings)",
          ja: "ここにその種類のものはありません；末尾を\(Self.endings)にしてください"))
    }
    do {
      try OutputFile.write(text, to: target)
      return .exported(path: path)
    } catch {
      return .exportFailed(path: path, problem: language(core: error.message))
    }
  }

  /// The language of the screen.
  private var language: Language { state.shownLanguage(in: environment) }

  private static let endings = ".html, .md, .csv, .json, .svg, .txt"

  private func text(for path: String) -> String? {
    if path.lowercased().hasSuffix(".txt") { return screen }
    if isPlan(path) { return state.shape?.plan.map { PlanReport($0, for: state.scenario).csv } }
    return report(for: path)
  }

  /// Whether a name asks for the runs to train.
  private func isPlan(_ path: String) -> Bool {
    state.screen == .shape && path.lowercased().hasSuffix(".csv")
  }

  /// The cells of the screen without the line of keys.
  private var screen: String {
    let frame = view(state, in: environment)
    let rows = (0..<max(0, frame.size.height - 1)).map { frame.text(row: $0) }
    return rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// The table of the screen as CSV; nil where it has none.
  var table: String? {
    let id: ReportTable.ID =
      switch state.screen {
      case .explore: .figures
      case .frontier: .frontier
      case .spend: state.spendSettings.focus == .years ? .years : .plans
      case .speed: .concurrency
      case .shape: .shapes
      case .compare: .comparison
      }
    var options = options
    options.table = id
    return report(of: [state.screen]).text(as: .csv, options)
  }

  /// Why there is no table.
  var noTable: String {
    state.screen == .compare
      ? language("a comparison needs two columns", ja: "比較には2列が必要です")
      : language("no table on this screen", ja: "この画面に表はありません")
  }

  private func report(of screens: [ScreenID]) -> Report {
    Report(state, screens: screens.filter { $0 != .compare }, in: environment, date: today())
  }

  private func report(for path: String) -> String? {
    guard let format = ReportFormat(path: path) else { return nil }
    let others = Report.usualScreens.contains(state.screen) ? [] : [state.screen]
    let report = report(of: Report.usualScreens + others)
    var options = options
    if format == .svg {
      guard let chart = state.focusedChart else { return nil }
      options.chart = chart
    }
    return report.text(as: format, options)
  }

  /// What is told of the machine: names of files, no folders.
  private var options: ReportOptions {
    var options = ReportOptions()
    options.paths = PathHiding(ofFiles: state.documents.compactMap(\.path))
    return options
  }
}

extension DashboardState {
  /// The chart in focus, else the first one of the screen; nil where it has none to export.
  fileprivate var focusedChart: ScreenChart.ID? {
    let focused: ScreenChart.ID? =
      switch screen {
      case .explore: focus == .spendChart ? .spend : nil
      case .spend: spendSettings.focus == .time || spendSettings.focus == .years ? .years : nil
      case .speed: speedSettings.focus == .throughput ? .throughput : nil
      case .frontier, .shape, .compare: nil
      }
    let ids = charts.map(\.id)
    return ids.first { $0 == focused } ?? ids.first
  }
}
