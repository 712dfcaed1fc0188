/// Fits a law to runs whose loss is known.
///
/// Losses must all be of one ``LossKind``. A design that can't determine the coefficients is refused with the
/// run that would help.
public struct LawFitting: Sendable, Hashable {
  /// The law.
  public var family: LawFamily
  /// Whether one exponent is free: β of the Chinchilla law, γ of the shape law.
  public var freesExponent: Bool
  /// How coefficients are found.
  public var method: LawMethod

  /// States what to fit.
  public init(
    _ family: LawFamily, freesExponent: Bool = false, method: LawMethod = .variableProjection
  ) {
    self.family = family
    self.freesExponent = freesExponent
    self.method = method
  }

  /// Fits the law.
  ///
  /// - Complexity: under 1 ms for 27 points and the default method.
  /// - Throws: when a row is no measurement, there are fewer different rows than coefficients, size, tokens,
  ///   tokens a parameter or the architecture are the same everywhere (spread of their logarithm below 0.2), or
  ///   the Jacobian at the solution is ill-conditioned.
  public func fit(_ points: [MeasuredRun]) throws(FitRefusal) -> LawFit {
    guard !freesExponent || family.hasFreeExponent else {
      throw FitRefusal("the \(family.rawValue) law has no exponent that can be freed")
    }
    let design = LawDesign(points: points, family: family)
    try design.checkRows()
    let form = form(for: design)
    try design.checkCount(form)
    if family != .conditional {
      try design.checkSizes()
      try design.checkOvertraining()
    }
    try design.checkArchitecture()
    let rows = LawRows(points, family: family)
    var solver = LawSolver(method, form: form, rows: rows.rows)
    guard let solution = solver.solve() else {
      throw FitRefusal("no coefficients of the \(family.rawValue) law fit these rows")
    }
    let condition = LawCondition(solution, form: form, rows: rows.rows)
    guard condition.number <= LawCondition.limit else {
      throw refusal(condition, solution, form, rows, design)
    }
    return LawFit(
      self, points: points, form: form, rows: rows, solution: solution,
      condition: condition.number)
  }

  /// The form whose linear terms the design can tell apart.
  ///
  /// The conditional law is about architecture: where all its rows are of one size, or of one count of tokens
  /// a parameter, those terms merge with the others, and the law holds at that size or count only.
  func form(for design: LawDesign) -> LawForm {
    guard family == .conditional else {
      return LawForm(family, freesExponent: freesExponent)
    }
    let isOneRatio = design.overtrainingSpread < LawDesign.leastSpread
    guard isOneRatio else { return LawForm(family, freesExponent: false) }
    let isOneSize = design.sizeSpread < LawDesign.leastSpread
    return LawForm(
      family, freesExponent: false, support: isOneSize ? .first : [.first, .second])
  }

  private func refusal(
    _ condition: LawCondition, _ solution: LawSolution, _ form: LawForm, _ rows: LawRows,
    _ design: LawDesign
  ) -> FitRefusal {
    let reason = "these rows do not tell all coefficients apart (the Jacobian is ill-conditioned)"
    let helpful = design.relief { run in
      condition.relief(rows.row(of: run), solution, form)
    }
    return FitRefusal(
      helpful.map { "\(reason); add for example \($0.design(for: family))" } ?? reason)
  }
}

extension TrainingRun {
  /// The run as what has to be trained, for example `160M parameters on 3.2B tokens, width over depth 64`.
  func design(for family: LawFamily) -> String {
    let format = NumberFormat.significant(3)
    let parts = LawDesign(points: [], family: family).architecture.compactMap { name, value in
      value(self).map { "\(name) \(format.string($0))" }
    }
    return (["\(parameters.formatted) parameters on \(tokens.formatted) tokens"] + parts)
      .joined(separator: ", ")
  }
}
