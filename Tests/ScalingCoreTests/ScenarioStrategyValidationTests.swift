import Testing

@testable import ScalingCore

@Suite("Validation of attention, verifier and lengths")
struct ScenarioStrategyValidationTests {
  private func problems(_ change: (inout Scenario) -> Void) throws -> [ScenarioProblem] {
    var scenario = try ScenarioTestData.tutor()
    change(&scenario)
    return scenario.validate()
  }

  @Test(
    "budgets below one token are errors",
    arguments: [
      AttentionPolicy.topK(0), .topK(-1), .topK(Tokens(.nan)), .slidingWindow(0),
      .slidingWindow(Tokens(.infinity)), .blockTopK(BlockSelection(blockSize: 0, blocks: 4)),
      .blockTopK(BlockSelection(blockSize: 4, blocks: 0)),
      .blockTopK(BlockSelection(blockSize: 4, blocks: 4, local: -1)),
    ])
  func unusable(policy: AttentionPolicy) throws {
    let errors = try problems { $0.attention = policy }.filter { $0.severity == .error }
    #expect(errors.map(\.path) == ["attention"])
    #expect(errors.first?.complaint.hasSuffix("leaves queries nothing to read") == true)
  }

  @Test("a sliding window that binds needs no warning")
  func sound() throws {
    #expect(try problems { $0.attention = .slidingWindow(4_096) }.isEmpty)
  }

  @Test("top-k is a bound that nothing serves; block top-k is rare")
  func unserved() throws {
    let bound = try problems { $0.attention = .topK(512) }
    #expect(bound.map(\.path) == ["attention"] && bound.map(\.severity) == [.warning])
    #expect(
      bound.map(\.complaint) == ["oracle top-k is a bound: no backend of ours serves it"])
    let blocks = try problems {
      $0.attention = .blockTopK(BlockSelection(blockSize: 32, blocks: 16))
    }
    #expect(blocks.map(\.severity) == [.warning])
    #expect(blocks.first?.complaint.contains("not every backend offers block top-k") == true)
  }

  @Test("a budget that holds the context changes nothing: 512 + 8192 tokens")
  func idle() throws {
    for tokens: Tokens in [8_704, 20_000] {
      let found = try problems { $0.attention = .slidingWindow(tokens) }
      #expect(found.map(\.path) == ["attention"] && found.map(\.severity) == [.warning])
      #expect(found.first?.complaint.contains("changes nothing") == true)
    }
    #expect(try problems { $0.attention = .slidingWindow(8_703) }.isEmpty)
  }

  @Test("a reliability is a share", arguments: [-0.1, 1.1, .nan, .infinity])
  func reliability(value: Double) throws {
    let found = try problems { $0.strategy.verifier.reliability = Probability(value) }
    #expect(found.map(\.path) == ["strategy.verifier"] && found.map(\.severity) == [.error])
    for share: Probability in [0, 0.9, 1] {
      #expect(try problems { $0.strategy.verifier.reliability = share }.isEmpty)
    }
  }

  @Test("a verifier where none picks is idle")
  func idleVerifier() throws {
    let found = try problems {
      $0.strategy.kind = .majority
      $0.strategy.verifier.reliability = 0.9
    }
    #expect(found.map(\.path) == ["strategy.verifier"] && found.map(\.severity) == [.warning])
    #expect(found.first?.complaint == "no verifier picks the answer of majority")
    #expect(try problems { $0.strategy.kind = .majority }.isEmpty)
  }

  @Test(
    "parameters out of range are no distribution",
    arguments: [
      LengthDistribution.weibull(scale: 0, shape: 1), .weibull(scale: 100, shape: 0),
      .weibull(scale: 100, shape: 11), .weibull(scale: Tokens(.nan), shape: 1),
      .weibull(scale: 100, shape: .nan), .empirical(EmpiricalLengths(source: "f", tokens: [])),
      .empirical(EmpiricalLengths(source: "f", tokens: [5, 0])),
    ])
  func lengths(distribution: LengthDistribution) throws {
    let found = try problems { $0.strategy.lengthDistribution = distribution }
    #expect(found.map(\.path) == ["strategy.lengthDistribution"])
    #expect(found.map(\.severity) == [.error])
  }

  @Test("distributions in range are sound")
  func soundLengths() throws {
    for distribution: LengthDistribution in [
      .weibull(scale: 6_553.6, shape: 1.4), .weibull(scale: 1, shape: 0.1),
      .empirical(EmpiricalLengths(source: "f", tokens: [1, 50])),
    ] {
      #expect(try problems { $0.strategy.lengthDistribution = distribution }.isEmpty)
    }
  }
}
