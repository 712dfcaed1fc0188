/// Cost of a request split between prompt and generated tokens (DESIGN §3.4).
///
/// The input share is `P / (P + O·T_dec)`: prefill against undisturbed decoding. The model prefills
/// every sample of a request, so both prices count the tokens of all samples and do not depend on
/// their number.
struct TokenPrices: Equatable {
  /// Cost of a million prompt tokens; 0 without prompt.
  let perMillionInput: Dollars
  /// Cost of a million generated tokens.
  let perMillionOutput: Dollars

  /// Splits the cost of one request.
  init(scenario: Scenario, timing: ServingTiming, costPerRequest: Dollars) {
    let samples = Double(scenario.strategy.sampledAnswers)
    let costPerSample = costPerRequest / samples
    let share = Self.inputShare(
      timing: timing, generationLength: scenario.strategy.generationLength)
    perMillionInput = Self.perMillion(costPerSample * share, of: scenario.workload.promptTokens)
    perMillionOutput = Self.perMillion(
      costPerSample * (1 - share), of: scenario.strategy.generationLength)
  }

  /// Share of prefill in the GPU time of a sample, from 0 to 1.
  static func inputShare(timing: ServingTiming, generationLength: Tokens) -> Double {
    let decoding = generationLength.value * timing.decodeStep.total
    let total = timing.prefill + decoding
    return total > 0 ? timing.prefill / total : 0
  }

  private static func perMillion(_ cost: Dollars, of tokens: Tokens) -> Dollars {
    tokens > 0 ? cost / tokens.value * 1e6 : 0
  }
}
