import RealModule

/// Fits positive parameters to rows that they predict, robustly and near to what is known beforehand.
///
/// Minimises Σ ρ(rᵢ/σ) + Σ ((ln θⱼ − ln mⱼ)/sⱼ)² over ln θ, with the soft-L1 loss ρ, by
/// Levenberg–Marquardt steps on normal equations that are gathered row by row. Derivatives by ln θ are
/// forward differences.
public struct PriorFit: Sendable {
  /// What is known of a parameter before any row is seen: log-normal around a value.
  public struct Prior: Sendable, Hashable {
    /// Median of the parameter; above 0.
    public var median: Double
    /// Standard deviation of its natural logarithm; above 0 and finite.
    public var deviation: Double

    /// States a prior.
    public init(median: Double, deviation: Double) {
      self.median = median
      self.deviation = deviation
    }
  }

  /// Where the search begins, one value above 0 for each parameter.
  public var start: [Double]
  /// One for each parameter.
  public var priors: [Prior]
  /// Standard deviation of a residual that is due to measurement alone (σ).
  public var noise: Double
  /// Size of a residual, in units of ``noise``, from which it counts by its size, not its square.
  public var softLimit: Double
  /// Step of all logarithms below which the answer counts as found.
  public var tolerance = 1e-8
  /// Steps after which the search gives up.
  public var iterationLimit = 200

  /// Describes a fit.
  ///
  /// - Parameters:
  ///   - start: where the search begins; the medians of the priors by default.
  ///   - priors: one for each parameter, in the order of the answer.
  ///   - noise: standard deviation of a residual from measurement alone.
  ///   - softLimit: from how many such deviations a residual counts by its size.
  public init(start: [Double]? = nil, priors: [Prior], noise: Double, softLimit: Double = 2) {
    let start = start ?? priors.map(\.median)
    precondition(start.count == priors.count, "Each parameter needs a start and a prior.")
    precondition(
      start.allSatisfy { $0 > 0 } && priors.allSatisfy { $0.median > 0 && $0.deviation > 0 },
      "Parameters and the deviations of their priors are above 0.")
    precondition(noise > 0 && softLimit > 0, "Noise and its limit are above 0.")
    self.start = start
    self.priors = priors
    self.noise = noise
    self.softLimit = softLimit
  }

  /// Fits the parameters.
  ///
  /// - Parameters:
  ///   - rows: how many rows there are.
  ///   - residual: of a row at some parameters, for example ln(predicted/measured); nil leaves the row out,
  ///     and must not depend on the parameters.
  /// - Complexity: O(n·k) residuals and O(n·k² + k³) operations a step, for n rows and k parameters.
  public func fit(
    rows: Int, residual: (_ row: Int, _ parameters: [Double]) -> Double?
  ) -> Result {
    withoutActuallyEscaping(residual) { residual in
      var search = PriorFitSearch(fit: self, rows: rows, residual: residual)
      return search.run()
    }
  }
}

extension PriorFit {
  /// Fitted parameters and how well they are known.
  public struct Result: Sendable, Hashable {
    /// The parameters, in the order of the priors; all above 0.
    public let parameters: [Double]
    /// Covariance of their natural logarithms: the inverse of the objective's curvature at the answer
    /// (Laplace's approximation), priors included; not a number where residuals were none.
    public let covariance: SymmetricMatrix
    /// Steps that were tried.
    public let iterations: Int
    /// Whether the last step was too small to matter.
    public let isConverged: Bool
    /// Rows that had a residual.
    public let rowsUsed: Int

    /// Standard deviation of the natural logarithm of a parameter.
    public func deviation(of parameter: Int) -> Double {
      .sqrt(covariance[parameter, parameter])
    }

    /// Values around a parameter that hold it with the probability to which `quantile` belongs, for example
    /// 1.645 for 90 %.
    public func interval(of parameter: Int, quantile: Double) -> ClosedRange<Double> {
      let factor = Double.exp(quantile * deviation(of: parameter))
      return parameters[parameter] / factor...parameters[parameter] * factor
    }
  }
}
