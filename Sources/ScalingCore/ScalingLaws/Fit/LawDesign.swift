internal import RealModule

/// Checks of the runs of a fit before anything is fitted: which coefficients they can't tell apart.
struct LawDesign {
  /// Runs with their losses.
  let points: [MeasuredRun]
  /// The law.
  let family: LawFamily

  /// Spread of a logarithm, from least to most, below which a design does not tell its coefficient.
  static let leastSpread = 0.2
  /// Tokens a parameter of an over-trained run against the least (Bian, Yan and Venkataraman: 160 against 20).
  private static let overtraining = 8.0

  /// ln D/N from least to most.
  var overtrainingSpread: Double { spread { $0.tokensPerParameter } }
  /// ln N from least to most.
  var sizeSpread: Double { spread { $0.parameters.value } }

  /// Runs that differ in something that the law sees.
  var distinctRuns: Int {
    Set(
      points.map { point in
        let run = point.run
        return [run.parameters.value, run.tokens.value]
          + architecture.map { $0.value(run) ?? .nan }
      }
    ).count
  }

  /// What the law asks of an architecture, with its name.
  var architecture: [(name: String, value: (TrainingRun) -> Double?)] {
    switch family {
    case .chinchilla, .gadre: []
    case .shape: [("width over depth", { $0.aspectRatio })]
    case .conditional:
      [("d/√N", { $0.widthRatio }), ("MLP over attention", { $0.mlpToAttention })]
    }
  }

  private func spread(_ value: (TrainingRun) -> Double?) -> Double {
    let values = points.compactMap { value($0.run) }
    guard let low = values.min(), let high = values.max() else { return 0 }
    return .log(high / low)
  }
}

// MARK: - Refusals

extension LawDesign {
  /// Refuses rows that are no measurement, and rows without the architecture that the law asks for.
  func checkRows() throws(FitRefusal) {
    for (index, point) in points.enumerated() {
      let name = point.run.name.isEmpty ? "row \(index + 1)" : "'\(point.run.name)'"
      let amounts = [
        ("parameters", point.run.parameters.value), ("tokens", point.run.tokens.value),
        ("loss", point.loss.value), ("weight", point.weight),
      ]
      for (property, value) in amounts {
        try Self.check(value, property, of: name)
      }
      for (property, value) in architecture {
        guard let value = value(point.run) else {
          throw FitRefusal("\(name) does not state \(property), which the law needs")
        }
        try Self.check(value, property, of: name)
      }
    }
  }

  private static func check(
    _ value: Double, _ property: String, of name: String
  ) throws(FitRefusal) {
    guard value > 0, value.isFinite else {
      throw FitRefusal("\(property) of \(name) is \(value); a number above 0 belongs there")
    }
  }

  /// Refuses designs in which tokens follow parameters everywhere.
  func checkOvertraining() throws(FitRefusal) {
    guard overtrainingSpread < Self.leastSpread, let smallest = smallest else { return }
    let ratios = points.map(\.run.tokensPerParameter)
    let tokens = (ratios.min() ?? 1) * Self.overtraining * smallest.parameters.value
    throw FitRefusal(
      "all rows have \(span(ratios)) tokens a parameter: more parameters can't be told from more "
        + "tokens; add an over-trained run, for example \(smallest.parameters.formatted) parameters "
        + "on \(Tokens(tokens).formatted) tokens")
  }

  /// Refuses designs of one size or of one count of tokens.
  func checkSizes() throws(FitRefusal) {
    let sizes = points.map(\.run.parameters.value)
    guard sizeSpread >= Self.leastSpread else {
      throw FitRefusal(
        "all rows have about \(Parameters(sizes.max() ?? 1).formatted) parameters: what size does can't "
          + "be seen; add a run of another size, for example "
          + "\(Parameters(2 * (sizes.max() ?? 1)).formatted)")
    }
    let tokens = points.map(\.run.tokens.value)
    guard spread({ $0.tokens.value }) >= Self.leastSpread else {
      throw FitRefusal(
        "all rows have about \(Tokens(tokens.max() ?? 1).formatted) tokens: what data does can't be seen; "
          + "add a run on \(Tokens(Self.overtraining * (tokens.max() ?? 1)).formatted)")
    }
  }

  /// Refuses designs whose architecture is the same everywhere.
  func checkArchitecture() throws(FitRefusal) {
    for (name, value) in architecture where spread(value) < Self.leastSpread {
      let values = points.compactMap { value($0.run) }
      throw FitRefusal(
        "all rows have \(name) \(span(values)): its effect can't be seen; add a run of one of the "
          + "sizes with \(name) \(Self.short(2 * (values.max() ?? 1)))")
    }
  }

  /// Refuses fewer different rows than coefficients.
  func checkCount(_ form: LawForm) throws(FitRefusal) {
    let distinct = distinctRuns
    guard distinct < form.count else { return }
    let rows = distinct == 1 ? "1 different row" : "\(distinct) different rows"
    throw FitRefusal(
      "\(rows) for \(form.count) coefficients; add at least \(form.count + 1 - distinct), of other "
        + "sizes, shapes and tokens a parameter")
  }

  private var smallest: TrainingRun? {
    points.map(\.run).min { $0.parameters < $1.parameters }
  }

  private func span(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "no" }
    let (first, last) = (Self.short(low), Self.short(high))
    return first == last ? first : "\(first) to \(last)"
  }

  private static func short(_ value: Double) -> String {
    NumberFormat.significant(3).string(value)
  }
}

// MARK: - Advice

extension LawDesign {
  /// The run that shows most of what the rows hardly tell; of about equal ones the cheapest.
  ///
  /// Sizes from half the smallest to twice the largest, tokens a parameter as the least and eight times that,
  /// architecture from half the least to twice the most.
  func relief(_ score: (TrainingRun) -> Double) -> TrainingRun? {
    let scored = candidates.map { ($0, score($0)) }
    guard let best = scored.map(\.1).max(), best > 0 else { return nil }
    return scored.filter { $0.1 >= best / 2 }.map(\.0).min { $0.compute < $1.compute }
  }

  private var candidates: [TrainingRun] {
    func ends(_ value: (TrainingRun) -> Double?) -> [Double?] {
      let values = points.compactMap { value($0.run) }
      guard let low = values.min(), let high = values.max() else { return [nil] }
      return [low / 2, low, high, 2 * high]
    }
    let ratio = points.map(\.run.tokensPerParameter).min() ?? 1
    return ends { $0.parameters.value }.compactMap(\.self).flatMap { size in
      [ratio, Self.overtraining * ratio].flatMap { ratio in
        ends { $0.aspectRatio }.flatMap { aspect in
          ends { $0.widthRatio }.flatMap { width in
            ends { $0.mlpToAttention }.map { mlp in
              TrainingRun(
                parameters: Parameters(size), tokens: Tokens(ratio * size), aspectRatio: aspect,
                widthRatio: width, mlpToAttention: mlp)
            }
          }
        }
      }
    }
  }
}
