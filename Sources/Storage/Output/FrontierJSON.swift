internal import ScalingCore

/// The frontier as the JSON document of DESIGN §5.
///
/// All costs of a document are in one unit, `costUnit`: FLOP, s or USD. `points` and `crossovers` are the
/// frontier; a point between two evaluated lengths is interpolated.
package enum FrontierJSON {
  /// The document of a frontier.
  package static func document(of answer: FrontierAnswer) -> JSONValue {
    let measure = answer.question.measure
    return [
      "scenario": .text(answer.question.scenario.name),
      "benchmark": .text(answer.question.scenario.workload.benchmark),
      "costMeasure": .text(measure.rawValue),
      "costUnit": .text(measure.unit),
      "targetAccuracy": .number(answer.target?.value),
      "points": .list(answer.points.map { point($0, answer) }),
      "crossovers": .list(answer.envelope.segments.map { crossover($0, answer) }),
      "thresholdModel": .text(unlessEmpty: answer.thresholdModel),
      "bestChoice": answer.regret.map { option($0.byMeasure, answer) } ?? .null,
      "flopsOnlyChoice": answer.regret.map { flopsOnly($0, answer) } ?? .null,
      "isoCost": [
        "cost": .number(answer.isoCost), "options": isoOptions(answer.atIsoCost, answer),
      ],
      "isoAccuracy": [
        "accuracy": .number(answer.target?.value),
        "options": isoOptions(answer.atTarget, answer),
      ],
      "perQuestion": answer.questions.map(perQuestion) ?? .null,
      "evidence": answer.evidence.json,
      "published": published(answer.published),
    ]
  }

  /// The points of the frontier as a CSV table.
  package static func csv(of answer: FrontierAnswer) -> String {
    let records = answer.points.map { point($0, answer).flattened }
    let header = (records.first ?? []).map(\.key)
    return CSVText.table([header] + records.map { $0.map(\.value.cell) })
  }

  private static func members(_ choice: OptionChoice, _ answer: FrontierAnswer) -> [JSONValue
    .Member]
  {
    let point = choice.point
    return [
      .init("model", .text(choice.model)),
      .init("generationLength", .number(point.length.value)),
      .init("samples", .number(Double(point.samples))),
      .init("attention", .text(choice.attention.text)),
      .init("variant", .text(unlessEmpty: answer.label(of: choice))),
      .init("cost", .number(point.cost(by: answer.question.measure))),
      .init("accuracy", .number(point.accuracy.value)),
      .init("fits", .flag(point.fits)),
    ]
  }

  private static func option(_ choice: OptionChoice, _ answer: FrontierAnswer) -> JSONValue {
    .object(members(choice, answer))
  }

  private static func point(_ choice: OptionChoice, _ answer: FrontierAnswer) -> JSONValue {
    let kind = answer.evidence(of: choice).kind
    return .object(members(choice, answer) + [.init("evidenceKind", .text(kind.rawValue))])
  }

  private static func flopsOnly(_ regret: FLOPsRegret, _ answer: FrontierAnswer) -> JSONValue {
    .object(members(regret.byFLOPs, answer) + [.init("costRatio", .number(regret.ratio))])
  }

  private static func crossover(
    _ segment: FrontierEnvelope.Segment, _ answer: FrontierAnswer
  ) -> JSONValue {
    let measure = answer.question.measure
    let (from, to) = (segment.from.point, segment.to.point)
    return [
      "model": .text(segment.model),
      "fromCost": .number(from.cost(by: measure)), "toCost": .number(to.cost(by: measure)),
      "fromAccuracy": .number(from.accuracy.value), "toAccuracy": .number(to.accuracy.value),
      "fromGenerationLength": .number(from.length.value),
      "toGenerationLength": .number(to.length.value),
      "fromSamples": .number(Double(from.samples)), "toSamples": .number(Double(to.samples)),
      "fromVariant": .text(unlessEmpty: answer.label(of: segment.from)),
      "toVariant": .text(unlessEmpty: answer.label(of: segment.to)),
    ]
  }

  /// One object a model; all but `model` are null where it has no option.
  private static func isoOptions(_ options: [IsoOption], _ answer: FrontierAnswer) -> JSONValue {
    .list(
      options.map { option in
        if let choice = option.choice { return self.option(choice, answer) }
        let keys = [
          "generationLength", "samples", "attention", "variant", "cost", "accuracy", "fits",
        ]
        return .object(
          [.init("model", .text(option.model.id))] + keys.map { .init($0, .null) })
      })
  }
}

// MARK: - Own questions

extension FrontierJSON {
  private static func perQuestion(_ frontier: QuestionFrontier) -> JSONValue {
    [
      "isOracle": .flag(true), "questions": .number(Double(frontier.questions)),
      "configurations": .number(Double(frontier.configurations)),
      "mostSamples": .number(Double(frontier.mostSamples)),
      "points": .list(
        frontier.points.map { point in
          [
            "costLimit": .number(point.limit), "meanCost": .number(point.meanCost),
            "accuracy": .number(point.accuracy.value),
          ]
        }),
    ]
  }
}

// MARK: - Published

extension FrontierJSON {
  private static func published(_ results: PublishedResults) -> JSONValue {
    [
      "flopsRegret": results.regrets.first.map(regret) ?? .null,
      "curves": .list(results.curves.map(curve)),
    ]
  }

  private static func regret(_ regret: PublishedRegret) -> JSONValue {
    let choice = { (choice: PublishedRegret.Choice) -> JSONValue in
      [
        "model": .text(choice.model), "eflops": .number(choice.eFLOPs.value),
        "b200Seconds": .number(choice.eFLOPs.secondsOnB200.value),
      ]
    }
    return [
      "accuracy": .number(regret.accuracy.value), "flopsOnlyChoice": choice(regret.byFLOPs),
      "memoryAwareChoice": choice(regret.memoryAware), "costRatio": .number(regret.ratio),
      "evidence": regret.evidence.json,
    ]
  }

  private static func curve(_ curve: PublishedCurve) -> JSONValue {
    [
      "figure": .text(curve.figure), "strategy": .text(curve.strategy.rawValue),
      "attention": .text(curve.attention.rawValue),
      "models": .list(curve.models.map { .text($0) }),
      "points": .list(
        curve.points.map { point in
          [
            "eflops": .number(point.eFLOPs.value), "accuracy": .number(point.accuracy.value),
            "evidenceKind": .text(point.kind.rawValue),
          ]
        }),
      "evidence": curve.evidence.json,
    ]
  }
}

extension CostMeasure {
  /// Unit of its numbers in documents.
  var unit: String {
    switch self {
    case .flops, .eFLOPs: "FLOP"
    case .gpuSeconds: "s"
    case .dollars: "USD"
    }
  }
}
