/// Accuracy and cost of every size of a family against the generation length.
///
/// All else is the scenario's: benchmark, deployment and price. Shows what the choice of size, length and
/// samples gives, and what other choices of equal accuracy cost.
public struct OptionCurves: Sendable, Hashable {
  /// One size of the family with so many samples.
  public struct Curve: Sendable, Hashable {
    /// The model.
    public var model: ModelArchitecture
    /// Samples of a request (N).
    public var samples: Int
    /// Which cached tokens a query reads.
    public var attention: AttentionPolicy
    /// Position of the scenario among the variants.
    public var variant: Int
    /// What each length of the grid gives; nil without evidence, or where the model does not fit.
    public var points: [OptionPoint?]
  }

  /// Lengths of the points, rising.
  public let lengths: [Tokens]
  /// The curves: variant by variant, in each from the smallest model to the largest, then by samples.
  public let curves: [Curve]

  /// Joins curves.
  init(lengths: [Tokens], curves: [Curve]) {
    self.lengths = lengths
    self.curves = curves
  }

  /// Evaluates all sizes of the scenario's family at all lengths.
  ///
  /// - Parameters:
  ///   - scenario: Benchmark, deployment, price, and the model that names the family.
  ///   - evaluator: Evidence and serving model.
  ///   - lengths: Generation lengths; by default the measured caps, the scenario's length, and points between.
  ///   - samples: Samples of a request, one curve for each; by default the scenario's own.
  ///   - includesUnfit: Whether options that do not fit into memory have points, with FLOPs and eFLOPs only.
  public init(
    scenario: Scenario, evaluator: Evaluator, lengths: LengthGrid? = nil, samples: [Int]? = nil,
    includesUnfit: Bool = false
  ) {
    self.init(
      variants: [scenario], evaluator: evaluator, lengths: lengths, samples: samples,
      includesUnfit: includesUnfit)
  }

  /// Evaluates several variants of a scenario on one grid of lengths.
  ///
  /// A strategy of kind `single` takes one sample: other numbers of samples give it no curve.
  ///
  /// - Parameters:
  ///   - variants: The variants; each curve names its own by position.
  ///   - evaluator: Evidence and serving model.
  ///   - lengths: Generation lengths; by default the measured caps, the variants' lengths, and points between.
  ///   - samples: Samples of a request, one curve for each; by default the variant's own.
  ///   - models: Sizes to compare; by default those of the variant's family.
  ///   - includesUnfit: Whether options that do not fit into memory have points, with FLOPs and eFLOPs only.
  public init(
    variants: [Scenario], evaluator: Evaluator, lengths: LengthGrid? = nil, samples: [Int]? = nil,
    models: [ModelArchitecture]? = nil, includesUnfit: Bool = false
  ) {
    let ladders = variants.map { models ?? evaluator.catalogue.ladder(of: $0.model) }
    let grid = lengths ?? Self.grid(variants, ladders, evaluator.catalogue.accuracy)
    var curves: [Curve] = []
    for (position, (scenario, ladder)) in zip(variants, ladders).enumerated() {
      for model in ladder {
        for count in Self.samples(samples, of: scenario.strategy) {
          let builder = OptionBuilder(
            scenario, model: model, samples: count, evaluator: evaluator,
            includesUnfit: includesUnfit)
          let points = grid.lengths.map(builder.point)
          curves.append(
            Curve(
              model: model, samples: count, attention: scenario.attention, variant: position,
              points: points))
        }
      }
    }
    self.init(lengths: grid.lengths, curves: curves)
  }

  /// The numbers of samples that a strategy can take, rising, each once.
  private static func samples(_ wanted: [Int]?, of strategy: Strategy) -> [Int] {
    guard let wanted else { return [strategy.sampledAnswers] }
    let possible = wanted.filter { $0 == 1 || ($0 > 1 && strategy.kind != .single) }
    return Set(possible).sorted()
  }

  private static func grid(
    _ variants: [Scenario], _ ladders: [[ModelArchitecture]], _ accuracy: AccuracyLibrary
  ) -> LengthGrid {
    let caps = zip(variants, ladders).flatMap { scenario, models in
      models.flatMap {
        accuracy.measuredCaps(
          model: $0.id, benchmark: scenario.workload.benchmark, attention: scenario.attention)
      }
    }
    return LengthGrid(through: caps + variants.map(\.strategy.generationLength))
  }
}

extension OptionCurves {
  /// The models of the curves, each once, in the order of the curves.
  public var models: [ModelArchitecture] {
    var models: [ModelArchitecture] = []
    for curve in curves where !models.contains(where: { $0.id == curve.model.id }) {
      models.append(curve.model)
    }
    return models
  }

  /// The same curves without the points that do not fit into memory.
  public var fitting: OptionCurves {
    let curves = curves.map { curve in
      var curve = curve
      curve.points = curve.points.map { $0?.fits == true ? $0 : nil }
      return curve
    }
    return OptionCurves(lengths: lengths, curves: curves)
  }
}
