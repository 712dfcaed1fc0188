/// Runs for which a law was fitted or checked; outside it extrapolates.
public struct LawDomain: Sendable, Hashable {
  /// Parameters (N); nil when no limit is known, as with every other range.
  public var parameters: ClosedRange<Parameters>?
  /// Training tokens for each parameter (D/N).
  public var tokensPerParameter: ClosedRange<Double>?
  /// Width over depth (R).
  public var aspectRatio: ClosedRange<Double>?
  /// d_model / √N.
  public var widthRatio: ClosedRange<Double>?
  /// Feed-forward over attention parameters (r).
  public var mlpToAttention: ClosedRange<Double>?

  /// States the ranges that are known.
  public init(
    parameters: ClosedRange<Parameters>? = nil, tokensPerParameter: ClosedRange<Double>? = nil,
    aspectRatio: ClosedRange<Double>? = nil, widthRatio: ClosedRange<Double>? = nil,
    mlpToAttention: ClosedRange<Double>? = nil
  ) {
    self.parameters = parameters
    self.tokensPerParameter = tokensPerParameter
    self.aspectRatio = aspectRatio
    self.widthRatio = widthRatio
    self.mlpToAttention = mlpToAttention
  }

  /// The smallest domain that holds some runs; what a run does not state limits nothing.
  public init(spanning runs: [TrainingRun]) {
    self.init(
      parameters: Self.range(runs.map(\.parameters)),
      tokensPerParameter: Self.range(runs.map(\.tokensPerParameter)),
      aspectRatio: Self.range(runs.compactMap(\.aspectRatio)),
      widthRatio: Self.range(runs.compactMap(\.widthRatio)),
      mlpToAttention: Self.range(runs.compactMap(\.mlpToAttention)))
  }

  private static func range<Value: Comparable>(_ values: [Value]) -> ClosedRange<Value>? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}

// MARK: - Runs outside

extension LawDomain {
  /// A property of a run.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// N.
    case parameters
    /// D/N.
    case tokensPerParameter
    /// d_model / n_layers.
    case aspectRatio
    /// d_model / √N.
    case widthRatio
    /// Feed-forward over attention parameters.
    case mlpToAttention
  }

  /// A property of a run that lies outside of its range.
  public struct Excess: Sendable, Hashable {
    /// Which property.
    public var quantity: Quantity
    /// Its value; parameters as a bare count.
    public var value: Double
    /// Where the law was fitted or checked.
    public var range: ClosedRange<Double>

    /// The warning for people, as a sentence part.
    public var text: String {
      switch quantity {
      case .parameters:
        "\(Parameters(value).formatted) parameters, fitted for "
          + "\(Parameters(range.lowerBound).formatted) to \(Parameters(range.upperBound).formatted)"
      case .tokensPerParameter: "\(Self.short(value)) tokens a parameter, fitted for \(span)"
      case .aspectRatio: "width over depth \(Self.short(value)), fitted for \(span)"
      case .widthRatio: "d/√N \(Self.short(value)), fitted for \(span)"
      case .mlpToAttention: "MLP over attention \(Self.short(value)), fitted for \(span)"
      }
    }

    private var span: String {
      "\(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
    }

    private static func short(_ value: Double) -> String {
      NumberFormat.significant(3).string(value)
    }
  }

  /// What of a run lies outside, in the order of the cases; nothing when the law holds for it.
  public func excesses(of run: TrainingRun) -> [Excess] {
    Quantity.allCases.compactMap { quantity in
      guard let range = range(of: quantity), let value = Self.value(of: quantity, in: run)
      else { return nil }
      // Ranges come from the rows themselves: the last digit of a quotient does not leave them.
      let slack = 1e-9 * abs(value)
      guard value < range.lowerBound - slack || value > range.upperBound + slack else {
        return nil
      }
      return Excess(quantity: quantity, value: value, range: range)
    }
  }

  /// Whether nothing of a run lies outside.
  public func contains(_ run: TrainingRun) -> Bool { excesses(of: run).isEmpty }

  private func range(of quantity: Quantity) -> ClosedRange<Double>? {
    switch quantity {
    case .parameters: parameters.map { $0.lowerBound.value...$0.upperBound.value }
    case .tokensPerParameter: tokensPerParameter
    case .aspectRatio: aspectRatio
    case .widthRatio: widthRatio
    case .mlpToAttention: mlpToAttention
    }
  }

  private static func value(of quantity: Quantity, in run: TrainingRun) -> Double? {
    switch quantity {
    case .parameters: run.parameters.value
    case .tokensPerParameter: run.tokensPerParameter
    case .aspectRatio: run.aspectRatio
    case .widthRatio: run.widthRatio
    case .mlpToAttention: run.mlpToAttention
    }
  }
}
