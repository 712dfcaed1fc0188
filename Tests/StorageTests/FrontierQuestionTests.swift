import ScalingCore
import Testing

@testable import Storage

@Suite struct FrontierQuestionTests {
  let catalogue: Catalogue
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    scenario = try SampleTests.load("math-tutor-14b")
  }

  private func question(_ over: String..., of scenario: Scenario? = nil) throws -> FrontierQuestion
  {
    try FrontierQuestion(
      scenario ?? self.scenario, measure: .eFLOPs, over: over, catalogue: catalogue)
  }

  @Test func withoutValuesTheScenarioIsTheOnlyVariant() throws {
    let question = try question()
    #expect(question.variants.map(\.label) == [nil])
    #expect(question.variants.first?.scenario == scenario)
    #expect(question.models == nil && question.lengths == nil && question.samples == nil)
  }

  @Test func comparedKeysAreNoVariants() throws {
    let question = try question(
      "strategy.samples=1,2,4", "strategy.generationLength=4Ki,16Ki", "model=Qwen3-4B,Qwen3-14B")
    #expect(question.variants.count == 1 && question.variants.first?.label == nil)
    #expect(question.samples == [1, 2, 4])
    #expect(question.lengths?.lengths == [4_096, 16_384])
    #expect(question.models?.map(\.id) == ["Qwen3-4B", "Qwen3-14B"])
  }

  @Test func otherKeysMakeVariantsNamedAfterTheirValues() throws {
    let question = try question("deployment.gpu=H100-SXM,H200-SXM", "strategy.verifier=perfect,0.9")
    #expect(
      question.variants.map(\.label) == [
        "deployment.gpu=H100-SXM strategy.verifier=perfect",
        "deployment.gpu=H100-SXM strategy.verifier=0.9",
        "deployment.gpu=H200-SXM strategy.verifier=perfect",
        "deployment.gpu=H200-SXM strategy.verifier=0.9",
      ])
    #expect(question.variants[2].scenario.deployment.gpu.id == "H200-SXM")
    #expect(question.variants[3].scenario.strategy.verifier == Verifier(reliability: 0.9))
  }

  @Test func aSingleAnswerHasNoSamplesToCompare() throws {
    var single = scenario
    single.strategy = Strategy(kind: .single, generationLength: 8_192)
    #expect { try question("strategy.samples=1,4", of: single) } throws: { error in
      "\(error)".contains("strategy.kind=best-of-n")
    }
    #expect(try question("strategy.samples=1", of: single).samples == [1])
    let kinds = try question(
      "strategy.samples=1,4", "strategy.kind=single,best-of-n", of: single)
    #expect(kinds.variants.count == 2)
  }

  @Test func valuesThatDoNotGoTogetherAreLeftOut() throws {
    // A shared prefix is part of the prompt.
    let question = try question(
      "workload.promptTokens=128,512", "workload.sharedPrefixTokens=0,256")
    #expect(question.variants.count == 3)
    #expect { try self.question("workload.sharedPrefixTokens=600,700") } throws: { error in
      "\(error)".contains("workload.sharedPrefixTokens")
    }
  }

  @Test(arguments: [
    ("strategy.samples", "KEY=VALUE"), ("strategy.sample=1", "strategy.samples"),
    ("model=Qwen9", "Qwen"), ("strategy.samples=0", "strategy.samples"),
    ("workload.promptTokens=1..2000+1", "1000"),
  ])
  func refusals(argument: String, hint: String) {
    #expect { try question(argument) } throws: { error in
      let text = "\(error)"
      return text.hasPrefix("--over: error: ") && text.contains(hint) && !text.contains("\n")
    }
  }

  @Test func aKeyIsStatedOnce() {
    #expect { try question("strategy.samples=1", "strategy.samples=2") } throws: { error in
      "\(error)".contains("there twice")
    }
  }
}
