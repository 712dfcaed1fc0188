import RealModule
import Testing

@testable import ScalingCore

@Suite("Envelope of the curves")
struct DecisionEnvelopeTests {
  private typealias Sketch = DecisionCurveSketch

  @Test("two lines cross where algebra says")
  func crossing() throws {
    // In log10 of cost: the small model goes from (0, 0.2) to (4, 0.4), the large from (0, 0) to (4, 0.8).
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2), (1e4, 0.4)]),
      try Sketch.curve("Qwen3-14B", [(1, 0), (1e4, 0.8)]),
    ])
    #expect(envelope.segments.map(\.model) == ["Qwen3-4B", "Qwen3-14B"])
    // 0.2 + 0.05 x = 0.2 x at x = 4/3: cost 10^(4/3), accuracy 4/15.
    let (small, large) = (envelope.segments[0], envelope.segments[1])
    #expect(small.from.point.eFLOPs == 1 && large.to.point.eFLOPs == 1e4)
    for end in [small.to, large.from] {
      #expect(abs(end.point.eFLOPs.value / Double.pow(10, 4.0 / 3) - 1) < 1e-12)
      #expect(abs(end.point.accuracy.value - 4.0 / 15) < 1e-12)
    }
  }

  @Test("lines may cross, and cross back")
  func alternation() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.1), (10, 0.2), (100, 0.6), (1_000, 0.61)]),
      try Sketch.curve("Qwen3-14B", [(1, 0), (10, 0.3), (100, 0.5), (1_000, 0.9)]),
    ])
    #expect(
      envelope.segments.map(\.model) == ["Qwen3-4B", "Qwen3-14B", "Qwen3-4B", "Qwen3-14B"])
  }

  @Test("a curve begins with a jump at its first point, and holds its last accuracy")
  func jumps() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(10, 0.2), (100, 0.4)]),
      try Sketch.curve("Qwen3-14B", [nil, (1_000, 0.6), (10_000, 0.6)]),
    ])
    #expect(envelope.choice(within: 9.99) == nil)
    #expect(envelope.choice(within: 10)?.point.accuracy == 0.2)
    #expect(envelope.choice(within: 999)?.model == "Qwen3-4B")
    #expect(envelope.choice(within: 999)?.point.eFLOPs == 100)
    #expect(envelope.choice(within: 1e9)?.point.eFLOPs == 1_000)
    // Accuracy stops growing at 100: the segment ends there, and the last one has no width.
    #expect(envelope.segments.map(\.to.point.eFLOPs) == [100, 1_000])
    #expect(envelope.thresholdModel == "Qwen3-4B")
    #expect(envelope.choice(atLeast: 0.41)?.point.eFLOPs == 1_000)
    #expect(envelope.choice(atLeast: 0.61) == nil)
  }

  @Test("a loss along a curve is skipped: more length never has to be used")
  func runningMaximum() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2), (10, 0.5), (100, 0.3), (1_000, 0.7)])
    ])
    #expect(envelope.choice(within: 100)?.point.accuracy == 0.5)
    // From (100, 0.3) to (1000, 0.7) the level 0.5 is reached half way.
    let regained = try #require(envelope.choice(atLeast: 0.500_001))
    #expect(abs(regained.point.eFLOPs.value / 316.23 - 1) < 1e-4)
    #expect(envelope.segments.count == 1)
  }

  @Test("nothing is interpolated across a gap in the evidence")
  func gap() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2), nil, (100, 0.6)])
    ])
    #expect(envelope.choice(within: 50)?.point.eFLOPs == 1)
    #expect(envelope.choice(within: 100)?.point.accuracy == 0.6)
  }

  @Test("samples and variants of one model join into one segment")
  func joined() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2), (10, 0.3)]),
      try Sketch.curve("Qwen3-4B", samples: 4, [(4, 0.1), (400, 0.9)]),
      try Sketch.curve("Qwen3-4B", variant: 1, [(300, 0.95)]),
    ])
    let segment = try #require(envelope.segments.first)
    #expect(envelope.segments.count == 1)
    #expect(segment.from.point.samples == 1 && segment.to.variant == 1)
    #expect(envelope.choice(within: 100)?.point.samples == 4)
  }

  @Test("of equal curves the first counts; no curves, no answer")
  func edges() throws {
    let points: [(cost: Double, Double)?] = [(1, 0.2), (10, 0.3)]
    let twins = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", points), try Sketch.curve("Qwen3-14B", points),
    ])
    #expect(twins.segments.map(\.model) == ["Qwen3-4B"])
    for empty in [Sketch.envelope([]), Sketch.envelope([try Sketch.curve("Qwen3-4B", [nil])])] {
      #expect(empty.segments.isEmpty && empty.knots.isEmpty && empty.thresholdModel == nil)
      #expect(empty.choice(within: 1) == nil && empty.choice(atLeast: 0) == nil)
    }
  }

  @Test("sizes with one option each hold no range, so none is the threshold")
  func singlePoints() throws {
    let points = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2)]), try Sketch.curve("Qwen3-14B", [(10, 0.3)]),
    ])
    #expect(points.segments.map(\.model) == ["Qwen3-4B", "Qwen3-14B"])
    #expect(points.thresholdModel == nil)
  }

  @Test("costs that are no positive numbers are left out")
  func brokenCosts() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(0, 0.9), (.nan, 0.9), (.infinity, 0.9), (5, 0.2)])
    ])
    #expect(envelope.segments.map(\.to.point.eFLOPs) == [5])
    #expect(envelope.choice(within: .nan) == nil && envelope.choice(within: -1) == nil)
  }

  @Test("a longer answer that costs less counts at the cost of the shorter one")
  func fallingCost() throws {
    let envelope = Sketch.envelope([try Sketch.curve("Qwen3-4B", [(10, 0.2), (8, 0.5)])])
    #expect(envelope.choice(within: 9) == nil)
    #expect(envelope.choice(within: 10)?.point.accuracy == 0.5)
  }

  @Test("knots rise strictly, begin and end with the frontier, and keep to it")
  func knots() throws {
    let envelope = Sketch.envelope([
      try Sketch.curve("Qwen3-4B", [(1, 0.2), (10, 0.3), (1e4, 0.4)]),
      try Sketch.curve("Qwen3-14B", [(2, 0), (1e4, 0.8)]),
      try Sketch.curve("Qwen3-32B", [(5e4, 0.9)]),
    ])
    let knots = envelope.knots
    #expect(knots.map(\.model) == ["Qwen3-4B", "Qwen3-4B", "Qwen3-14B", "Qwen3-14B", "Qwen3-32B"])
    for (one, next) in zip(knots, knots.dropFirst()) {
      #expect(one.point.eFLOPs < next.point.eFLOPs && one.point.accuracy < next.point.accuracy)
    }
    for knot in knots {
      #expect(envelope.choice(within: knot.point.eFLOPs.value * (1 + 1e-12))?.model == knot.model)
    }
  }
}

/// Random curves against the definition: at every cost the best of all curves.
@Suite("Envelope of random curves")
struct DecisionEnvelopePropertyTests {
  /// Accuracy of one curve at a cost, straight from its points: nil below the first.
  private func accuracy(of curve: OptionCurves.Curve, within cost: Double) -> Double? {
    var best: Double?
    let points = curve.points
    for (index, point) in points.enumerated() {
      guard let point, point.eFLOPs.value <= cost else { continue }
      best = max(best ?? 0, point.accuracy.value)
      guard index + 1 < points.count, let next = points[index + 1], next.eFLOPs.value > cost
      else { continue }
      let share =
        Double.log(cost / point.eFLOPs.value) / Double.log(next.eFLOPs / point.eFLOPs)
      let between = point.accuracy.value + (next.accuracy - point.accuracy).value * share
      best = max(best ?? 0, between)
    }
    return best
  }

  private func randomCurves(seed: UInt64) throws -> [OptionCurves.Curve] {
    var generator = SplitMix64(seed: seed)
    let models = ["Qwen3-0.6B", "Qwen3-1.7B", "Qwen3-4B", "Qwen3-8B", "Qwen3-14B"]
    return try models.map { model in
      var cost = Double.random(in: 1...20, using: &generator)
      var accuracy = Double.random(in: 0...0.3, using: &generator)
      let points: [(cost: Double, Double)?] = (0..<12).map { _ in
        cost *= Double.random(in: 1.05...3, using: &generator)
        accuracy += Double.random(in: -0.03...0.1, using: &generator)
        return Int.random(in: 0..<8, using: &generator) == 0 ? nil : (cost, max(0, accuracy))
      }
      return try DecisionCurveSketch.curve(model, points)
    }
  }

  @Test("is the best of all curves at every cost", arguments: 0..<40 as Range<UInt64>)
  func bestEverywhere(seed: UInt64) throws {
    let curves = try randomCurves(seed: seed)
    let envelope = DecisionCurveSketch.envelope(curves)
    for step in 0..<600 {
      let cost = Double.exp(Double(step) * 0.025)
      let best = curves.compactMap { accuracy(of: $0, within: cost) }.max()
      let found = envelope.choice(within: cost)
      #expect((found == nil) == (best == nil))
      guard let found, let best else { continue }
      #expect(abs(found.point.accuracy.value - best) < 1e-9, "cost \(cost)")
      #expect(found.point.eFLOPs.value <= cost * (1 + 1e-9))
    }
  }

  @Test("what an accuracy costs gives that accuracy back", arguments: 0..<20 as Range<UInt64>)
  func inverse(seed: UInt64) throws {
    let envelope = DecisionCurveSketch.envelope(try randomCurves(seed: seed))
    for step in 1..<60 {
      let target = Probability(Double(step) * 0.01)
      guard let choice = envelope.choice(atLeast: target) else { continue }
      #expect(choice.point.accuracy >= target - 1e-9)
      let cheaper = envelope.choice(within: choice.point.eFLOPs.value * (1 - 1e-6))
      #expect(cheaper.map { $0.point.accuracy <= target } ?? true)
    }
  }

  @Test("the order of the curves does not matter", arguments: 0..<10 as Range<UInt64>)
  func order(seed: UInt64) throws {
    let curves = try randomCurves(seed: seed)
    let segments = DecisionCurveSketch.envelope(curves).segments
    let other = DecisionCurveSketch.envelope(curves.reversed()).segments
    #expect(segments.map(\.model) == other.map(\.model))
  }

  @Test("segments touch no other and rise", arguments: 0..<20 as Range<UInt64>)
  func segments(seed: UInt64) throws {
    let segments = DecisionCurveSketch.envelope(try randomCurves(seed: seed)).segments
    for (one, next) in zip(segments, segments.dropFirst()) {
      #expect(one.model != next.model)
      #expect(one.from.point.eFLOPs <= one.to.point.eFLOPs)
      #expect(one.to.point.eFLOPs.value <= next.from.point.eFLOPs.value * (1 + 1e-9))
      #expect(one.to.point.accuracy <= next.from.point.accuracy + 1e-9)
    }
  }
}
