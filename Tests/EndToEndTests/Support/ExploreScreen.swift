import TestSupport

/// The parts of the Explore screen, read from its rows.
struct ExploreScreen: Equatable {
  /// The answer in words.
  let headline: [String]
  /// Leading indicators and figures.
  let figures: [String]
  /// The pane of sliders, with what stands below it.
  let options: [String]
  /// Accuracy against cost, with its frame.
  let accuracyChart: [String]
  /// Spend against volume, with its frame.
  let spendChart: [String]

  /// Reads a screen on which all panes stand side by side; nil for others.
  init?(_ rows: [String]) {
    let cells = rows.map(Array.init)
    guard let top = rows.firstIndex(where: { $0.hasPrefix("╭ options") }),
      let bottom = rows.lastIndex(where: { $0.hasPrefix("╰") }),
      let corner = zip(cells[top], cells[top].dropFirst()).enumerated()
        .first(where: { $0.element == ("╮", "╭") })
    else { return nil }
    let column = corner.offset + 1
    let body = cells[top...bottom]
    options = body.map { String($0.prefix(column)) }
    let charts = body.map { String($0.dropFirst(column)) }
    guard let second = charts.dropFirst().firstIndex(where: { $0.hasPrefix("╭") }) else {
      return nil
    }
    accuracyChart = Array(charts[..<second])
    spendChart = Array(charts[second...])
    let start = rows[1].hasPrefix("──") ? 2 : 1
    headline = Array(rows[start..<start + 2])
    figures = Array(rows[(start + 2)..<top])
  }

  /// Reads what a terminal shows.
  init?(_ screen: VTScreen) {
    self.init(screen.rows)
  }
}

/// A slider as a row of the screen.
struct SliderRow: Equatable {
  /// The five sliders of the mission, in their order.
  static let primary = ["Model size", "Generation", "Samples N", "Requests/yr", "GPU price"]

  /// Row on the screen, from 0.
  let row: Int
  /// Whether keys move it.
  let isFocused: Bool
  /// Whether its value differs from the file.
  let isChanged: Bool
  /// First column of the track.
  let trackStart: Int
  /// Columns of the track.
  let trackWidth: Int
  /// Column of the knob on the track.
  let knob: Int
  /// Its value as text.
  let value: String

  /// Finds a slider on a screen.
  init?(_ label: String, on rows: [String]) {
    for (index, line) in rows.enumerated() {
      let cells = Array(line)
      guard cells.count > 16,
        let start = cells.firstIndex(where: { $0 == "▕" || $0 == "[" }), start > 2,
        String(cells[2..<start]).replacing("*", with: " ").trimmedRight == label,
        let end = cells[start...].firstIndex(where: { $0 == "▏" || $0 == "]" }),
        let knob = cells[start...end].firstIndex(where: { $0 == "●" || $0 == "o" })
      else { continue }
      row = index
      isFocused = cells[1] != " "
      isChanged = cells[2 + label.count] == "*"
      trackStart = start + 1
      trackWidth = end - start - 1
      self.knob = knob - start - 1
      value = String(cells[(end + 1)...].prefix { $0 != "│" && $0 != "|" })
        .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      return
    }
    return nil
  }
}

extension TerminalSession {
  /// A slider as it shows now.
  func slider(_ label: String) -> SliderRow? { SliderRow(label, on: screen.rows) }

  /// Waits until a slider shows a value.
  @discardableResult
  func waitFor(slider label: String, _ value: String) throws -> TerminalSession {
    try wait(until: "\(label) at \(value)") { SliderRow(label, on: $0.rows)?.value == value }
  }
}
