/// All figures beside their budgets.
struct Report: Sendable, Hashable {
  /// Measured values, in SI units, bytes and counts.
  var results: [Figure: Double] = [:]

  /// Whether every figure was measured and keeps to its budget.
  var isMet: Bool { Budget.all.allSatisfy(isMet) }

  /// One table: figure, budget, result.
  var table: String {
    let rows = [["figure", "budget", "result", ""]] + Budget.all.map(cells)
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { line($0, widths) }.joined(separator: "\n")
  }

  private func isMet(_ budget: Budget) -> Bool {
    results[budget.figure].map(budget.isMet) ?? false
  }

  private func cells(_ budget: Budget) -> [String] {
    let result = results[budget.figure].map(budget.scale.text) ?? "not measured"
    return [budget.label, budget.text, result, isMet(budget) ? "met" : "MISSED"]
  }

  /// The figure on the left of its column, numbers on the right.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let columns = zip(cells, widths).enumerated().map { index, column in
      let (cell, width) = column
      let room = String(repeating: " ", count: width - cell.count)
      return index == 1 || index == 2 ? room + cell : cell + room
    }
    let line = columns.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
