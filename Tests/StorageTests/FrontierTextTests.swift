import ScalingCore
import Testing

@testable import Storage

@Suite struct FrontierTextTests {
  let catalogue: Catalogue

  init() throws {
    catalogue = try Catalogue.shipped()
  }

  private func text(
    _ measure: CostMeasure, at accuracy: Probability? = nil, over: [String] = [],
    change: (inout Scenario) -> Void = { _ in }
  ) throws -> String {
    var scenario = try SampleTests.load("aime24-qwen3")
    change(&scenario)
    let question = try FrontierQuestion(
      scenario, measure: measure, accuracy: accuracy, over: over, catalogue: catalogue)
    let answer = try FrontierAnswer(question, evaluator: Evaluator(catalogue: catalogue))
    return FrontierText(answer, in: .english).sections.map { section in
      switch section {
      case .sentence(let text): text + "\n"
      case .table(let text): text
      }
    }.joined(separator: "\n")
  }

  @Test func statesThePublishedAnswer() throws {
    let text = try text(.eFLOPs)
    #expect(text.contains("Threshold size: Qwen3-14B"))
    #expect(text.contains("from Tera-eFLOPs"))
    #expect(text.contains("Judged by FLOPs alone you would pick Qwen3-4B × 20.5k tokens: 2.5"))
    #expect(text.contains("which reaches 71.4 % too"))
    #expect(text.contains("Published: 3.01 times at 71.7 %, Qwen3-4B with 4.90 against Qwen3-14B"))
    #expect(text.contains("never reaches it"))
  }

  @Test func byFLOPsThereIsNothingToJudge() throws {
    let text = try text(.flops)
    #expect(!text.contains("Judged") && !text.contains("Published"))
    #expect(text.contains("from TFLOPs") && text.contains("Qwen3-8B"))
  }

  @Test(arguments: [(CostMeasure.gpuSeconds, "GPU time"), (.dollars, "money")])
  func otherMeasuresCarryTheirUnits(measure: CostMeasure, noun: String) throws {
    let text = try text(measure)
    #expect(text.contains("against \(noun) of a request"))
    #expect(text.contains("times the \(noun) of"))
    #expect(text.contains(measure == .dollars ? "$0." : " s"))
  }

  @Test func agreementIsSaid() throws {
    // 0.6B at its smallest measured cap (0.029 at 2Ki, §7.1) is the cheapest of all by both counts.
    let text = try text(.eFLOPs, at: 0.029)
    #expect(text.contains("FLOPs alone would pick the same for 2.9 %: Qwen3-0.6B × 2.0k"))
  }

  @Test func anUnreachableTargetIsSaid() throws {
    #expect(try text(.eFLOPs, at: 0.95).contains("No option reaches 95.0 % right answers."))
  }

  @Test func whatDoesNotFitIsMarked() throws {
    let small = ["deployment.gpu=L40S", "deployment.tensorParallel=1"]
    #expect(try text(.eFLOPs, over: small).contains("does not fit into memory"))
    #expect(try !text(.eFLOPs).contains("does not fit"))
    #expect(try !text(.dollars, over: small).contains("does not fit"))
  }

  @Test func variantsAreNamedWhereThereAreSeveral() throws {
    #expect(try !text(.dollars).contains("deployment.gpu="))
    let two = try text(.dollars, over: ["deployment.gpu=H100-SXM,H200-SXM"])
    #expect(two.contains("deployment.gpu=H") && two.contains("with"))
  }

  @Test func samplesAreNamedWhereTheyDiffer() throws {
    let text = try text(.eFLOPs, over: ["strategy.samples=1,4,16"]) {
      $0.strategy.kind = .bestOfN
    }
    #expect(text.contains("1 to 16") || text.contains("× 4 samples") || text.contains("1 to 4"))
  }

  @Test func namesFromFilesCannotSteerTheTerminal() throws {
    let text = try text(.eFLOPs) { $0.name = "a\u{1B}[31mb" }
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func linesEndWithoutBlanks() throws {
    for measure in CostMeasure.allCases {
      for line in try text(measure).split(separator: "\n") { #expect(!line.hasSuffix(" ")) }
    }
  }

  @Test func theSourceIsCited() throws {
    let question = try FrontierQuestion(
      SampleTests.load("aime24-qwen3"), measure: .eFLOPs, catalogue: catalogue)
    let answer = try FrontierAnswer(question, evaluator: Evaluator(catalogue: catalogue))
    let source = FrontierText(answer, in: .english).source
    #expect(source.hasPrefix("accuracy: interpolated: ") && source.hasSuffix("2025-06"))
  }
}
