import Testing

@testable import ScalingCore

@Suite("Validation of scenarios")
struct ScenarioValidationTests {
  private func problems(_ change: (inout Scenario) -> Void) throws -> [ScenarioProblem] {
    var scenario = try ScenarioTestData.tutor()
    change(&scenario)
    return scenario.validate()
  }

  @Test("finds nothing in a sound scenario")
  func sound() throws {
    #expect(try problems { _ in }.isEmpty)
  }

  @Test(
    "finds numbers outside of their limits",
    arguments: [
      ("strategy.samples", "0"), ("strategy.samples", "1025"), ("strategy.generationLength", "0"),
      ("strategy.generationLength", "2M"), ("workload.promptTokens", "2M"),
      ("workload.requestsPerYear", "-1"), ("workload.requestsPerYear", "1e16"),
      ("workload.peakToAverage", "0.5"), ("deployment.concurrency", "0"),
      ("deployment.concurrency", "65537"), ("deployment.minReplicas", "-1"),
      ("price.perGpuHour.high", "1001"), ("price.targetUtilisation", "0"),
      ("price.targetUtilisation", "1.01"), ("costModel.intensity", "0"),
      ("goals.accuracyAtLeast", "1.5"), ("goals.latencyAtMost", "0"),
    ])
  func limits(path: String, text: String) throws {
    let field = try #require(ScenarioField.at(path))
    let value = try field.parse(text)
    // Past the check of `write`, as a program may set it.
    let catalogue = try ScenarioTestData.catalogue()
    let found = try problems { #expect(field.store(&$0, value, catalogue)) }
    let errors = found.filter { $0.severity == .error }
    #expect(errors.map(\.path) == [path])
    #expect(try #require(errors.first).remedy.hasPrefix("use a value "))
  }

  @Test("finds numbers that are none")
  func notANumber() throws {
    let found = try problems {
      $0.price.targetUtilisation = .nan
      $0.workload.requestsPerYear = YearlyRequests(.infinity)
    }
    #expect(found.map(\.path) == ["workload.requestsPerYear", "price.targetUtilisation"])
    #expect(found.allSatisfy { $0.severity == .error && $0.complaint.contains("not a number") })
  }

  @Test("finds values that contradict each other: errors")
  func contradictions() throws {
    let price = try problems { $0.price.perGPUHour.low = 5 }
    #expect(price.map(\.path) == ["price.perGpuHour"])
    #expect(price.map(\.severity) == [.error])
    #expect(price.first?.complaint == "$5.00/h, $2.99/h, $6.98/h are out of order")
    let prefix = try problems { $0.workload.sharedPrefixTokens = 600 }
    #expect(prefix.map(\.path) == ["workload.sharedPrefixTokens"])
    #expect(prefix.map(\.severity) == [.error])
  }

  @Test("warns where results hold only with a reservation")
  func warnings() throws {
    let cases: [(String, (inout Scenario) -> Void)] = [
      ("strategy.samples", { $0.strategy.kind = .single }),
      ("strategy.generationLength", { $0.strategy.generationLength = 65_536 }),
      ("deployment.tensorParallel", { $0.deployment.tensorParallel = 3 }),
      ("deployment.expertParallel", { $0.deployment.expertParallel = 2 }),
      ("deployment.concurrency", { $0.deployment.concurrency = 2 }),
    ]
    for (path, change) in cases {
      let found = try problems(change)
      #expect(found.map(\.path) == [path])
      #expect(found.map(\.severity) == [.warning])
    }
  }

  @Test("warns of replicas wider than the fast link")
  func linkDomain() throws {
    let found = try problems {
      $0.deployment.tensorParallel = 8
      $0.deployment.dataParallel = 2
    }
    #expect(found.map(\.path) == ["deployment.tensorParallel"])
    #expect(found.first?.complaint.contains("a replica of 16 GPUs") == true)
  }

  @Test("experts have to divide, dense models have none")
  func experts() throws {
    let mixture = try TestData.model("Qwen3-30B-A3B")
    #expect(
      try problems {
        $0.model = mixture
        $0.deployment.expertParallel = 4
      }.isEmpty)
    let odd = try problems {
      $0.model = mixture
      $0.deployment.expertParallel = 3
    }
    #expect(odd.map(\.remedy) == ["use a divisor of 128"])
  }

  @Test("errors come before warnings")
  func order() throws {
    let found = try problems {
      $0.strategy.generationLength = 65_536
      $0.price.perGPUHour.low = 5
      $0.strategy.samples = 0
    }
    let severities = found.map(\.severity)
    #expect(severities == [.error, .error, .warning])
  }

  @Test("a message says where, what is wrong and what would be right")
  func message() throws {
    let found = try problems { $0.strategy.samples = 0 }
    #expect(
      found.map(\.message) == ["strategy.samples: is 0; use a value between 1 and 1024"])
  }
}
