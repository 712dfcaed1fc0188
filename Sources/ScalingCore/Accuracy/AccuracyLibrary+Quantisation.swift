internal import RealModule

extension AccuracyLibrary {
  /// Share of the 16-bit score that quantised weights retain.
  ///
  /// Linear over the logarithm of the parameters between measured sizes; beyond the smallest and largest
  /// size their value stays.
  ///
  /// - Parameters:
  ///   - parameters: Weights of the model.
  ///   - bits: Bits of a quantised weight.
  /// - Returns: nil when nothing is measured for these bits.
  public func retained(parameters: Parameters, bits: Int) -> Double? {
    let measured = retention[bits] ?? []
    let below = measured.last { $0.parameters <= parameters }
    let above = measured.first { $0.parameters >= parameters }
    guard let below, let above else { return (below ?? above)?.retained }
    let span = Double.log(above.parameters / below.parameters)
    let share = span > 0 ? Double.log(parameters / below.parameters) / span : 0
    return below.retained + share * (above.retained - below.retained)
  }

  /// Lowers an estimate by what quantised weights lose.
  ///
  /// A checkpoint in its own precision loses nothing: its numbers were measured in it.
  func quantised(
    _ estimate: AccuracyEstimate, model: ModelArchitecture, weights: Precision
  ) -> AccuracyEstimate {
    guard estimate.value != nil, weights.bits < 16, weights.rawValue != model.nativePrecision
    else { return estimate }
    guard let factor = retained(parameters: model.totalParameters, bits: weights.bits) else {
      return .unknown(estimate.metric, .noQuantisation)
    }
    var result = estimate
    result.value = estimate.value.map { $0.scaled(by: factor) }
    result.low = estimate.low.map { $0.scaled(by: factor) }
    result.high = estimate.high.map { $0.scaled(by: factor) }
    result.evidence.kind = max(.estimated, estimate.evidence.kind)
    result.evidence.source +=
      weights.lossText + (retention[weights.bits]?.first?.evidence.source ?? "")
    return result
  }
}

extension Probability {
  /// A chance times a factor, at most 1.
  fileprivate func scaled(by factor: Double) -> Probability { min(1, self * factor) }
}

extension Precision {
  /// How the evidence of a lowered estimate goes on.
  fileprivate var lossText: String {
    bits == 8
      ? "; lowered by the loss that 8-bit weights have on other benchmarks: "
      : "; lowered by the loss that 4-bit weights have on other benchmarks: "
  }
}

extension Evidence {
  /// No measurement for these bits.
  static let noQuantisation = missing(
    "what these weights lose is not known; an evaluation of the quantised model would give it")
}
