internal import RealModule

extension ShapeSpace {
  /// A width with its heads and feed-forward block, and the depths at which it keeps to the budget.
  private struct Column {
    /// The shape with one layer.
    let shape: TransformerShape
    /// Depths.
    let layers: ClosedRange<Int>

    /// Depths that are multiples of a step.
    func depths(every step: Int) -> StrideThrough<Int> {
      stride(
        from: (layers.lowerBound + step - 1) / step * step, through: layers.upperBound, by: step)
    }

    /// Number of them.
    func count(every step: Int) -> Int {
      layers.upperBound / step - (layers.lowerBound - 1) / step
    }
  }

  /// Shapes of the grid by rising width, heads, sharing, feed-forward width and depth.
  ///
  /// Every depth counts while ``mostShapes`` suffice, else every second, fourth or eighth.
  ///
  /// - Throws: when an input makes no sense, no shape keeps to the budget, or there are too many.
  func gridShapes() throws(ShapeRefusal) -> [TransformerShape] {
    try check()
    let columns = columns
    for step in [1, 2, 4, 8] {
      let count = columns.reduce(0) { $0 + $1.count(every: step) }
      guard count <= Self.mostShapes else { continue }
      guard count > 0 || !ownShapes.isEmpty else { throw emptiness }
      return shapes(columns, every: step, count: count)
    }
    throw ShapeRefusal(
      "more than \(Self.mostShapes) shapes keep to the budget; state fewer ratios or a smaller tolerance"
    )
  }

  private func shapes(_ columns: [Column], every step: Int, count: Int) -> [TransformerShape] {
    var shapes: [TransformerShape] = []
    shapes.reserveCapacity(count + ownShapes.count)
    for column in columns {
      var shape = column.shape
      for layers in column.depths(every: step) {
        shape.layers = layers
        shapes.append(shape)
      }
    }
    return shapes
  }

  private var emptiness: ShapeRefusal {
    ShapeRefusal(
      "no shape of the grid has \(parameters.formatted) parameters within "
        + "\(NumberFormat.significant(3).string(100 * tolerance)) %; widen the tolerance or the range of width "
        + "over depth")
  }

  /// Every width with every choice of heads and feed-forward block that keeps to the budget at some depth.
  private var columns: [Column] {
    var columns: [Column] = []
    var known: Set<TransformerShape> = []
    var width = widthMultiple
    while isReachable(width) {
      for queryRatio in queryRatios {
        for groupSize in groupSizes {
          for ratio in feedForwardRatios {
            let shape = shape(width, queryRatio, groupSize, ratio)
            guard let shape, known.insert(shape).inserted, let column = column(shape) else {
              continue
            }
            columns.append(column)
          }
        }
      }
      width += widthMultiple
    }
    return columns
  }

  /// Whether a width leaves room for the fewest layers that it may have, were each only 2·d² weights.
  private func isReachable(_ width: Int) -> Bool {
    let embeddings = Double(vocabulary) * Double(width) * (isTied ? 1 : 2)
    let layers = max(1, Double(width) / aspectRatios.upperBound)
    let smallest = queryRatios.reduce(.infinity, min)
    let blocks = 2 * smallest * layers * Double(width) * Double(width)
    return embeddings + blocks <= mostParameters
  }

  /// One layer of a width; nil where heads do not share evenly.
  private func shape(
    _ width: Int, _ queryRatio: Double, _ groupSize: Int, _ feedForwardRatio: Double
  ) -> TransformerShape? {
    let heads = Int((queryRatio * Double(width) / Double(headWidth)).rounded())
    guard heads > 0, heads.isMultiple(of: groupSize) else { return nil }
    // A quotient that is off in its last digit must not take the next multiple.
    let blocks = (feedForwardRatio * Double(width) / 256 - 1e-9).rounded(.up)
    return TransformerShape(
      layers: 1, width: width, heads: heads, kvHeads: heads / groupSize, headWidth: headWidth,
      feedForward: max(1, Int(blocks)) * 256, vocabulary: vocabulary)
  }

  private func column(_ shape: TransformerShape) -> Column? {
    let rest = shape.parameters(tied: isTied) - shape.layerParameters
    let layer = shape.layerParameters
    let width = Double(shape.width)
    let least = max(
      1, ((1 - tolerance) * parameters - rest) / layer, width / aspectRatios.upperBound)
    let most = min((Parameters(mostParameters) - rest) / layer, width / aspectRatios.lowerBound)
    // Slack for quotients that are whole but for their last digit.
    let (first, last) = ((least - 1e-9).rounded(.up), (most + 1e-9).rounded(.down))
    guard first <= last else { return nil }
    return Column(shape: shape, layers: Int(first)...Int(last))
  }

  private var mostParameters: Double { (1 + tolerance) * parameters.value }
}

// MARK: - Refusals

extension ShapeSpace {
  /// Largest budget that is looked at, ten times what was ever trained densely.
  private static let mostParameters: Parameters = 1e13

  /// Widths of heads and feed-forward blocks over the width of the model that are looked at.
  private static let ratios = 0.01...100.0

  private func check() throws(ShapeRefusal) {
    try ShapeRefusal.check(parameters.value, "parameters")
    guard parameters <= Self.mostParameters else {
      throw ShapeRefusal(
        "\(parameters.formatted) parameters are more than \(Self.mostParameters.formatted)")
    }
    guard tolerance >= 0, tolerance < 1 else {
      throw ShapeRefusal("a tolerance of \(tolerance) is not from 0 to below 1")
    }
    guard aspectRatios.lowerBound > 0, aspectRatios.upperBound <= 1e5 else {
      throw ShapeRefusal("width over depth has to be above 0 and at most 100000")
    }
    try checkCounts()
    for own in ownShapes {
      if let complaint = own.shape.complaint {
        throw ShapeRefusal("shape '\(own.name)': \(complaint)")
      }
      if let latency = own.measuredLatency {
        try ShapeRefusal.check(latency.value, "seconds measured of '\(own.name)'")
      }
    }
  }

  private func checkCounts() throws(ShapeRefusal) {
    for (name, count) in [
      ("vocabulary entries", vocabulary), ("width multiples", widthMultiple),
      ("head widths", headWidth),
    ] + groupSizes.map({ ("heads in a group", $0) }) {
      try ShapeRefusal.check(Double(count), name)
    }
    for (name, ratios) in [("query", queryRatios), ("feed-forward", feedForwardRatios)] {
      for ratio in ratios where !Self.ratios.contains(ratio) {
        throw ShapeRefusal(
          "a \(name) ratio of \(ratio) is not from \(Self.ratios.lowerBound) to \(Self.ratios.upperBound)"
        )
      }
    }
  }
}
