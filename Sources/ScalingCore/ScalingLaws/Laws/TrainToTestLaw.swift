internal import RealModule

/// −ln pass@k by parameters, tokens and samples, L = E + A/N^α + B/D^β + G/k^γ (Roberts et al.,
/// arXiv 2604.01411, approach 1).
///
/// Coefficients depend on the task and are not published in full: they are inputs.
public struct TrainToTestLaw: Sendable, Hashable {
  /// The part of training.
  public var base: ChinchillaLaw
  /// Scale of the term of samples (G).
  public var sampleScale: Double
  /// Exponent of samples (γ); above 0.
  public var sampleExponent: Double

  /// States the coefficients.
  public init(base: ChinchillaLaw, sampleScale: Double, sampleExponent: Double) {
    self.base = base
    self.sampleScale = sampleScale
    self.sampleExponent = sampleExponent
  }

  /// −ln pass@k.
  ///
  /// - Parameter samples: k, from 1; may be a fraction, as a budget divides.
  public func loss(parameters: Parameters, tokens: Tokens, samples: Double) -> Loss {
    base.loss(parameters: parameters, tokens: tokens)
      + Loss(sampleScale * .pow(samples, -sampleExponent))
  }

  /// pass@k.
  public func coverage(
    parameters: Parameters, tokens: Tokens, samples: Double
  ) -> Probability {
    Probability(.exp(-loss(parameters: parameters, tokens: tokens, samples: samples).value))
  }
}

extension TrainToTestLaw {
  /// A way to spend both budgets.
  public struct Allocation: Sendable, Hashable {
    /// Size and tokens, which spend the training budget.
    public var run: TrainingRun
    /// Samples of one generated token each that the inference budget pays for, C_inf / 2N.
    public var samples: Double
    /// −ln pass@k.
    public var loss: Loss
  }

  /// The size that answers best when 6·N·D FLOPs train it and k = C_inf / 2N samples are drawn.
  ///
  /// - Parameters:
  ///   - training: budget of the training.
  ///   - inference: budget of a question (C_inf); sizes are searched that leave at least one sample.
  /// - Returns: nil when a budget is not above 0.
  public func optimum(training: FLOPs, inference: FLOPs) -> Allocation? {
    let largest = inference.value / 2
    guard training > 0, largest > 1 else { return nil }
    func allocation(_ logSize: Double) -> Allocation {
      let size = Double.exp(logSize)
      let run = TrainingRun(
        parameters: Parameters(size), tokens: Tokens(training.value / (6 * size)))
      let samples = largest / size
      return Allocation(
        run: run, samples: samples,
        loss: loss(parameters: run.parameters, tokens: run.tokens, samples: samples))
    }
    let search = LineSearch(range: 0...Double.log(largest))
    return allocation(search.lowest { allocation($0).loss.value })
  }
}
