internal import RealModule

/// A point of the nonlinear variables, decoded for evaluation at many rows.
struct LawCurve {
  /// α and β.
  var exponents = (parameters: 0.0, tokens: 0.0)
  /// ε·R^γ at the middle of the rows, and γ.
  var shape = (penalty: 0.0, exponent: 0.0)
  /// Steepness of the bracket of d/√N, and ln of its lowest point from the middle of the rows.
  var width = (steepness: 0.0, lowest: 0.0)
  /// The same of the bracket of r.
  var mlp = (steepness: 0.0, lowest: 0.0)

  /// Decodes logarithms; nil where one is outside of its limits.
  init?(_ position: some RandomAccessCollection<Double>, _ form: LawForm) {
    func at(_ index: Int) -> Double {
      position[position.index(position.startIndex, offsetBy: index)]
    }
    for (index, axis) in form.axes.enumerated() {
      guard axis.limits.contains(at(index)) else { return nil }
    }
    if form.hasExponent {
      let exponent = Double.exp(at(0))
      exponents = (exponent, exponent)
    }
    switch form.family {
    case .gadre: break
    case .chinchilla: if form.freesExponent { exponents.tokens = .exp(at(1)) }
    case .shape:
      shape = (.exp(at(1)), form.freesExponent ? .exp(at(2)) : exponents.parameters)
    case .conditional:
      let first = form.hasExponent ? 1 : 0
      width = (.exp(at(first)), at(first + 1))
      mlp = (.exp(at(first + 2)), at(first + 3))
    }
  }

  /// What the architecture of a row multiplies the loss with.
  func factor(_ row: LawRow, _ family: LawFamily) -> Double {
    switch family {
    case .chinchilla, .gadre: 1
    case .shape: 1 + shape.penalty * .exp(shape.exponent * row.architecture)
    case .conditional:
      (1 + width.steepness * Self.valley(row.architecture - width.lowest))
        * (1 + mlp.steepness * Self.valley(row.mlp - mlp.lowest))
    }
  }

  /// ln u + 1/u − 1, which is 0 at its lowest point u = 1.
  static func valley(_ logarithm: Double) -> Double {
    logarithm + .exp(-logarithm) - 1
  }
}
