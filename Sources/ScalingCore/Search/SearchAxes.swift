/// What `optimize` looks through unless it is told otherwise.
public enum SearchAxes {
  /// Samples of a request that are tried.
  public static let samples: [Double] = [1, 2, 4, 8, 16, 32]
  /// Widths of tensor parallelism that are tried.
  public static let tensorParallel: [Double] = [1, 2, 4, 8]
  /// Sequences decoded together that are tried.
  public static let concurrency: [Double] = [1, 2, 4, 8, 16, 32, 64, 128, 256]

  /// The axes for a scenario; those on which accuracy depends come first.
  ///
  /// * Models: all sizes of the family.
  /// * Lengths: the caps at which any of them was measured on the benchmark.
  /// * Samples: ``samples``; one for a single answer.
  /// * Weights: as stated, and FP8 where its loss of accuracy is known.
  /// * GPUs: those with a price of the catalogue under the plan, and the stated one.
  /// * Tensor parallelism and concurrency: powers of two.
  ///
  /// What the scenario states is always among them. An own axis takes the place of that of the same key, or
  /// joins the others. A GPU other than the stated one costs what the catalogue says.
  ///
  /// - Throws: when a value is refused by its field, which for a valid scenario is none.
  public static func axes(
    for base: Scenario, catalogue: Catalogue, own: [OptionAxis] = []
  ) throws(ScenarioProblem) -> [OptionAxis] {
    let ladder = catalogue.ladder(of: base.model)
    var axes = [OptionAxis(models: ladder)]
    axes.append(contentsOf: try numbers(base, catalogue, ladder))
    axes.append(
      try axis("deployment.gpu", gpus(base, catalogue).map { .text($0) }, base, catalogue))
    axes.append(contentsOf: try layouts(base, catalogue))
    for axis in own {
      if let place = axes.firstIndex(where: { $0.path == axis.path }) {
        axes[place] = axis
      } else {
        axes.append(axis)
      }
    }
    let priced = axes.map { $0.pricedByCatalogue(besides: base) }
    return priced.filter { OptionGauge.decidesAccuracy($0.path) }
      + priced.filter { !OptionGauge.decidesAccuracy($0.path) }
  }

  private static func numbers(
    _ base: Scenario, _ catalogue: Catalogue, _ ladder: [ModelArchitecture]
  ) throws(ScenarioProblem) -> [OptionAxis] {
    let caps = ladder.flatMap {
      catalogue.accuracy.measuredCaps(model: $0.id, benchmark: base.workload.benchmark)
    }
    let isSingle = base.strategy.kind == .single
    let eightBit = ladder.contains {
      catalogue.accuracy.retained(parameters: $0.totalParameters, bits: Precision.fp8.bits) != nil
    }
    let weights = [base.deployment.weights] + (eightBit ? [.fp8] : [])
    return [
      try axis(
        "strategy.generationLength", caps.map(\.value), and: base.strategy.generationLength.value,
        base, catalogue),
      try axis(
        "strategy.samples", isSingle ? [] : samples,
        and: Double(isSingle ? 1 : base.strategy.samples), base, catalogue),
      try axis(
        "deployment.precision.weights", unique(weights).map { .text($0.rawValue) }, base, catalogue),
    ]
  }

  private static func layouts(
    _ base: Scenario, _ catalogue: Catalogue
  ) throws(ScenarioProblem) -> [OptionAxis] {
    [
      try axis(
        "deployment.tensorParallel", tensorParallel, and: Double(base.deployment.tensorParallel),
        base, catalogue),
      try axis(
        "deployment.concurrency", concurrency, and: Double(base.deployment.concurrency), base,
        catalogue),
    ]
  }

  private static func gpus(_ base: Scenario, _ catalogue: Catalogue) -> [String] {
    let priced = catalogue.accelerators.filter { $0.isPriced(under: base.price) }
    return unique([base.deployment.gpu.id] + priced.map(\.id))
  }

  /// Rising numbers, the stated one among them.
  private static func axis(
    _ path: String, _ numbers: [Double], and stated: Double, _ base: Scenario,
    _ catalogue: Catalogue
  ) throws(ScenarioProblem) -> OptionAxis {
    try axis(path, Set(numbers + [stated]).sorted().map { .number($0) }, base, catalogue)
  }

  private static func axis(
    _ path: String, _ values: [FieldValue], _ base: Scenario, _ catalogue: Catalogue
  ) throws(ScenarioProblem) -> OptionAxis {
    guard let field = ScenarioField.at(path) else {
      throw ScenarioProblem(
        path: path, severity: .error, complaint: "is no key", remedy: "use a key of the format")
    }
    return try OptionAxis(field, values: values, base: base, catalogue: catalogue)
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
