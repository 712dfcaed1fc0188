package import ScalingCore

/// The answer to a scenario as a table for people: figure, value, where it comes from.
package enum EvaluationTable {
  /// The table of an evaluated scenario.
  package static func table(of evaluation: Evaluation, scenario: Scenario) -> OutputTable {
    let rows =
      option(scenario, evaluation.serving) + accuracy(evaluation.accuracy) + cost(evaluation.cost)
      + serving(evaluation.serving) + economics(evaluation.economics, scenario)
      + outlook(evaluation.economics, scenario)
      + goals(evaluation.goals)
    return OutputTable(
      columns: [.init("figure", "figure"), .init("value", "value"), .init("note", "note")],
      rows: rows.map { [.init($0.figure), .init($0.value), .init($0.note)] })
  }

  /// Where the numbers come from, one full citation a line.
  package static func sources(of evaluation: Evaluation, scenario: Scenario) -> [String] {
    [
      "accuracy: " + evaluation.accuracy.evidence.cited,
      "latency: " + evaluation.serving.evidence.cited,
      "price: " + scenario.spendEvidence.cited,
    ]
  }

  private struct Row {
    var figure: String
    var value: String
    var note: String

    init(_ figure: String, _ value: String?, _ note: String = "") {
      self.figure = figure
      self.value = value ?? "unknown"
      self.note = note
    }
  }

  private static func option(_ scenario: Scenario, _ serving: ServingEstimate) -> [Row] {
    let deployment = scenario.deployment
    return [
      Row("scenario", scenario.name),
      Row("model", scenario.model.id, use(scenario.strategy)),
      attention(scenario.attention, serving.cacheTraffic),
      Row(
        "replica", "\(deployment.gpusPerReplica) x \(deployment.gpu.id)",
        "\(deployment.backendName), \(deployment.concurrency) sequences"),
    ]
  }

  /// Tokens of a sample, their mean where it is not the cap, and how one answer is chosen.
  private static func use(_ strategy: Strategy) -> String {
    let (cap, mean) = (strategy.generationLength, strategy.lengthMoments.mean)
    let tokens = mean == cap ? "" : "mean \(mean.formatted) of at most "
    let verifier = strategy.verifier == .perfect ? "" : ", verifier \(strategy.verifier.text)"
    return switch strategy.kind {
    case .single: "\(tokens)\(cap.formatted) tokens"
    case .bestOfN:
      "\(tokens)\(cap.formatted) tokens, best-of-n of \(strategy.samples)\(verifier)"
    case .majority: "\(tokens)\(cap.formatted) tokens, majority of \(strategy.samples)"
    }
  }

  /// What a step reads of a sequence's cache at its mean context.
  private static func attention(_ policy: AttentionPolicy, _ traffic: CacheTraffic) -> Row {
    Row(
      "attention", policy.text,
      "a step reads \(traffic.read.formatted) of \(traffic.kept.formatted) cache of a sequence")
  }

  private static func accuracy(_ accuracy: AccuracyEstimate) -> [Row] {
    let band = zip(accuracy.low, accuracy.high).map { ", \($0.formatted) to \($1.formatted)" }
    let note = "\(accuracy.metric.name)\(band ?? ""); \(accuracy.evidence.kind.rawValue)"
    return [Row("accuracy", accuracy.value?.formatted(decimals: 1), note)]
  }

  private static func cost(_ cost: KineticsCost) -> [Row] {
    [
      Row("compute", cost.compute.formatted, "FLOPs only"),
      Row("memory traffic", cost.memoryAccess.formatted),
      Row("eFLOPs", cost.eFLOPs.formatted, "compute and weighted memory traffic"),
      Row("ideal GPU time", cost.idealGPUTime.formatted),
    ]
  }

  private static func serving(_ serving: ServingEstimate) -> [Row] {
    let memory = serving.memory
    let timing = serving.timing
    return [
      Row(
        "memory a GPU", "\(memory.weights.formatted) weights",
        "\(memory.kvCache.formatted) cache of \(memory.capacity.formatted); "
          + (serving.fits ? "fits" : "does not fit")),
      Row("time to first token", timing?.timeToFirstToken.formatted),
      Row("time per output token", timing?.timePerOutputToken.formatted),
      Row("request latency", timing?.requestLatency.formatted, serving.evidence.kind.rawValue),
      Row("throughput a GPU", timing?.tokensPerSecondPerGPU.formatted),
      Row("GPU time a request", timing?.gpuTimePerRequest.formatted),
    ]
  }

  private static func economics(_ economics: Economics?, _ scenario: Scenario) -> [Row] {
    let text = scenario.currency.text
    let range = economics?.yearlySpendPercentiles.map { "P10 \(text($0.p10)), P90 \(text($0.p90))" }
    return [
      Row(
        "cost per request", (economics?.costPerRequest).map(text),
        "price " + scenario.spendEvidence.kind.rawValue),
      Row("cost per correct answer", economics?.costPerCorrectAnswer.map(text)),
      Row("cost per 1M input tokens", (economics?.costPerMillionInputTokens).map(text)),
      Row("cost per 1M output tokens", (economics?.costPerMillionOutputTokens).map(text)),
      Row(
        "replicas", economics.map { NumberFormat.grouped.string($0.replicas) },
        economics.map { "\(NumberFormat.grouped.string($0.gpus)) GPUs" } ?? ""),
      Row("yearly spend", (economics?.yearlySpend.typical).map(text), range ?? ""),
      Row("energy a year", economics?.energyPerYear?.formatted),
    ]
  }

  /// Rows for what only some scenarios state: utilisation beside other plans, emission, years ahead.
  private static func outlook(_ economics: Economics?, _ scenario: Scenario) -> [Row] {
    guard let economics else { return [] }
    var rows: [Row] = []
    if let share = economics.utilisation {
      rows.append(
        Row("utilisation", Probability(share).formatted(decimals: 1), "useful of paid GPU time"))
    }
    if let cost = economics.costPerRequestWithIdleHours {
      rows.append(
        Row("with idle hours", scenario.currency.text(cost), "yearly spend over its requests"))
    }
    if let carbon = economics.carbonPerYear {
      let each = economics.carbonPerRequest(of: scenario.workload.requestsPerYear)
      rows.append(
        Row("CO2 a year", carbon.formatted, each.map { "\($0.formatted) a request" } ?? ""))
    }
    if scenario.price.kind == .owned, !scenario.price.owned.notCounted.isEmpty {
      rows.append(
        Row("not counted", scenario.price.owned.notCounted.joined(separator: ", "), "price.owned"))
    }
    return rows + (economics.forecast.map { years($0, scenario.currency) } ?? [])
  }

  private static func years(_ forecast: SpendForecast, _ currency: DisplayCurrency) -> [Row] {
    forecast.years.map { year in
      let use = year.plan.utilisation.map {
        ", utilisation \(Probability($0).formatted)"
      }
      return Row(
        "year \(year.number)", currency.text(year.plan.spend),
        "\(year.requests.formatted) requests\(use ?? "")")
    } + [
      Row(
        "\(forecast.years.count) years", currency.text(forecast.total),
        "net present value \(currency.text(forecast.netPresentValue))")
    ]
  }

  private static func goals(_ goals: GoalCheck) -> [Row] {
    let missed = goals.failures.map(\.rawValue).joined(separator: ", ")
    return [Row("goals", goals.met ? "met" : "missed", missed)]
  }

  private static func zip<First, Second>(
    _ first: First?, _ second: Second?
  ) -> (First, Second)? {
    guard let first, let second else { return nil }
    return (first, second)
  }
}
