/// How far two lists agree in their order (Spearman 1904).
enum RankCorrelation {
  /// Pearson's correlation of the ranks; equal values share the mean of their ranks.
  ///
  /// - Returns: nil when there are fewer than two values, or all of a list are equal.
  static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
    let (left, right) = (ranks(left), ranks(right))
    let middle = Double(left.count - 1) / 2
    var (product, squares) = (0.0, (left: 0.0, right: 0.0))
    for (first, second) in zip(left, right) {
      product += (first - middle) * (second - middle)
      squares.left += (first - middle) * (first - middle)
      squares.right += (second - middle) * (second - middle)
    }
    let scale = (squares.left * squares.right).squareRoot()
    return scale > 0 ? product / scale : nil
  }

  /// Ranks from 0.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 }
      start = end + 1
    }
    return ranks
  }
}
