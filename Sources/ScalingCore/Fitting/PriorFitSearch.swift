import RealModule

/// The search of one ``PriorFit``; its buffers live as long as the search.
struct PriorFitSearch {
  private let fit: PriorFit
  private let rows: Int
  private let residual: (Int, [Double]) -> Double?
  private let loss: SoftL1
  private var logs: [Double]
  private var parameters: [Double]
  private var derivative: [Double]
  private var equations: NormalEquations

  /// Step of a logarithm for derivatives.
  private static let difference = 1e-6
  /// Damping above which no step is left to try.
  private static let dampingLimit = 1e12

  /// Prepares a search.
  init(fit: PriorFit, rows: Int, residual: @escaping (Int, [Double]) -> Double?) {
    self.fit = fit
    self.rows = rows
    self.residual = residual
    loss = SoftL1(scale: fit.softLimit)
    logs = fit.start.map { .log($0) }
    parameters = fit.start
    derivative = fit.start
    equations = NormalEquations(order: fit.start.count)
  }

  /// Steps until the answer no longer changes.
  mutating func run() -> PriorFit.Result {
    var (objective, damping, iterations) = (objective(at: logs), 1e-3, 0)
    var isConverged = false
    gather(loss.weight)
    while !isConverged, iterations < fit.iterationLimit, damping < Self.dampingLimit {
      iterations += 1
      guard let step = equations.step(damping: damping) else {
        damping *= 10
        continue
      }
      isConverged = step.allSatisfy { abs($0) < fit.tolerance }
      let next = zip(logs, step).map(+)
      let lower = self.objective(at: next)
      guard lower <= objective else {
        damping *= 10
        continue
      }
      (logs, objective, damping) = (next, lower, damping / 10)
      gather(loss.weight)
    }
    return result(iterations: iterations, isConverged: isConverged)
  }

  private mutating func result(iterations: Int, isConverged: Bool) -> PriorFit.Result {
    let used = gather(loss.curvature)
    let order = logs.count
    return PriorFit.Result(
      parameters: logs.map { .exp($0) },
      covariance: equations.inverse() ?? SymmetricMatrix(order: order, repeating: .nan),
      iterations: iterations,
      isConverged: isConverged, rowsUsed: used)
  }

  private mutating func objective(at logs: [Double]) -> Double {
    for index in logs.indices { parameters[index] = .exp(logs[index]) }
    var sum = 0.0
    for index in logs.indices {
      let pull = priorResidual(index, at: logs[index])
      sum += pull * pull
    }
    for row in 0..<rows {
      guard let residual = residual(row, parameters) else { continue }
      sum += loss.loss(residual / fit.noise)
    }
    return sum.isFinite ? sum : .infinity
  }

  /// Distance of a logarithm from its prior in deviations.
  private func priorResidual(_ index: Int, at log: Double) -> Double {
    let prior = fit.priors[index]
    return (log - .log(prior.median)) / prior.deviation
  }

  /// Gathers the equations at the present logarithms; returns how many rows have a residual.
  @discardableResult
  private mutating func gather(_ weight: (Double) -> Double) -> Int {
    equations.clear()
    for index in logs.indices {
      parameters[index] = .exp(logs[index])
      let deviation = fit.priors[index].deviation
      equations.add(
        unknown: index, residual: priorResidual(index, at: logs[index]) * deviation,
        weight: 1 / (deviation * deviation))
    }
    var used = 0
    for row in 0..<rows {
      guard let residual = residual(row, parameters) else { continue }
      used += 1
      differentiate(row, from: residual)
      equations.add(
        derivative: derivative, residual: residual / fit.noise,
        weight: weight(residual / fit.noise))
    }
    return used
  }

  /// Fills the derivative of a row by each logarithm, in units of the noise.
  private mutating func differentiate(_ row: Int, from base: Double) {
    let factor = Double.exp(Self.difference)
    for index in logs.indices {
      let kept = parameters[index]
      parameters[index] = kept * factor
      let moved = residual(row, parameters) ?? base
      parameters[index] = kept
      derivative[index] = (moved - base) / (Self.difference * fit.noise)
    }
  }
}
