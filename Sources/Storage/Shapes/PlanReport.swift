package import ScalingCore

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
        .init("name", "run"), .init("d_model", "d_model", isNumber: true),
        .init("n_layers", "layers", isNumber: true), .init("n_heads", "heads", isNumber: true),
        .init("N", "N", isNumber: true), .init("D", "D", isNumber: true),
        .init("R", "R", isNumber: true), .init("flops", "compute", isNumber: true),
        .init("gpu_hours", "GPU-hours", isNumber: true), .init("cost", "cost", isNumber: true),
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
      .init(.number(cost.map(currency.amount)), cost.map(currency.text) ?? "no price"),
    ]
  }

  private var total: [OutputTable.Cell] {
    [.init("all")] + Array(repeating: .init(""), count: 6)
      + effort(plan.compute, plan.time, plan.cost)
  }
}

// MARK: - For people

extension PlanReport {
  /// The parts in their order.
  package var parts: [ReportPart] {
    let count = plan.runs.count
    return [
      .heading("\(count) runs to forecast \(targetText)"), .sentence(forecastText),
      .table(table(plan.runs.map(cells) + [total])), .heading("Notes"), .list(notes),
    ]
  }

  private var targetText: String {
    let target = plan.target
    let ratio = target.aspectRatio.map { NumberFormat.significant(3).string($0) } ?? "–"
    return
      "\(target.parameters.formatted) parameters (\(target.name.isEmpty ? "" : target.name + ", ")"
      + "R \(ratio)) on \(target.tokens.formatted) tokens"
  }

  private var forecastText: String {
    guard let forecast = plan.forecast else {
      return "These runs can't forecast it: \(plan.problems.joined(separator: "; "))."
    }
    let share = NumberFormat.decimals(1).string(forecast.relativeHalfWidth * 100)
    return "A law that is fitted to them should be within ±\(share) % of its loss (95 %)."
  }

  /// What the figures rest on, a sentence each.
  var notes: [String] {
    plan.concessions.map { "Conceded: \($0)." }
      + [
        "Compute is 6·N·D; GPU time at \(NumberFormat.significant(3).string(utilisation.value * 100)) % of the "
          + "16-bit peak of \(plan.hardware.name) (MFU)"
          + (utilisation == TrainingHardware.assumedUtilisation ? ", which is assumed" : "") + ".",
        price,
        "The forecast is the delta method on the law of the 27 published runs, around which a run scatters by "
          + "\(ExperimentPlanner.publishedDeviation.formatted) nats.",
        "Fill the column loss of --format csv and give it to isocost fit --law shape; losses of one kind only.",
      ]
  }
}

extension PlanReport {
  private var price: String {
    guard let price = plan.hardware.price else {
      return
        "Neither scenario nor catalogue states a price of a GPU-hour, so that nothing is said of money."
    }
    let isStated = scenario.price.perGPUHour.typical > 0
    return "Cost is GPU time at \(currency.text(Dollars(price.value))) an hour, "
      + (isStated ? "the price of the scenario." : "the typical price of the catalogue.")
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
