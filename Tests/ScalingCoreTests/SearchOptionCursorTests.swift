import Testing

@testable import ScalingCore

@Suite("Walks over options")
struct SearchOptionCursorTests {
  private let catalogue: Catalogue
  private let base: Scenario

  init() throws {
    catalogue = try ScenarioTestData.catalogue()
    var base = try ScenarioTestData.tutor()
    try base.takeQuotedPrice()
    self.base = base
  }

  private func space(_ axes: [(String, [String])]) throws -> OptionSpace {
    try OptionSpace(
      base: base,
      axes: axes.map { path, texts in
        let field = try #require(ScenarioField.at(path))
        return try OptionAxis(
          field, values: texts.map { try field.parse($0) }, base: base, catalogue: catalogue)
      })
  }

  /// Spaces in which one value follows from another, in every order of the axes.
  static let spaces: [[(String, [String])]] = [
    [("model", ["Qwen3-8B", "Qwen3-14B"]), ("strategy.samples", ["1", "2", "4"])],
    [
      ("deployment.gpu", ["H100-SXM", "H20", "H200", "MI300X"]),
      ("deployment.concurrency", ["8", "16"]),
    ],
    [
      ("deployment.concurrency", ["8", "16"]),
      ("deployment.gpu", ["H20", "H100-SXM", "H200"]),
    ],
    [("deployment.gpu", ["H200", "H100-SXM"]), ("price.perGpuHour", ["$2", "$3"])],
    [("price.perGpuHour", ["$2", "$3"]), ("deployment.gpu", ["H200", "H100-SXM"])],
    [
      ("deployment.gpu", ["H200", "H100-SXM"]), ("price.perGpuHour.low", ["$1", "$2", "$9"]),
      ("strategy.samples", ["1", "2"]),
    ],
    [
      ("price.plan", ["spot", "on-demand", "reserved"]),
      ("deployment.gpu", ["H200", "B200-SXM", "H100-SXM"]),
    ],
    [
      ("deployment.gpu", ["H200", "B200-SXM", "H100-SXM"]),
      ("price.plan", ["spot", "on-demand", "reserved"]),
    ],
    [
      ("workload.promptTokens", ["128", "512"]),
      ("workload.sharedPrefixTokens", ["0", "256", "512"]),
    ],
  ]

  @Test("a walk gives what each option gives alone", arguments: spaces)
  func walks(axes: [(String, [String])]) throws {
    let space = try space(axes)
    var cursor = space.option(0)
    for index in 0..<space.count {
      let alone = space.option(index)
      #expect(cursor.index == index && cursor.digits == alone.digits)
      #expect(cursor.problem == alone.problem, "option \(index)")
      if cursor.problem == nil { #expect(cursor.scenario == alone.scenario, "option \(index)") }
      #expect((cursor.advance() != nil) == (index + 1 < space.count))
    }
    #expect(cursor.index == space.count - 1)
  }

  @Test("an option is the base with its values written in the order of the axes", arguments: spaces)
  func written(axes: [(String, [String])]) throws {
    let space = try space(axes)
    for index in 0..<space.count {
      let option = space.option(index)
      guard option.problem == nil else { continue }
      for axis in space.axes.indices where !space.axes[axis].path.hasPrefix("price") {
        let field = try #require(ScenarioField.at(space.axes[axis].path))
        #expect(field.read(option.scenario) == option.value(of: axis))
      }
    }
  }

  @Test("advancing names the first axis that changed")
  func carries() throws {
    var cursor = try space(Self.spaces[0]).option(0)
    #expect((0..<5).map { _ in cursor.advance() } == [1, 1, 0, 1, 1])
    #expect(cursor.advance() == nil)
  }

  @Test("values that do not go together are a problem of that option alone")
  func conflicts() throws {
    var cursor = try space(Self.spaces[8]).option(0)
    var problems: [String?] = []
    repeat { problems.append(cursor.problem?.path) } while cursor.advance() != nil
    #expect(
      problems == [
        nil, "workload.sharedPrefixTokens", "workload.sharedPrefixTokens", nil, nil, nil,
      ])
  }

  @Test("a GPU without a quote is a problem, and the next one has its own price")
  func missingQuote() throws {
    var cursor = try space([("deployment.gpu", ["H20", "H200"])]).option(0)
    #expect(cursor.problem?.complaint == "the catalogue has no on-demand price of H20")
    cursor.advance()
    #expect(cursor.problem == nil)
    #expect(cursor.scenario.price.perGPUHour == cursor.scenario.deployment.gpu.price.range)
  }

  @Test("the first conflict of a scenario is its first error", arguments: [0.0, 600, 9_000])
  func conflict(prefix: Double) throws {
    for typical in [1.0, 2.99, 7.5] {
      var scenario = base
      scenario.workload.sharedPrefixTokens = Tokens(prefix)
      scenario.price.perGPUHour.typical = HourlyPrice(typical)
      #expect(scenario.conflict == scenario.validate().first { $0.severity == .error })
    }
  }
}
