import Screen

extension Chart {
  /// Horizontal values of all points of curves, ascending, each once.
  package var snapPoints: [Double] {
    let values = series.filter { $0.role != .ghost }.flatMap { $0.points.compactMap { $0 } }
    return Set(values.filter(admits).map(\.x)).sorted()
  }

  /// The data point's horizontal value nearest to one on the axis.
  ///
  /// - Returns: nil when there are no points or the value has no place on the axis.
  package func snapped(_ value: Double) -> Double? {
    let scale = Scale(kind: x.kind, low: xExtent.lowerBound, high: xExtent.upperBound)
    guard let place = scale.fraction(of: value) else { return nil }
    let distance = { (other: Double) in abs((scale.fraction(of: other) ?? .infinity) - place) }
    return snapPoints.min { distance($0) < distance($1) }
  }

  /// What every named curve reads at a horizontal value, in drawing order.
  func readings(at value: Double, x xScale: Scale, y yScale: Scale) -> [ChartLayout.Reading] {
    series.compactMap { line in
      guard !line.label.isEmpty,
        let height = line.height(at: value, x: xScale, y: yScale)
      else { return nil }
      return ChartLayout.Reading(
        label: line.label, role: line.role, value: height, text: y.format.text(height))
    }
  }
}

extension Chart.Series {
  /// Height of the curve as drawn: straight between neighbours on these axes, level on a staircase.
  ///
  /// - Returns: nil beyond the ends, in gaps and, for single points, beside them.
  func height(at value: Double, x: Scale, y: Scale) -> Double? {
    if let hit = points.compactMap({ $0 }).last(where: { $0.x == value && $0.y.isFinite }) {
      return hit.y
    }
    guard line != .pointsOnly else { return nil }
    for case (.some(let left), .some(let right)) in zip(points, points.dropFirst())
    where min(left.x, right.x) < value && value < max(left.x, right.x) {
      if line == .staircase { return left.y }
      guard let place = x.fraction(of: value), let start = x.fraction(of: left.x),
        let end = x.fraction(of: right.x), let low = y.fraction(of: left.y),
        let high = y.fraction(of: right.y)
      else { return nil }
      return y.value(at: low + (high - low) * (place - start) / (end - start))
    }
    return nil
  }
}
