internal import ScalingCore

extension EvaluationFigure {
  /// Every value of an evaluated scenario, in the order of the documents.
  package static let all: [EvaluationFigure] =
    option + accuracy + cost + memory + timing + layout + spend + fleet + goals
    + plan

  private static let option: [EvaluationFigure] =
    [
      text("scenario") { _, scenario in scenario.name },
      EvaluationFigure(
        key: "model.id", kind: .model, place: .text { _, scenario in scenario.model.id }),
      number("model.parameters", ParameterUnit.notation) { evaluation, _ in
        evaluation.model.parameters.value
      },
      number("model.activeParameters", ParameterUnit.notation) { evaluation, _ in
        evaluation.model.activeParameters.value
      },
      number("model.kvBytesPerToken", ByteUnit.notation) { evaluation, _ in
        evaluation.model.kvBytesPerToken.value
      },
      text("attentionPolicy") { _, scenario in scenario.attention.text },
      number("generatedTokens.cap", TokenUnit.notation) { _, scenario in
        scenario.strategy.generationLength.value
      },
      number("generatedTokens.mean", TokenUnit.notation) { _, scenario in
        scenario.strategy.lengthMoments.mean.value
      },
      number("generatedTokens.expectedLongest", TokenUnit.notation) { _, scenario in
        scenario.strategy.expectedLongest.value
      },
    ]

  private static let accuracy: [EvaluationFigure] =
    [
      number("accuracy.value", ProbabilityUnit.notation) { evaluation, _ in
        evaluation.accuracy.value?.value
      },
      number("accuracy.low", ProbabilityUnit.notation) { evaluation, _ in
        evaluation.accuracy.low?.value
      },
      number("accuracy.high", ProbabilityUnit.notation) { evaluation, _ in
        evaluation.accuracy.high?.value
      },
      text("accuracy.metric") { evaluation, _ in evaluation.accuracy.metric.name },
      text("accuracy.evidence.kind") { evaluation, _ in evaluation.accuracy.evidence.kind.rawValue
      },
      text("accuracy.evidence.source") { evaluation, _ in evaluation.accuracy.evidence.source },
      text("accuracy.evidence.date") { evaluation, _ in evaluation.accuracy.evidence.date },
      number("accuracy.evidence.precision") { evaluation, _ in
        evaluation.accuracy.evidence.precision
      },
    ]

  private static let cost: [EvaluationFigure] =
    [
      number("cost.computeFlops", FLOPUnit.notation) { evaluation, _ in
        evaluation.cost.compute.value
      },
      number("cost.memoryAccessBytes", ByteUnit.notation) { evaluation, _ in
        evaluation.cost.memoryAccess.value
      },
      number("cost.eflops", FLOPUnit.notation) { evaluation, _ in evaluation.cost.eFLOPs.value },
      number("cost.idealGpuSeconds", SecondUnit.notation) { evaluation, _ in
        evaluation.cost.idealGPUTime.value
      },
      number("cost.attentionToParameterRatio") { evaluation, _ in
        evaluation.cost.attentionToParameterRatio
      },
      number("cost.flopsOnly", FLOPUnit.notation) { evaluation, _ in evaluation.cost.compute.value
      },
    ]

  private static let memory: [EvaluationFigure] =
    [
      flag("serving.fits") { evaluation, _ in evaluation.serving.fits },
      number("serving.memoryBytes.weights", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.memory.weights.value
      },
      number("serving.memoryBytes.kvCache", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.memory.kvCache.value
      },
      number("serving.memoryBytes.reserve", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.memory.reserve.value
      },
      number("serving.memoryBytes.capacity", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.memory.capacity.value
      },
      number("serving.kvBytesPerSequence.stored", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.cacheTraffic.kept.value
      },
      number("serving.kvBytesPerSequence.readPerStep", ByteUnit.notation) { evaluation, _ in
        evaluation.serving.cacheTraffic.read.value
      },
    ]

  private static let timing: [EvaluationFigure] =
    [
      number("serving.ttftSeconds", SecondUnit.notation) { evaluation, _ in
        evaluation.serving.timing?.timeToFirstToken.value
      },
      number("serving.tpotSeconds", SecondUnit.notation) { evaluation, _ in
        evaluation.serving.timing?.timePerOutputToken.value
      },
      number("serving.requestLatencySeconds", SecondUnit.notation) { evaluation, _ in
        evaluation.serving.timing?.requestLatency.value
      },
      number("serving.tokensPerSecondPerGpu", TokenRateUnit.notation) { evaluation, _ in
        evaluation.serving.timing?.tokensPerSecondPerGPU.value
      },
      number("serving.gpuSecondsPerRequest", SecondUnit.notation) { evaluation, _ in
        evaluation.serving.timing?.gpuTimePerRequest.value
      },
    ]

  private static let layout: [EvaluationFigure] =
    [
      number("serving.concurrency") { _, scenario in Double(scenario.deployment.concurrency) },
      number("serving.runningSequences") { evaluation, _ in
        evaluation.serving.timing?.runningSequences
      },
      number("serving.gpusPerReplica") { _, scenario in Double(scenario.deployment.gpusPerReplica)
      },
      number("serving.errorBand.low") { evaluation, _ in evaluation.serving.errorBand.low },
      number("serving.errorBand.high") { evaluation, _ in evaluation.serving.errorBand.high },
      text("serving.evidence.kind") { evaluation, _ in evaluation.serving.evidence.kind.rawValue },
      text("serving.evidence.source") { evaluation, _ in evaluation.serving.evidence.source },
      text("serving.evidence.date") { evaluation, _ in evaluation.serving.evidence.date },
      number("serving.evidence.precision") { evaluation, _ in evaluation.serving.evidence.precision
      },
    ]

  private static let spend: [EvaluationFigure] =
    money("economics.costPerRequest") { evaluation, _ in evaluation.economics?.costPerRequest.value
    }
    + money("economics.costPerCorrectAnswer") { evaluation, _ in
      evaluation.economics?.costPerCorrectAnswer?.value
    }
    + money("economics.costPerMillionInputTokens") { evaluation, _ in
      evaluation.economics?.costPerMillionInputTokens.value
    }
    + money("economics.costPerMillionOutputTokens") { evaluation, _ in
      evaluation.economics?.costPerMillionOutputTokens.value
    }

  /// The range of the spend is unknown as a whole, currency included, for an exact price.
  private static let fleet: [EvaluationFigure] =
    [
      number("economics.replicas") { evaluation, _ in evaluation.economics?.replicas },
      number("economics.gpus") { evaluation, _ in evaluation.economics?.gpus },
    ]
    + money("economics.yearlySpend") { evaluation, _ in
      evaluation.economics?.yearlySpend.typical.value
    }
    + [
      number("economics.yearlySpendRange.p10", DollarUnit.notation) { evaluation, scenario in
        (evaluation.economics?.yearlySpendPercentiles?.p10).map(scenario.currency.amount)
      },
      number("economics.yearlySpendRange.p50", DollarUnit.notation) { evaluation, scenario in
        (evaluation.economics?.yearlySpendPercentiles?.p50).map(scenario.currency.amount)
      },
      number("economics.yearlySpendRange.p90", DollarUnit.notation) { evaluation, scenario in
        (evaluation.economics?.yearlySpendPercentiles?.p90).map(scenario.currency.amount)
      },
      text("economics.yearlySpendRange.currency") { evaluation, scenario in
        evaluation.economics?.yearlySpendPercentiles.map { _ in scenario.currency.code }
      },
      number("economics.energyMWhPerYear", MegawattHourUnit.notation) { evaluation, _ in
        evaluation.economics?.energyPerYear?.value
      },
    ]
    + energy + forecast + priceEvidence

  private static let goals: [EvaluationFigure] = [
    flag("goals.met") { evaluation, _ in evaluation.goals.met },
    EvaluationFigure(
      key: "goals.failures", kind: .names,
      place: .names { evaluation, _ in evaluation.goals.failures.map(\.rawValue) }),
  ]

  private static let plan: [EvaluationFigure] = [
    text("plan") { _, scenario in scenario.price.kind.rawValue }
  ]
}
