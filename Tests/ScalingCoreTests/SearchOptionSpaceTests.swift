import Testing

@testable import ScalingCore

@Suite("Spaces of options")
struct SearchOptionSpaceTests {
  private let catalogue: Catalogue
  private let base: Scenario

  init() throws {
    catalogue = try ScenarioTestData.catalogue()
    base = try ScenarioTestData.tutor()
  }

  private func axis(_ path: String, _ numbers: [Double]) throws -> OptionAxis {
    try axis(path, numbers.map { .number($0) })
  }

  private func axis(_ path: String, _ values: [FieldValue]) throws -> OptionAxis {
    let field = try #require(ScenarioField.at(path))
    return try OptionAxis(field, values: values, base: base, catalogue: catalogue)
  }

  @Test("the last axis changes fastest")
  func order() throws {
    let space = try OptionSpace(
      base: base,
      axes: [axis("strategy.samples", [1, 2]), axis("deployment.concurrency", [8, 16, 32])])
    #expect(space.count == 6)
    #expect((0..<6).map(space.digits) == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
    #expect(space.option(4).scenario.strategy.samples == 2)
    #expect(space.option(4).scenario.deployment.concurrency == 16)
  }

  @Test("without axes the base is the only option")
  func empty() throws {
    let space = try OptionSpace(base: base, axes: [])
    var cursor = space.option(0)
    #expect(space.count == 1 && cursor.scenario == base && cursor.problem == nil)
    #expect(cursor.advance() == nil && cursor.scenario == base)
  }

  @Test("a key may be there once")
  func repeated() throws {
    let samples = try axis("strategy.samples", [1, 2])
    let error = #expect(throws: OptionSpace.Failure.self) {
      try OptionSpace(base: base, axes: [samples, samples])
    }
    #expect(error == .repeated(path: "strategy.samples"))
  }

  @Test("more combinations than a number can count are refused")
  func overflow() throws {
    let paths = [
      "workload.promptTokens", "workload.requestsPerYear", "costModel.intensity",
      "workload.peakToAverage", "costModel.peakTeraFlops",
    ]
    let axes = try paths.map { try axis($0, (1...1_000).map { Double($0) }) }
    let wide =
      try axes
      + [
        "strategy.samples", "deployment.concurrency", "deployment.minReplicas",
      ].map { try axis($0, (1...16).map { Double($0) }) }
    #expect(try OptionSpace(base: base, axes: wide).count == 1_000_000_000_000_000 * 4_096)
    let more = try axis("strategy.generationLength", (1...1_000).map { Double($0) })
    let error = #expect(throws: OptionSpace.Failure.self) {
      try OptionSpace(base: base, axes: wide + [more])
    }
    #expect(error == .tooLarge)
  }

  @Test("a hundred million options take no memory, and the last is found at once")
  func huge() throws {
    let axes = try ["workload.promptTokens", "costModel.intensity", "workload.peakToAverage"].map {
      try axis($0, (1...1_000).map { Double($0) })
    }
    let space = try OptionSpace(base: base, axes: axes)
    let last = space.option(space.count - 1).scenario
    #expect(space.count == 1_000_000_000)
    #expect(last.workload.promptTokens == 1_000 && last.workload.peakToAverage == 1_000)
  }

  @Test(
    "parts are contiguous, equal within one, and whole",
    arguments: [1, 2, 3, 5, 6, 7, 12, 100])
  func parts(count: Int) throws {
    let space = try OptionSpace(
      base: base,
      axes: [axis("strategy.samples", [1, 2]), axis("deployment.concurrency", [8, 16, 32])])
    let parts = (1...count).map { space.part($0, of: count) }
    #expect(parts.flatMap(Array.init) == Array(0..<6))
    let sizes = parts.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test("parts of the largest space do not overflow")
  func largeParts() throws {
    let axes = try ["workload.promptTokens", "costModel.intensity", "workload.peakToAverage"].map {
      try axis($0, (1...1_000).map { Double($0) })
    }
    let space = try OptionSpace(base: base, axes: axes)
    #expect(space.part(.max, of: .max).isEmpty)
    #expect(space.part(1, of: .max) == 0..<1)
  }
}
