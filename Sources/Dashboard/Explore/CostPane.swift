import ScalingCore
import Screen

/// One request counted three ways, and where its time goes (MISSION A1, A6).
enum CostPane {
  /// Rows of the pane with its frame.
  static let height = 9
  /// Columns of the names.
  fileprivate static let labelWidth = 15
  /// Columns of the figures; remarks behind them show where they have room.
  fileprivate static let valueWidth = 11

  /// A line: name, figure, and a remark.
  struct Line: Sendable, Hashable {
    /// What is counted.
    var label: String
    /// How much.
    var value: String
    /// What it consists of.
    var remark: String
  }

  /// Lines for an evaluation, the oldest way to count first.
  static func lines(of evaluation: Evaluation, in language: Language) -> [Line] {
    let cost = evaluation.cost
    let compute = cost.eFLOPs > 0 ? min(1, cost.compute / cost.eFLOPs) : 0
    return [
      Line(
        label: language("FLOPs only", ja: "FLOPsのみ"), value: cost.compute.formatted,
        remark: language("compute", ja: "演算")),
      Line(
        label: "eFLOPs", value: cost.eFLOPs.formatted,
        remark: language(
          "\(Probability(1 - compute).formatted) memory",
          ja: "メモリ \(Probability(1 - compute).formatted)")),
    ] + timeLines(evaluation.serving.timing, language)
  }

  private static func timeLines(_ timing: ServingTiming?, _ language: Language) -> [Line] {
    let name = language("GPU time", ja: "GPU時間")
    guard let timing else {
      return [Line(label: name, value: "–", remark: language("does not fit", ja: "収まらない"))]
    }
    let step = timing.decodeStep
    let parts: [(String, Seconds)] = [
      (language("  weights", ja: "  重み"), step.weights),
      (language("  KV cache", ja: "  KVキャッシュ"), step.kvCache),
      (language("  kernels, host", ja: "  カーネル・CPU"), step.kernels + step.host),
      (language("  between GPUs", ja: "  GPU間通信"), step.collectives),
    ]
    let total = timing.timePerOutputToken
    let time = Line(
      label: name, value: timing.gpuTimePerRequest.formatted,
      remark: "TPOT " + total.formatted)
    return [time]
      + parts.map { name, part in
        Line(
          label: name, value: part.formatted,
          remark: total > 0 ? Probability(part / total).formatted : "")
      }
  }
}

/// Draws the cost of one request, counted three ways.
func drawCosts(
  _ state: DashboardState, in rect: Rect, on frame: inout Frame, _ surroundings: Surroundings
) {
  guard !rect.isEmpty else { return }
  let glyphs = surroundings.glyphs
  let inside = pane(
    surroundings.language("one request, three ways to count", ja: "1リクエストを3通りで計算"),
    isFocused: false, in: rect, on: &frame, glyphs)
  let lines = CostPane.lines(of: state.insight.evaluation, in: surroundings.language)
  for (index, line) in lines.prefix(inside.height).enumerated() {
    let row = inside.row(index).inset(horizontal: 1, vertical: 0)
    let isPart = line.label.hasPrefix(" ")
    frame.writeTruncated(
      line.label, at: Point(x: row.x, y: row.y), role: .kpiLabel, limit: CostPane.labelWidth,
      glyphs: glyphs)
    let value = Rect(
      x: row.x + CostPane.labelWidth, y: row.y, width: CostPane.valueWidth, height: 1)
    frame.writeRight(line.value, in: value, role: isPart ? .muted : .strong, glyphs: glyphs)
    guard value.maxX + 1 + columnWidth(of: line.remark) <= row.maxX else { continue }
    frame.writeRight(line.remark, in: row, role: .muted, glyphs: glyphs)
  }
}
