extension Chart {
  /// Whether any point of a curve, a band or a mark has a place on both axes.
  var hasData: Bool {
    series.contains { $0.points.contains { $0.map(admits) ?? false } }
      || marks.contains { admits($0.point) }
      || bands.contains { $0.points.contains { x.admits($0.x) && y.admits($0.low) } }
  }

  /// Whether a point has a place on both axes.
  func admits(_ point: ChartPoint) -> Bool {
    x.admits(point.x) && y.admits(point.y)
  }

  /// Smallest and largest horizontal value that has to show.
  var xExtent: ClosedRange<Double> {
    extent(of: x, points: \.x, bands: { [$0.x] })
  }

  /// Smallest and largest vertical value that has to show.
  var yExtent: ClosedRange<Double> {
    extent(of: y, points: \.y, bands: { [$0.low, $0.high] })
  }

  private func extent(
    of axis: Axis, points: KeyPath<ChartPoint, Double>, bands cut: (BandPoint) -> [Double]
  ) -> ClosedRange<Double> {
    if let range = axis.range { return range }
    var values: [Double] = axis.includesZero && axis.kind == .linear ? [0] : []
    for line in series {
      for case .some(let point) in line.points where admits(point) {
        values.append(point[keyPath: points])
      }
    }
    values += marks.filter { admits($0.point) }.map { $0.point[keyPath: points] }
    values += bands.flatMap(\.points).flatMap(cut).filter(axis.admits)
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low...high
  }
}
