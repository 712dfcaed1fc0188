internal import RealModule

/// The variables of a fit: three linear coefficients, and the logarithms of what enters nonlinearly.
struct LawForm: Sendable, Hashable {
  /// The law.
  let family: LawFamily
  /// Whether one exponent is free.
  let freesExponent: Bool
  /// Linear terms that the rows can tell apart: E, A and B in this order.
  let support: NonNegativeLeastSquares.Support

  /// One nonlinear variable: its search grid and where it makes sense, all as logarithms.
  struct Axis: Sendable, Hashable {
    /// First and last value of the grid.
    let grid: ClosedRange<Double>
    /// Values of the grid.
    let count: Int
    /// Values that are allowed.
    let limits: ClosedRange<Double>

    init(_ grid: ClosedRange<Double>, _ count: Int, within limits: ClosedRange<Double>) {
      self.grid = Double.log(grid.lowerBound)...Double.log(grid.upperBound)
      self.count = count
      self.limits = Double.log(limits.lowerBound)...Double.log(limits.upperBound)
    }

    /// A value of the grid.
    func value(_ index: Int) -> Double {
      grid.lowerBound + (grid.upperBound - grid.lowerBound) * Double(index) / Double(count - 1)
    }
  }

  /// Nonlinear variables, in the order of ``LawCurve``.
  let axes: [Axis]

  /// States a form.
  init(
    _ family: LawFamily, freesExponent: Bool,
    support: NonNegativeLeastSquares.Support = [.first, .second, .third]
  ) {
    self.family = family
    self.freesExponent = freesExponent
    self.support = support
    axes = Self.axes(family, freesExponent, hasExponent: support != .first)
  }

  /// Whether a power of N or D is there.
  var hasExponent: Bool { support != .first }

  /// Number of linear coefficients.
  var linearCount: Int { support.rawValue.nonzeroBitCount }

  /// Number of coefficients that rows have to determine.
  var count: Int { linearCount + axes.count }

  private static func axes(
    _ family: LawFamily, _ freesExponent: Bool, hasExponent: Bool
  ) -> [Axis] {
    let exponent = Axis(0.1...1.2, 12, within: 0.01...5)
    switch family {
    case .gadre: return [exponent]
    case .chinchilla: return freesExponent ? [exponent, exponent] : [exponent]
    case .shape:
      // ε is searched as ε·R^γ at the middle of the rows, which does not change with the exponent.
      let penalty = Axis(1e-4...1, 9, within: 1e-9...1e3)
      let own = Axis(0.3...2.4, 4, within: 0.01...20)
      return freesExponent ? [exponent, penalty, own] : [exponent, penalty]
    case .conditional:
      let few = Axis(0.15...1, 4, within: 0.01...5)
      let steepness = Axis(0.01...0.3, 3, within: 1e-7...1e2)
      let width = Axis(0.6...1.7, 4, within: 0.01...100)
      let mlp = Axis(0.35...2.8, 4, within: 0.01...100)
      return (hasExponent ? [few] : []) + [steepness, width, steepness, mlp]
    }
  }
}
