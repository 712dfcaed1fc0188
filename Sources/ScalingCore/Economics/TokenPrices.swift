/// Cost of a request split between prompt and generated tokens (DESIGN §3.4).
///
/// The input share is `P / (P + O·T_dec)`, prefill against undisturbed decoding of one sample. Both prices
/// count the tokens of all N samples; as the prompt is prefilled once for all of them, each carries an
/// N-th of its prefill (P), and prompt tokens are the cheaper the more samples use them.
struct TokenPrices: Equatable {
  /// Cost of a million prompt tokens, those of every sample counted; 0 without prompt.
  let perMillionInput: Dollars
  /// Cost of a million generated tokens.
  let perMillionOutput: Dollars

  /// Prices of an API, else the cost of one request split between its tokens.
  init(
    model: PlanModel, scenario: borrowing Scenario, timing: ServingTiming?, costPerRequest: Dollars
  ) {
    if case .api(let charge) = model.terms {
      self.init(
        perMillionInput: charge.promptTokens > 0 ? charge.inputPerMillion.typical : 0,
        perMillionOutput: charge.outputPerMillion.typical)
    } else if let timing {
      self.init(scenario: scenario, timing: timing, costPerRequest: costPerRequest)
    } else {
      self.init(perMillionInput: 0, perMillionOutput: 0)
    }
  }

  /// States both prices.
  init(perMillionInput: Dollars, perMillionOutput: Dollars) {
    self.perMillionInput = perMillionInput
    self.perMillionOutput = perMillionOutput
  }

  /// Splits the cost of one request.
  init(scenario: borrowing Scenario, timing: ServingTiming, costPerRequest: Dollars) {
    let samples = Double(scenario.strategy.sampledAnswers)
    let length = scenario.strategy.lengthMoments.mean
    let costPerSample = costPerRequest / samples
    let share = Self.inputShare(
      prefill: timing.prefill / samples, decoding: length.value * timing.decodeStep.total)
    perMillionInput = Self.perMillion(costPerSample * share, of: scenario.workload.promptTokens)
    perMillionOutput = Self.perMillion(costPerSample * (1 - share), of: length)
  }

  /// Share of prefill in the GPU time of a sample, from 0 to 1.
  static func inputShare(prefill: Seconds, decoding: Seconds) -> Double {
    let total = prefill + decoding
    return total > 0 ? prefill / total : 0
  }

  private static func perMillion(_ cost: Dollars, of tokens: Tokens) -> Dollars {
    tokens > 0 ? cost / tokens.value * 1e6 : 0
  }
}
