/// A law that was fitted to runs.
public struct LawFit: Sendable, Hashable {
  /// What was fitted and how.
  public let fitting: LawFitting
  /// The rows.
  public let points: [MeasuredRun]
  /// The law with its coefficients; its domain spans the rows.
  public let law: ScalingLaw
  /// Agreement with the rows themselves.
  public let goodness: LawGoodness
  /// Condition number of the Jacobian, its columns scaled to length 1.
  public let condition: Double
  /// Variables of the fit.
  let form: LawForm
  /// The rows as the solver sees them.
  let rows: LawRows
  /// The fitted variables.
  let solution: LawSolution

  /// Joins a solution with what follows from it.
  init(
    _ fitting: LawFitting, points: [MeasuredRun], form: LawForm, rows: LawRows,
    solution: LawSolution, condition: Double
  ) {
    self.fitting = fitting
    self.points = points
    self.form = form
    self.rows = rows
    self.solution = solution
    self.condition = condition
    let origin = LawOrigin(
      lossKind: .asMeasured, domain: LawDomain(spanning: points.map(\.run)),
      evidence: Evidence(.estimated, source: "Fitted to \(points.count) rows of your own"))
    law = solution.law(form, middle: rows.middle, origin: origin)
    let predicted = rows.rows.map { Loss(solution.loss($0, form)) }
    guard let goodness = LawGoodness(predicted: predicted, measured: points.map(\.loss)) else {
      preconditionFailure("a fit has rows")
    }
    self.goodness = goodness
  }

  /// Rows beyond the number of coefficients; 0 leaves nothing to judge the fit by.
  public var degreesOfFreedom: Int { points.count - form.count }

  /// Loss of a run; nil when the run does not state what the law asks of its architecture.
  public func loss(of run: TrainingRun) -> Loss? { law.loss(of: run) }
}

// MARK: - What to be wary of

extension LawFit {
  /// What limits the use of the fit, each as a sentence without a full stop.
  public var warnings: [String] {
    var warnings: [String] = []
    if degreesOfFreedom == 0 {
      warnings.append(
        "there are as many rows as coefficients: the law goes through all of them and nothing says how far "
          + "it is off elsewhere")
    }
    warnings += zeros + mergedTerms
    let repeated = points.count - Set(points.map(Identity.init)).count
    if repeated > 0 {
      warnings.append(
        repeated == 1
          ? "1 row repeats another and counts twice"
          : "\(repeated) rows repeat others and count again")
    }
    return warnings
  }

  /// Linear coefficients that the constraint holds at 0.
  private var zeros: [String] {
    let scales = solution.scales
    return [
      ("E", scales.irreducible, NonNegativeLeastSquares.Support.first),
      ("A", scales.parameters, .second), ("B", scales.tokens, .third),
    ].filter { $0.1 == 0 && form.support.contains($0.2) }.map {
      "\($0.0) is 0, the least that makes sense: the rows do not show this term"
    }
  }

  private var mergedTerms: [String] {
    guard !form.support.contains(.third) else { return [] }
    guard form.support.contains(.second) else {
      return [
        "all rows are of one size and training: the loss of the best architecture holds there only"
      ]
    }
    return ["all rows have the same tokens a parameter: the law holds at that ratio only"]
  }

  /// What makes two rows the same.
  private struct Identity: Hashable {
    let run: TrainingRun
    let loss: Loss

    init(_ point: MeasuredRun) {
      var run = point.run
      run.name = ""
      self.run = run
      loss = point.loss
    }
  }
}
