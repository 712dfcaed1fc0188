import RealModule

/// Fits the serving model anew to measured times per output token (`serving_latency.md` §3).
///
/// All kinds of models are fitted jointly. What only the time to first token depends on (queue, own prefill,
/// admission, front end) stays as it is.
public struct ServingRefit: Sendable {
  /// Parameters that are not fitted, and where the search begins.
  public let start: ServingParameters
  /// What is known of each of ``MeasurableParameter/all`` beforehand, in their order.
  public let priors: [PriorFit.Prior]
  /// Measured rows.
  public let rows: [MeasuredServing]
  private let shapes: [ServingShape]

  /// Standard deviation of the logarithm of a measured time.
  static let noise = 0.1

  /// Prepares a fit; the shape of a model is derived once for all its rows.
  public init(start: ServingParameters, priors: [PriorFit.Prior], rows: [MeasuredServing]) {
    self.start = start
    self.priors = priors
    self.rows = rows
    var known: [String: ServingShape] = [:]
    shapes = rows.map { row in
      if let shape = known[row.model.id] { return shape }
      let shape = ServingShape(row.model)
      known[row.model.id] = shape
      return shape
    }
  }

  /// The parameters that fit the rows of which `isFitted` holds.
  ///
  /// - Complexity: some ten steps, each with one estimate for each row and parameter.
  public func parameters(fitting isFitted: (MeasuredServing) -> Bool) -> ServingParameters {
    let chosen = rows.indices.filter { isFitted(rows[$0]) }
    var fit = PriorFit(
      start: MeasurableParameter.all.map { $0.read(start) }, priors: priors, noise: Self.noise)
    fit.tolerance = 1e-4
    var candidate = Candidate(start)
    let result = fit.fit(rows: chosen.count) { index, values in
      residual(of: chosen[index], candidate.model(values))
    }
    return candidate.model(result.parameters).parameters
  }

  private func residual(of row: Int, _ model: ServingModel) -> Double? {
    let measured = rows[row]
    let estimate = model.estimate(
      shape: shapes[row], deployment: measured.deployment, load: measured.load)
    guard let timing = estimate.timing else { return nil }
    return .log(timing.timePerOutputToken / measured.timePerOutputToken)
  }
}

extension ServingRefit {
  /// What rows have in common that are held out together: model, GPU, software and number format.
  public struct Family: Sendable, Hashable {
    /// Catalogue id of the model.
    public let model: String
    /// GPU, software and number format of the weights.
    public let target: ServingTarget

    /// The family of a row.
    public init(of row: MeasuredServing) {
      model = row.model.id
      target = ServingTarget(row.deployment)
    }
  }

  /// Families of the rows, in the order of their first row.
  public var families: [Family] {
    var seen: Set<Family> = []
    return rows.map { Family(of: $0) }.filter { seen.insert($0).inserted }
  }

  /// The parameters fitted to all sound rows that are not of a family.
  public func parameters(without family: Family) -> ServingParameters {
    parameters { $0.flag == MeasuredServing.sound && Family(of: $0) != family }
  }
}

/// The model of the last values that were asked for.
///
/// A fit asks for nearly the same values row after row, so only those that differ are written.
private struct Candidate {
  private var values: [Double]
  private var last: ServingModel

  init(_ start: ServingParameters) {
    values = MeasurableParameter.all.map { $0.read(start) }
    last = ServingModel(parameters: start)
  }

  mutating func model(_ wanted: [Double]) -> ServingModel {
    guard wanted != values else { return last }
    var parameters = last.parameters
    for index in values.indices where values[index] != wanted[index] {
      MeasurableParameter.all[index].write(&parameters, wanted[index])
      values[index] = wanted[index]
    }
    last = ServingModel(parameters: parameters)
    return last
  }
}
