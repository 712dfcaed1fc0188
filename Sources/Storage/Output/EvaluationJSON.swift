package import ScalingCore

/// The answer to a scenario as the JSON document of DESIGN §5.
///
/// Keys carry SI units in their names, keep one order, and are never left out: what is unknown is
/// `null`.
package enum EvaluationJSON {
  /// The document of an evaluated scenario.
  package static func document(of evaluation: Evaluation, scenario: Scenario) -> JSONValue {
    [
      "scenario": .text(scenario.name),
      "model": model(evaluation.model, id: scenario.model.id),
      "attention": .text(scenario.attention.text),
      "generatedTokens": generatedTokens(scenario.strategy),
      "accuracy": accuracy(evaluation.accuracy),
      "cost": cost(evaluation.cost),
      "serving": serving(evaluation.serving, scenario: scenario),
      "economics": economics(evaluation.economics, price: scenario.price),
      "goals": [
        "met": .flag(evaluation.goals.met),
        "failures": .list(evaluation.goals.failures.map { .text($0.rawValue) }),
      ],
    ]
  }

  /// The document as a CSV table: a header with dotted keys, then the values.
  package static func csv(of evaluation: Evaluation, scenario: Scenario) -> String {
    let members = document(of: evaluation, scenario: scenario).flattened
    return CSVText.table([members.map(\.key), members.map(\.value.cell)])
  }

  private static func model(_ counts: ModelCounts, id: String) -> JSONValue {
    [
      "id": .text(id), "parameters": .number(counts.parameters.value),
      "activeParameters": .number(counts.activeParameters.value),
      "kvBytesPerToken": .number(counts.kvBytesPerToken.value),
    ]
  }

  /// Tokens of one sample, and of the longest of a request's samples.
  private static func generatedTokens(_ strategy: Strategy) -> JSONValue {
    [
      "cap": .number(strategy.generationLength.value),
      "mean": .number(strategy.lengthMoments.mean.value),
      "expectedLongest": .number(strategy.expectedLongest.value),
    ]
  }

  private static func accuracy(_ accuracy: AccuracyEstimate) -> JSONValue {
    [
      "value": .number(accuracy.value?.value), "low": .number(accuracy.low?.value),
      "high": .number(accuracy.high?.value), "metric": .text(accuracy.metric.name),
      "evidence": accuracy.evidence.json,
    ]
  }

  private static func cost(_ cost: KineticsCost) -> JSONValue {
    [
      "computeFlops": .number(cost.compute.value),
      "memoryAccessBytes": .number(cost.memoryAccess.value),
      "eflops": .number(cost.eFLOPs.value),
      "idealGpuSeconds": .number(cost.idealGPUTime.value),
      "attentionToParameterRatio": .number(cost.attentionToParameterRatio),
      "flopsOnly": .number(cost.compute.value),
    ]
  }

  private static func serving(_ serving: ServingEstimate, scenario: Scenario) -> JSONValue {
    let timing = serving.timing
    return [
      "fits": .flag(serving.fits),
      "memoryBytes": [
        "weights": .number(serving.memory.weights.value),
        "kvCache": .number(serving.memory.kvCache.value),
        "reserve": .number(serving.memory.reserve.value),
        "capacity": .number(serving.memory.capacity.value),
      ],
      "kvBytesPerSequence": traffic(CacheTraffic(scenario)),
      "ttftSeconds": .number(timing?.timeToFirstToken.value),
      "tpotSeconds": .number(timing?.timePerOutputToken.value),
      "requestLatencySeconds": .number(timing?.requestLatency.value),
      "tokensPerSecondPerGpu": .number(timing?.tokensPerSecondPerGPU.value),
      "gpuSecondsPerRequest": .number(timing?.gpuTimePerRequest.value),
      "concurrency": .number(Double(scenario.deployment.concurrency)),
      "runningSequences": .number(timing?.runningSequences),
      "gpusPerReplica": .number(Double(scenario.deployment.gpusPerReplica)),
      "errorBand": [
        "low": .number(serving.errorBand.low), "high": .number(serving.errorBand.high),
      ],
      "evidence": serving.evidence.json,
    ]
  }

  /// Cache of one sequence at the mean context of a decode step.
  private static func traffic(_ traffic: CacheTraffic) -> JSONValue {
    ["stored": .number(traffic.kept.value), "readPerStep": .number(traffic.read.value)]
  }

  private static func economics(_ economics: Economics?, price: PricePlan) -> JSONValue {
    [
      "costPerRequest": .money(economics?.costPerRequest),
      "costPerCorrectAnswer": .money(economics?.costPerCorrectAnswer),
      "costPerMillionInputTokens": .money(economics?.costPerMillionInputTokens),
      "costPerMillionOutputTokens": .money(economics?.costPerMillionOutputTokens),
      "replicas": .number(economics?.replicas),
      "gpus": .number(economics?.gpus),
      "yearlySpend": .money(economics?.yearlySpend.typical),
      "yearlySpendRange": percentiles(economics?.yearlySpendPercentiles),
      "energyMWhPerYear": .number(economics?.energyPerYear?.value),
      "evidence": price.evidence.json,
    ]
  }

  /// Three amounts of one currency; `null` for an exact price.
  private static func percentiles(_ percentiles: Economics.Percentiles?) -> JSONValue {
    guard let percentiles else { return .null }
    return [
      "p10": .number(percentiles.p10.value), "p50": .number(percentiles.p50.value),
      "p90": .number(percentiles.p90.value), "currency": .text("USD"),
    ]
  }
}
