/// How many tokens the samples of a strategy generate; the generation length caps them all.
public enum LengthDistribution: Sendable, Hashable {
  /// Every sample runs to the cap.
  case fixed
  /// Weibull distribution: a sample is longer than n with chance exp(−(n/scale)^shape).
  case weibull(scale: Tokens, shape: Double)
  /// Measured lengths, each as likely as the others.
  case empirical(EmpiricalLengths)
}

/// Generated tokens of measured samples.
public struct EmpiricalLengths: Sendable, Hashable {
  /// File that they were read from, as the scenario names it.
  public var source: String
  /// Lengths, rising; at least one, each at least 1.
  public var tokens: [Tokens]

  /// Sorts measured lengths.
  public init(source: String, tokens: [Tokens]) {
    self.source = source
    self.tokens = tokens.sorted()
  }
}

extension LengthDistribution: WrittenForm {
  /// Texts that need no file; measured lengths come from a scenario file alone.
  public static var examples: String {
    "fixed, weibull:6.4Ki/1.4 (scale/shape), or {empirical: lengths.csv} in a scenario file"
  }

  /// `fixed`, `weibull:6553.6/1.4` or `empirical:lengths.csv`.
  public var text: String {
    switch self {
    case .fixed: "fixed"
    case .weibull(let scale, let shape): "weibull:\(scale.value.shortestText)/\(shape.shortestText)"
    case .empirical(let lengths): "empirical:" + lengths.source
    }
  }

  /// Reads `fixed` and `weibull:SCALE/SHAPE`; the scale in tokens with unit, the shape from 0.1 to 10.
  public init?(text: String) {
    if text == "fixed" {
      self = .fixed
      return
    }
    guard text.hasPrefix("weibull:") else { return nil }
    let parts = text.dropFirst("weibull:".count)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let scale = try? TokenUnit.notation.parse(String(parts[0])),
      let shape = try? FieldKind.factorNotation.parse(String(parts[1])),
      (1...1_048_576).contains(scale), (0.1...10).contains(shape)
    else { return nil }
    self = .weibull(scale: Tokens(scale), shape: shape)
  }
}
