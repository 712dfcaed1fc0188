internal import ScalingCore
internal import Screen

extension ShapeReport {
  /// One JSON document; losses in nats per token, latencies in seconds.
  package var document: JSONValue {
    let question = answer.question
    let deployment = question.scenario.deployment
    return [
      "scenario": .text(question.scenario.name), "gpu": .text(deployment.gpu.id),
      "backend": .text(deployment.profile?.id ?? deployment.backend.rawValue),
      "law": .text(question.fit.law.family.rawValue), "runs": runs,
      "parameters": .number(question.space.parameters.value),
      "tolerance": .number(question.space.tolerance),
      "tokensPerParameter": .number(question.tokensPerParameter),
      "limits": [
        "parameters": .number(answer.limits.parameters?.value),
        "tokens": .number(answer.limits.tokens?.value),
        "latencySeconds": .number(answer.limits.latency?.value),
      ],
      "shapes": .number(Double(answer.exploration.candidates.count)),
      "feasible": .number(Double(answer.exploration.ranked.count)), "chosen": chosen,
      "candidates": all.json, "bootstrap": forecast.bootstrap.map(\.json) ?? .null,
      "notes": .list(notes.map { .text($0[.english]) }), "latencyEvidence": latencyEvidence.json,
    ]
  }

  private var runs: JSONValue {
    let experiment = answer.question.experiment
    return [
      "name": .text(experiment.name), "count": .number(Double(experiment.runs.count)),
      "heldOut": .number(Double(experiment.heldOut.count)),
      "unseenErrorPercent": .number(unseen.map { $0.meanAbsoluteError * 100 }),
      "unseenSpearman": .number(unseen?.spearman), "evidence": experiment.evidence.json,
    ]
  }

  private var chosen: JSONValue {
    [
      "name": .text(choice.chosen.name), "usual": .text(choice.baseline.name),
      "speedUp": .number(choice.speedUp),
      "lossDifference": .number(choice.lossDifference.value),
      "lossDifferencePercent": .number(choice.relativeLossDifference * 100),
      "mixesLatencies": .flag(choice.mixesLatencies),
    ]
  }
}
