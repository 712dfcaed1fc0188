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
      return .exportFailed(path: path, problem: "\(path) exists; choose another name")
    }
    guard let text = text(for: target) else {
      return .exportFailed(path: path, problem: "nothing of that kind here; \(Self.endings)")
    }
    do {
      try OutputFile.write(text, to: target)
      return .exported(path: path)
    } catch {
      return .exportFailed(path: path, problem: error.message)
    }
  }

  private static let endings = "end the name in .html, .md, .csv, .json, .svg or .txt"

  private func text(for path: String) -> String? {
    if path.lowercased().hasSuffix(".txt") { return screen }
    if state.screen == .shape, path.lowercased().hasSuffix(".csv"), let plan = state.shape?.plan {
      return PlanReport(plan, for: state.scenario).csv
    }
    return report(for: path)
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
    var options = ReportOptions()
    options.table = id
    return report(of: [state.screen]).text(as: .csv, options)
  }

  private func report(of screens: [ScreenID]) -> Report {
    Report(state, screens: screens.filter { $0 != .compare }, in: environment, date: today())
  }

  private func report(for path: String) -> String? {
    guard let format = ReportFormat(path: path) else { return nil }
    let others = Report.usualScreens.contains(state.screen) ? [] : [state.screen]
    let report = report(of: Report.usualScreens + others)
    var options = ReportOptions()
    options.chart = format == .svg ? state.charts.first?.id : nil
    return report.text(as: format, options)
  }
}
