/// Measured rows of a scenario's configuration, at any concurrency.
///
/// Model, accelerator, serving software, number format of the weights and parallel layout are equal. Whether the
/// KV cache has the same format is mostly not recorded. Rows whose source flags them as odd are left out.
public struct MatchedMeasurements: Sendable, Hashable {
  /// Lengths of prompt and answer at which rows were measured.
  public struct Lengths: Sendable, Hashable {
    /// Prompt length (I).
    public var prompt: Tokens
    /// Answer length (O).
    public var answer: Tokens

    /// States both lengths.
    public init(prompt: Tokens, answer: Tokens) {
      self.prompt = prompt
      self.answer = answer
    }

    /// Whether both are within a tenth of the other's.
    func isNear(_ other: Lengths) -> Bool {
      func near(_ own: Tokens, _ other: Tokens) -> Bool {
        abs(own.value - other.value) <= 0.1 * own.value
      }
      return near(prompt, other.prompt) && near(answer, other.answer)
    }
  }

  /// All rows of the configuration, whatever their lengths.
  public let rows: [MeasuredServing]

  /// Finds the rows of a scenario's configuration.
  public init(_ rows: [MeasuredServing], of scenario: Scenario) {
    let wanted = scenario.deployment
    self.rows = rows.filter { row in
      let ran = row.deployment
      return row.flag == MeasuredServing.sound && ran.backend == wanted.backend
        && ran.weights == wanted.weights && ran.tensorParallel == wanted.tensorParallel
        && ran.dataParallel == wanted.dataParallel && ran.expertParallel == wanted.expertParallel
        && ran.gpu.id == wanted.gpu.id && row.model.id == scenario.model.id
    }
  }

  /// Pairs of lengths at which was measured, by rising prompt and answer.
  public var lengths: [Lengths] {
    Set(rows.map(\.lengths)).sorted { ($0.prompt, $0.answer) < ($1.prompt, $1.answer) }
  }

  /// Rows whose lengths are within a tenth of these, by rising concurrency.
  public func rows(near lengths: Lengths) -> [MeasuredServing] {
    rows.filter { lengths.isNear($0.lengths) }
      .sorted { $0.deployment.concurrency < $1.deployment.concurrency }
  }

  /// Error of a serving model on measured rows, each at its own concurrency and lengths on the deployment of a
  /// scenario; nil without rows.
  public static func accuracy(
    on rows: [MeasuredServing], of scenario: Scenario, by serving: ServingModel
  ) -> ServingAccuracy? {
    guard !rows.isEmpty else { return nil }
    let shape = ServingShape(scenario.model, attention: scenario.attention)
    return ServingAccuracy(
      of: rows.map { row in
        var deployment = scenario.deployment
        deployment.concurrency = row.deployment.concurrency
        return ServingDeviation(
          serving.estimate(shape: shape, deployment: deployment, load: row.load), from: row)
      })
  }
}

extension MeasuredServing {
  /// Lengths of prompt and answer.
  public var lengths: MatchedMeasurements.Lengths {
    MatchedMeasurements.Lengths(prompt: load.prompt, answer: load.generationLength)
  }
}

extension Scenario {
  /// Lengths of prompt and answer, the answer at its cap.
  public var lengths: MatchedMeasurements.Lengths {
    MatchedMeasurements.Lengths(
      prompt: workload.promptTokens, answer: strategy.generationLength)
  }

  /// The scenario with the lengths of measured rows: single answers of exactly this length, no shared prefix.
  public func measured(at lengths: MatchedMeasurements.Lengths) -> Scenario {
    var scenario = self
    scenario.workload.promptTokens = lengths.prompt
    scenario.workload.sharedPrefixTokens = 0
    scenario.strategy = Strategy(kind: .single, generationLength: lengths.answer)
    return scenario
  }
}
