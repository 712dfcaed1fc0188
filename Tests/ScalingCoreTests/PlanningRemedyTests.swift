import ScalingCore
import Testing

@Suite("Remedies of a deployment")
struct PlanningRemedyTests {
  private func fitting(_ scenario: Scenario) throws -> [ServingRemedy] {
    let model = try ValidationTestData.model()
    return ServingRemedy.all(for: scenario) { ServedReplica($0, by: model).point(at: 1) != nil }
  }

  @Test("64 GB of weights fit on two L40S neither at 16 bit nor, on one, wider than 8 bit")
  func misfit() throws {
    let scenario = try PlanningTestData.misfit()
    let remedies = try fitting(scenario)
    #expect(remedies == [.tensorParallel(2), .weights(.fp8)])
    let model = try ValidationTestData.model()
    for remedy in remedies {
      #expect(ServedReplica(remedy.applied(to: scenario), by: model).estimate(at: 8).fits)
    }
  }

  @Test("formats are those of the accelerator: A100 has INT8 but neither FP8 nor FP4")
  func formats() throws {
    var scenario = try PlanningTestData.misfit()
    scenario.deployment.gpu = try ServingTestData.gpu("A100-80GB-SXM")
    var tried: [Precision] = []
    _ = ServingRemedy.all(for: scenario) {
      tried.append($0.deployment.weights)
      return false
    }
    #expect(Set(tried) == [.bf16, .int8, .int4])
  }

  @Test("GPUs are doubled inside of the link domain, with all their ranks")
  func domain() throws {
    var scenario = try PlanningTestData.llama()
    var tried: [Int] = []
    let none = ServingRemedy.all(for: scenario) {
      tried.append($0.deployment.tensorParallel)
      return false
    }
    #expect(none.isEmpty)
    // Eight H100 share a fast link; the last entry is 4-bit weights on the present four.
    #expect(tried == [8, 4])
    scenario.deployment.dataParallel = 2
    tried = []
    _ = ServingRemedy.all(for: scenario) {
      tried.append($0.deployment.tensorParallel)
      return false
    }
    #expect(tried == [4])
  }

  @Test("the least change is taken, and nothing else of the scenario changes")
  func least() throws {
    let scenario = try ScenarioTestData.tutor()
    let remedies = ServingRemedy.all(for: scenario) { _ in true }
    #expect(remedies == [.tensorParallel(4), .weights(.fp8)])
    var expected = scenario
    expected.deployment.weights = .fp8
    #expect(ServingRemedy.weights(.fp8).applied(to: scenario) == expected)
    expected.deployment.weights = .bf16
    expected.deployment.tensorParallel = 4
    #expect(ServingRemedy.tensorParallel(4).applied(to: scenario) == expected)
  }
}
