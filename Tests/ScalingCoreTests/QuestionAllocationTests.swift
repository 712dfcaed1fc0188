import ScalingCore
import Testing

@Suite("Allocation by question, an oracle")
struct QuestionAllocationTests {
  static func option(
    _ outcomes: [String: (Double, Double)], model: String = "m"
  ) -> QuestionOption<FLOPUnit> {
    QuestionOption(
      model: model, cap: 8_192, samples: 1,
      outcomes: outcomes.mapValues { .init(cost: FLOPs($0.0), accuracy: Probability($0.1)) })
  }

  @Test("Every question gets the best that its limit allows")
  func byHand() {
    let small = Self.option(["a": (1, 0.8), "b": (2, 0.1)])
    let large = Self.option(["a": (10, 0.9), "b": (12, 0.7)])
    let points = QuestionAllocation.frontier(of: [small, large])
    #expect(points.map(\.limit) == [1, 2, 10, 12])
    for (point, wanted) in zip(points, [(0.4, 0.5), (0.45, 1.5), (0.5, 6), (0.8, 11)]) {
      #expect(abs(point.accuracy.value - wanted.0) < 1e-12)
      #expect(abs(point.meanCost.value - wanted.1) < 1e-12)
    }
  }

  @Test("A dearer option that is not better is never taken")
  func dominated() {
    let points = QuestionAllocation.frontier(of: [
      Self.option(["a": (1, 0.5)]), Self.option(["a": (2, 0.5)]), Self.option(["a": (3, 0.4)]),
    ])
    #expect(points.count == 1)
    #expect(points.first?.limit == 1 && points.first?.meanCost == 1)
  }

  @Test("A question that no option can afford yet counts as wrong")
  func unaffordable() {
    let points = QuestionAllocation.frontier(of: [
      Self.option(["a": (1, 1)]), Self.option(["b": (5, 1)]),
    ])
    #expect(points.map(\.accuracy) == [0.5, 1])
  }

  @Test("Equal limits are one corner")
  func ties() {
    let points = QuestionAllocation.frontier(of: [
      Self.option(["a": (1, 0.5), "b": (1, 0.5)]), Self.option(["a": (1, 0.75)]),
    ])
    #expect(points.count == 1)
    #expect(points.first?.accuracy == 0.625)
  }

  @Test("Nothing gives nothing, and costs that are no numbers are left out")
  func nothing() {
    #expect(QuestionAllocation.frontier(of: [QuestionOption<FLOPUnit>]()).isEmpty)
    let broken = Self.option(["a": (.nan, 1), "b": (.infinity, 1), "c": (1, .nan)])
    #expect(QuestionAllocation.frontier(of: [broken]).isEmpty)
  }

  /// Random options for property tests.
  static func options(seed: UInt64) -> [QuestionOption<FLOPUnit>] {
    var generator = SplitMix64(seed: seed)
    return (0..<6).map { _ in
      let outcomes = (0..<20).map { index in
        (
          "q\(index)",
          (
            Double(Int.random(in: 1...50, using: &generator)),
            Double(Int.random(in: 0...8, using: &generator)) / 8
          )
        )
      }
      return option(Dictionary(uniqueKeysWithValues: outcomes))
    }
  }

  @Test("The staircase is what a search over all options finds", arguments: 0..<20)
  func bruteForce(seed: UInt64) {
    let options = Self.options(seed: seed)
    let points = QuestionAllocation.frontier(of: options)
    for limit in stride(from: 0.5, through: 51, by: 0.5) {
      let best = (0..<20).map { index in
        options.compactMap { $0.outcomes["q\(index)"] }
          .filter { $0.cost.value <= limit }.map(\.accuracy.value).max() ?? 0
      }
      let reached = points.last { $0.limit.value <= limit }?.accuracy.value ?? 0
      #expect(abs(reached - best.reduce(0, +) / 20) < 1e-12)
    }
  }

  @Test("It is at least as good as any single configuration", arguments: 0..<10)
  func oracle(seed: UInt64) {
    let options = Self.options(seed: seed)
    let all = QuestionAllocation.frontier(of: options)
    #expect(
      zip(all, all.dropFirst()).allSatisfy { $0.limit < $1.limit && $0.accuracy < $1.accuracy })
    for option in options {
      for corner in QuestionAllocation.frontier(of: [option]) {
        let reached = all.last { $0.limit <= corner.limit }?.accuracy ?? 0
        #expect(reached.value >= corner.accuracy.value - 1e-12)
      }
    }
  }

  @Test("A run gives pass@N by question")
  func fromRun() throws {
    let run = TestData.run([(30, 32), (0, 32), (1, 1)])
    let option = QuestionOption<TokenUnit>(run: run, samples: 2) { _ in Tokens(2) }
    #expect(option.outcomes.count == 2)
    #expect(abs(try #require(option.outcomes["q0"]).accuracy.value - 0.997984) < 5e-7)
    #expect(option.outcomes["q1"]?.accuracy == 0)
    #expect(option.model == "Qwen3-8B" && option.cap == 8_192 && option.samples == 2)
  }
}
