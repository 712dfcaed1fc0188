/// Prices of an API, in dollars for a million tokens.
public struct APITerms: Sendable, Hashable {
  /// Model of the price list whose prices these are; nil where they are stated.
  public var model: String?
  /// A million prompt tokens.
  public var inputPerMillion: DollarRange?
  /// A million prompt tokens that the API finds in its cache.
  public var cachedInputPerMillion: DollarRange?
  /// A million generated tokens.
  public var outputPerMillion: DollarRange?
  /// Share off all prices for requests that may wait, from 0 to 1.
  public var batchDiscount = 0.0
  /// Share of the prompt tokens that is found in the cache, from 0 to 1.
  public var cachedShare = 0.0
  /// Where the prices come from.
  public var evidence = Evidence.missing("no prices of an API are stated")

  /// States nothing.
  public init() {}
}

extension APITerms {
  /// Takes the prices of a price list.
  public mutating func take(_ quote: APIQuote) {
    model = quote.model
    inputPerMillion = quote.input
    cachedInputPerMillion = quote.cachedInput
    outputPerMillion = quote.output
    evidence = quote.evidence
  }

  /// Makes the prices the user's own: exact, and without a price list behind them.
  mutating func stopQuoting() {
    model = nil
    inputPerMillion = inputPerMillion.map { DollarRange($0.typical) }
    cachedInputPerMillion = cachedInputPerMillion.map { DollarRange($0.typical) }
    outputPerMillion = outputPerMillion.map { DollarRange($0.typical) }
    evidence = Evidence(.assumed, source: "stated in the scenario")
  }
}

/// What one request costs at an API, ready to be counted.
public struct APICharge: Sendable, Hashable {
  /// A million prompt tokens, those in the cache averaged in.
  public var inputPerMillion: DollarRange
  /// A million generated tokens.
  public var outputPerMillion: DollarRange
  /// Prompt tokens of all samples.
  public var promptTokens: Tokens
  /// Generated tokens of all samples.
  public var generatedTokens: Tokens

  /// Joins prices and the tokens of a request; nil where a price is missing.
  ///
  /// Every sample sends its own prompt: an API shares nothing but what its cache finds.
  init?(_ scenario: borrowing Scenario) {
    let terms = scenario.price.api
    guard let input = terms.inputPerMillion, let output = terms.outputPerMillion,
      let cached = terms.cachedShare > 0 ? terms.cachedInputPerMillion : input
    else { return nil }
    let paid = 1 - terms.batchDiscount
    inputPerMillion = (input * (1 - terms.cachedShare) + cached * terms.cachedShare) * paid
    outputPerMillion = output * paid
    let samples = Double(scenario.strategy.sampledAnswers)
    promptTokens = samples * scenario.workload.promptTokens
    generatedTokens = samples * scenario.strategy.lengthMoments.mean
  }

  /// One request with all its samples.
  public func costPerRequest(at level: PriceLevel) -> Dollars {
    inputPerMillion.amount(at: level) * (promptTokens.value / 1e6)
      + outputPerMillion.amount(at: level) * (generatedTokens.value / 1e6)
  }
}
