/// How well the rows of a fit tell its coefficients apart.
struct LawCondition: Sendable {
  /// Largest over smallest singular value of the Jacobian by the logarithms of the coefficients, its columns
  /// scaled to length 1; coefficients that are 0 are left out.
  let number: Double
  /// Direction that the rows hardly see, by coefficient.
  private let weakest: [Double]

  /// Condition above which coefficients count as not identifiable; designs that work have a few hundred.
  static let limit = 1e5

  /// Examines a solution at its rows.
  init(_ solution: LawSolution, form: LawForm, rows: [LawRow]) {
    guard let curve = LawCurve(solution.position, form) else {
      number = .infinity
      weakest = []
      return
    }
    var derivative = solution.logarithms()
    let count = derivative.count
    var products = SymmetricMatrix(order: count)
    for row in rows {
      _ = solution.differentiate(row, form, curve, into: &derivative)
      for first in 0..<count {
        for second in 0..<count {
          products[first, second] += row.weight * derivative[first] * derivative[second]
        }
      }
    }
    let present = (0..<count).filter { Self.isPresent($0, solution) }
    let lengths = present.map { products[$0, $0].squareRoot() }
    guard lengths.allSatisfy({ $0 > 0 }) else {
      number = .infinity
      weakest = (0..<count).map { products[$0, $0] > 0 ? 0 : 1 }
      return
    }
    let (value, direction) = Self.spread(products, present, lengths)
    number = value
    var weakest = [Double](repeating: 0, count: count)
    for (index, place) in present.enumerated() {
      weakest[place] = direction[index] / lengths[index]
    }
    self.weakest = weakest
  }

  private static func isPresent(_ coefficient: Int, _ solution: LawSolution) -> Bool {
    switch coefficient {
    case 0: solution.scales.irreducible > 0
    case 1: solution.scales.parameters > 0
    case 2: solution.scales.tokens > 0
    default: true
    }
  }

  /// Condition number and weakest direction of the columns that are present.
  private static func spread(
    _ products: SymmetricMatrix, _ present: [Int], _ lengths: [Double]
  ) -> (Double, [Double]) {
    var scaled = SymmetricMatrix(order: present.count)
    for (row, first) in present.enumerated() {
      for (column, second) in present.enumerated() {
        scaled[row, column] = products[first, second] / (lengths[row] * lengths[column])
      }
    }
    let eigen = scaled.eigen()
    guard let lowest = eigen.first, let highest = eigen.last, lowest.value > 0 else {
      return (.infinity, eigen.first?.vector ?? [])
    }
    return ((highest.value / lowest.value).squareRoot(), lowest.vector)
  }

  /// How much of the weakest direction a row would show.
  func relief(_ row: LawRow, _ solution: LawSolution, _ form: LawForm) -> Double {
    guard let curve = LawCurve(solution.position, form), !weakest.isEmpty else { return 0 }
    var derivative = weakest
    _ = solution.differentiate(row, form, curve, into: &derivative)
    return abs(zip(derivative, weakest).reduce(0) { $0 + $1.0 * $1.1 })
  }
}
