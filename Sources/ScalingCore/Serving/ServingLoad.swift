/// Sequences that a deployment serves: lengths of prompt and answer, and samples of one request.
public struct ServingLoad: Sendable, Hashable {
  /// Prompt length (I).
  public var prompt: Tokens
  /// Part of the prompt that all requests share; at most `prompt`.
  ///
  /// A prefix cache holds its keys and values once per attention rank and does not prefill it again.
  public var sharedPrefix: Tokens
  /// Cap on generated tokens of a sample, at least 1.
  public var generationLength: Tokens
  /// How many tokens the samples really take.
  public var lengthDistribution: LengthDistribution
  /// Samples of one request (N); each is a sequence of its own, and they have the prompt in common.
  public var samples: Int

  /// Describes a load; a shared prefix longer than the prompt counts as the whole prompt.
  public init(
    prompt: Tokens, sharedPrefix: Tokens = 0, generationLength: Tokens,
    lengthDistribution: LengthDistribution = .fixed, samples: Int = 1
  ) {
    self.prompt = max(prompt, 0)
    self.sharedPrefix = min(max(sharedPrefix, 0), self.prompt)
    self.generationLength = max(generationLength, 1)
    self.lengthDistribution = lengthDistribution
    self.samples = max(samples, 1)
  }

  /// The load of a scenario.
  public init(_ scenario: borrowing Scenario) {
    self.init(
      prompt: scenario.workload.promptTokens,
      sharedPrefix: scenario.workload.sharedPrefixTokens,
      generationLength: scenario.strategy.generationLength,
      lengthDistribution: scenario.strategy.lengthDistribution,
      samples: scenario.strategy.sampledAnswers)
  }

  /// Prompt and longest answer at the last token.
  public var fullLength: Tokens { prompt + generationLength }

  /// Part of the prompt that each request prefills.
  var prefilledTokens: Tokens { prompt - sharedPrefix }
}
