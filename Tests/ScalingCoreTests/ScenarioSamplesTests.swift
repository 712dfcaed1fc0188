import ScalingCore
import Testing

@Suite("Samples that a request takes")
struct ScenarioSamplesTests {
  @Test("a single answer takes one, whatever is stated", arguments: [-1, 0, 1, 16])
  func single(samples: Int) {
    let strategy = Strategy(kind: .single, samples: samples, generationLength: 100)
    #expect(strategy.sampledAnswers == 1)
  }

  @Test(
    "other strategies take what is stated, at least one",
    arguments: [
      Strategy.Kind.bestOfN, .majority,
    ])
  func several(kind: Strategy.Kind) {
    for (samples, taken) in [(-1, 1), (0, 1), (1, 1), (16, 16)] {
      let strategy = Strategy(kind: kind, samples: samples, generationLength: 100)
      #expect(strategy.sampledAnswers == taken)
    }
  }

  @Test("a problem reads as one line")
  func problem() {
    let problem = ScenarioProblem(
      path: "strategy.samples", severity: .warning, complaint: "is odd", remedy: "use another")
    #expect(problem.message == "strategy.samples: is odd; use another")
    #expect(ScenarioProblem.Severity.allCases.map(\.rawValue) == ["error", "warning"])
  }
}
