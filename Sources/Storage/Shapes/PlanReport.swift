package import ScalingCore
internal import Screen

/// What `isocost plan` prints.
package struct PlanReport: PartedReport, Sendable {
  /// The runs with what they take and tell.
  let plan: ExperimentPlan
  /// States GPU, price and currency.
  let scenario: Scenario
  /// Share of the GPU's peak that training uses.
  let utilisation: Probability

  /// Joins a plan with what it was made for.
  package init(_ plan: ExperimentPlan, for scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
    utilisation = plan.hardware.utilisation
  }

  private var currency: DisplayCurrency { scenario.currency }

  private static let secondsPerHour = 3_600.0

  private static func hours(_ time: Seconds) -> Double { time.value / secondsPerHour }
}

// MARK: - Table

extension PlanReport {
  /// A table that a team trains from; with the empty column `loss` filled it is an input of `isocost fit`.
  package var csv: String {
    table(
      plan.runs.map(cells), extra: [.init("currency", ""), .init("loss", "")],
      values: [.init(plan.cost == nil ? "" : currency.code), .init("")]
    ).csv
  }

  private func table(
    _ rows: [[OutputTable.Cell]], extra: [OutputTable.Column] = [], values: [OutputTable.Cell] = []
  ) -> OutputTable {
    OutputTable(
      columns: [
        .init("name", Wording("run", ja: "実行")), .init("d_model", "d_model", isNumber: true),
        .init("n_layers", Wording("layers", ja: "層"), isNumber: true),
        .init("n_heads", Wording("heads", ja: "ヘッド"), isNumber: true),
        .init("N", "N", isNumber: true), .init("D", "D", isNumber: true),
        .init("R", "R", isNumber: true),
        .init("flops", Wording("compute", ja: "計算量"), isNumber: true),
        .init("gpu_hours", Wording("GPU-hours", ja: "GPU時間"), isNumber: true),
        .init("cost", Wording("cost", ja: "費用"), isNumber: true),
      ] + extra, rows: rows.map { $0 + values })
  }

  private func cells(_ run: PlannedRun) -> [OutputTable.Cell] {
    [
      .init(.text(run.name), run.name), .init(count: run.shape.width),
      .init(count: run.shape.layers), .init(count: run.shape.heads), .init(run.run.parameters),
      .init(run.run.tokens),
      .init(run.shape.aspectRatio) { NumberFormat.significant(3).string($0) },
    ] + effort(run.compute, run.time, run.cost)
  }

  /// What a run or all of them take.
  private func effort(
    _ compute: FLOPs, _ time: Seconds, _ cost: Dollars?
  ) -> [OutputTable.Cell] {
    [
      .init(compute),
      .init(Self.hours(time)) { NumberFormat(.significant(3), groupsThousands: true).string($0) },
      .init(
        .number(cost.map(currency.amount)),
        cost.map { Wording(same: currency.text($0)) } ?? Wording("no price", ja: "価格なし")),
    ]
  }

  private var total: [OutputTable.Cell] {
    [.init(Wording("all", ja: "計"))] + Array(repeating: .init(""), count: 6)
      + effort(plan.compute, plan.time, plan.cost)
  }
}

// MARK: - For people

extension PlanReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    let count = plan.runs.count
    return [
      .heading(
        Wording(
          "\(count) runs to forecast \(targetText[.english])",
          ja: "\(targetText[.japanese])を予測する\(count)実行")),
      .sentence(forecastText), .table(table(plan.runs.map(cells) + [total])), .heading(.notes),
      .list(notes),
    ]
  }

  private var targetText: Wording {
    let target = plan.target
    let ratio = target.aspectRatio.map { NumberFormat.significant(3).string($0) } ?? "–"
    let (size, tokens) = (target.parameters.formatted, target.tokens.formatted)
    let name = target.name
    return Wording(
      "\(size) parameters (\(name.isEmpty ? "" : name + ", ")R \(ratio)) on \(tokens) tokens",
      ja: "\(size)パラメータ（\(name.isEmpty ? "" : name + "、")R \(ratio)）、\(tokens)トークン")
  }

  private var forecastText: Wording {
    guard let forecast = plan.forecast else {
      let japanese = plan.problems.map { Language.japanese(core: $0) }
      return Wording(
        "These runs can't forecast it: \(plan.problems.joined(separator: "; ")).",
        ja: "この実行では予測できません：\(japanese.joined(separator: "；"))。")
    }
    let share = NumberFormat.decimals(1).string(forecast.relativeHalfWidth * 100)
    return Wording(
      "A law that is fitted to them should be within ±\(share) % of its loss (95 %).",
      ja: "これに当てはめた法則の誤差は損失の±\(share) %以内の見込みです（95 %）。")
  }

  /// What the figures rest on, a sentence each.
  var notes: [Wording] {
    let deviation = ExperimentPlanner.publishedDeviation.formatted
    return plan.concessions.map {
      Wording("Conceded: \($0).", ja: "変更点：\(Language.japanese(core: $0))。")
    } + [
      compute, price,
      Wording(
        "The forecast is the delta method on the law of the 27 published runs, around which a run scatters by "
          + "\(deviation) nats.",
        ja: "予測の幅は公表された27実行の法則でのデルタ法によります。実行はそのまわりに\(deviation) natsばらつきます。"),
      Wording(
        "Fill the column loss of --format csv and give it to isocost fit --law shape; losses of one kind only.",
        ja: "--format csvの列lossを埋めてisocost fit --law shapeに渡してください；損失は1種類に揃えます。"),
    ]
  }
}

extension PlanReport {
  private var compute: Wording {
    let (share, gpu) = (
      NumberFormat.significant(3).string(utilisation.value * 100), plan.hardware.name
    )
    let isAssumed = utilisation == TrainingHardware.assumedUtilisation
    return Wording(
      "Compute is 6·N·D; GPU time at \(share) % of the 16-bit peak of \(gpu) (MFU)"
        + (isAssumed ? ", which is assumed." : "."),
      ja: "計算量は6·N·D；GPU時間は\(gpu)の16ビットのピーク性能の\(share) %（MFU\(isAssumed ? "、仮定" : "")）です。")
  }

  private var price: Wording {
    guard let price = plan.hardware.price else {
      return Wording(
        "Neither scenario nor catalogue states a price of a GPU-hour, so that nothing is said of money.",
        ja: "シナリオにもカタログにもGPU時間の価格がないため、金額は示しません。")
    }
    let isStated = scenario.price.perGPUHour.typical > 0
    let amount = currency.text(Dollars(price.value))
    return Wording(
      "Cost is GPU time at \(amount) an hour, "
        + (isStated ? "the price of the scenario." : "the typical price of the catalogue."),
      ja: "費用は1時間\(amount)（\(isStated ? "シナリオの価格" : "カタログの代表価格")）のGPU時間です。")
  }
}

// MARK: - JSON

extension PlanReport {
  /// One JSON document; times in seconds, compute in FLOPs.
  package var document: JSONValue {
    let target = plan.target
    return [
      "scenario": .text(scenario.name), "gpu": .text(plan.hardware.name),
      "mfu": .number(utilisation.value),
      "target": [
        "parameters": .number(target.parameters.value), "tokens": .number(target.tokens.value),
        "aspectRatio": .number(target.aspectRatio),
      ],
      "runs": table(plan.runs.map(cells)).json,
      "flops": .number(plan.compute.value), "gpuSeconds": .number(plan.time.value),
      "gpuHours": .number(Self.hours(plan.time)), "cost": .money(plan.cost, in: currency),
      "forecast": forecast, "problems": .list(plan.problems.map { .text($0) }),
      "concessions": .list(plan.concessions.map { .text($0) }),
      "mfuEvidence": utilisation == TrainingHardware.assumedUtilisation
        ? TrainingHardware.utilisationEvidence.json : .null,
    ]
  }

  private var forecast: JSONValue {
    guard let forecast = plan.forecast else { return .null }
    return [
      "low": .number(forecast.interval.lowerBound.value),
      "loss": .number(forecast.loss.value),
      "high": .number(forecast.interval.upperBound.value),
      "relativeHalfWidth": .number(forecast.relativeHalfWidth),
      "lawDeviation": .number(forecast.lawDeviation.value),
      "runDeviation": .number(forecast.runDeviation.value),
    ]
  }
}
