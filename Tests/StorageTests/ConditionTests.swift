import ScalingCore
import Testing

@testable import Storage

@Suite struct ConditionTests {
  let catalogue: Catalogue
  let scenario: Scenario
  let evaluation: Evaluation

  init() throws {
    catalogue = try Catalogue.shipped()
    scenario = try SampleTests.load("math-tutor-14b")
    // Latency 102 s, accuracy 0.708, yearly spend $70,600, latency and budget missed.
    evaluation = EvaluationSample.full
  }

  private func holds(_ expression: String) throws -> Bool {
    try Condition(expression, catalogue: catalogue).holds(for: scenario, evaluation)
  }

  @Test(arguments: [
    "serving.requestLatencySeconds <= 102s", "serving.requestLatencySeconds >= 1 min 42 s",
    "serving.requestLatencySeconds < 2min", "accuracy.value >= 70%", "accuracy.value >= 70 %",
    "accuracy.value = 0.708", "accuracy.value == 70.8%", "accuracy.value != 0.7",
    "economics.yearlySpend.amount < $71k", "economics.yearlySpend.amount > $70,000",
    "model = Qwen3-14B", "model = qwen/qwen3-14b", "model.id = qwen3-14b", "model != Qwen3-8B",
    "strategy.samples=4", "strategy.generationLength = 8Ki", "strategy.generationLength<8.2k",
    "deployment.gpu = H100", "deployment.backend = vllm", "attention = dense",
    "attention != topK:4Ki", "workload.benchmark = aime24", "strategy.verifier = perfect",
    "serving.fits", "serving.fits = true", "not goals.met", "goals.met = false",
    "goals.failures = latency", "goals.failures != memory", "price.perGpuHour = $2.99",
    "name = 'Math tutor, 14B'", "name = Math tutor, 14B", "scenario = \"Math tutor, 14B\"",
    "goals.latencyAtMost = 5min", "accuracy.metric = pass@4", "cost.eflops = 22",
  ])
  func isMet(expression: String) throws {
    #expect(try holds(expression))
    #expect(try !holds("not (\(expression))"))
    #expect(try !holds("!(\(expression))"))
  }

  @Test(arguments: [
    ("1 or 0 and 0", true), ("(1 or 0) and 0", false), ("0 and 0 or 1", true),
    ("0 and (0 or 1)", false), ("not 0 and 0", false), ("not (0 and 0)", true),
    ("not 1 or 1", true), ("not (1 or 1)", false), ("not not 1", true), ("!!1", true),
    ("1 && 1", true), ("1&&0", false), ("0 || 1", true), ("0||0", false), ("! 0", true),
    ("1 AND 1", true), ("0 Or 1", true), ("NOT 0", true), ("((((1))))", true),
    ("0 or 0 or 0 or 1", true), ("1 and 1 and 1 and 0", false), ("0 or 1 and 1 or 0", true),
  ])
  func bindsNotThenAndThenOr(pattern: String, expected: Bool) throws {
    let expression = pattern.replacing("1", with: "serving.fits").replacing("0", with: "goals.met")
    #expect(try holds(expression) == expected, "\(expression)")
  }

  @Test(arguments: ["=", "!=", "<", "<=", ">", ">="])
  func theUnknownMeetsNoComparison(sign: String) throws {
    let condition = try Condition("accuracy.value \(sign) 50%", catalogue: catalogue)
    #expect(!condition.holds(for: scenario, EvaluationSample.unfit))
    #expect(!condition.holds(for: scenario, nil))
    let opposite = try Condition("not accuracy.value \(sign) 50%", catalogue: catalogue)
    #expect(opposite.holds(for: scenario, nil))
  }

  @Test func keysOfTheScenarioAreKnownWithoutAnEvaluation() throws {
    let condition = try Condition("strategy.samples >= 4", catalogue: catalogue)
    #expect(condition.holds(for: scenario, nil))
  }

  @Test func anAbsentGoalMeetsNoComparison() throws {
    var free = scenario
    free.goals.latencyAtMost = nil
    let condition = try Condition("goals.latencyAtMost > 0s", catalogue: catalogue)
    #expect(condition.holds(for: scenario, nil) && !condition.holds(for: free, nil))
  }

  @Test(arguments: [
    ("acuracy.value > 3", 1, "no key 'acuracy.value'; did you mean 'accuracy.value'?"),
    ("goals.met and strategy.sample = 4", 15, "no key 'strategy.sample'; did you mean"),
    ("", 1, "a key is missing"), ("   ", 4, "a key is missing"),
    ("accuracy.value >=", 18, "a value is missing after '>='"),
    ("accuracy.value >= and goals.met", 19, "a value is missing after '>='"),
    ("accuracy.value", 1, "'accuracy.value' is no condition by itself"),
    ("accuracy.value >= high", 19, "'high' is not a share"),
    ("accuracy.value >= 3 parsecs", 19, "'parsecs' in '3 parsecs' is no unit"),
    ("model = Qwn3-14B", 9, "the model 'Qwn3-14B' is not in the catalogue; did you mean"),
    ("deployment.gpu = H10", 18, "the GPU 'H10' is not in the catalogue; did you mean"),
    ("deployment.backend = vlm", 22, "'vlm' is unknown; use one of vllm"),
    ("deployment.backend < vllm", 1, "'deployment.backend' is no number; compare it with ="),
    ("attention = topK", 13, "'topK' is not understood; write dense"),
    ("goals.failures = speed", 18, "'speed' is unknown; use one of accuracy"),
    ("serving.fits = maybe", 16, "'maybe' is neither true nor false"),
    ("(goals.met", 11, "a closing parenthesis is missing"),
    ("goals.met)", 10, "this is out of place"),
    ("goals.met goals.met", 11, "this is out of place"),
    ("and goals.met", 1, "a key is missing"), ("goals.met or", 13, "a key is missing"),
    ("not", 4, "a key is missing"), ("= 4", 1, "a key is missing"),
    ("goals.met & serving.fits", 11, "'&' is out of place"),
    ("name = 'open", 8, "the quote is not closed"),
    ("strategy.samples > 4 goals.met", 20, "'goals.met' in '4 goals.met' is no unit"),
  ])
  func pointsToTheMistake(expression: String, column: Int, message: String) {
    let error = #expect(throws: ConditionError.self) {
      try Condition(expression, catalogue: catalogue)
    }
    #expect(error?.column == column)
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
  }

  @Test func theMessageShowsThePlace() {
    let error = #expect(throws: ConditionError.self) {
      try Condition("goals.met and\tx = 1", catalogue: catalogue)
    }
    let lines = error?.description.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines?.count == 3)
    #expect(lines?[0].hasPrefix("--where:1:15: error: no key 'x'") == true)
    #expect(lines?[1] == "  goals.met and\\u{9}x = 1")
    #expect(lines?[2] == "                    ^")
  }

  @Test func depthAndLengthAreLimited() {
    let deep = String(repeating: "(", count: 5_000)
    #expect(throws: ConditionError.self) { try Condition(deep, catalogue: catalogue) }
    let nots = String(repeating: "!", count: 9_000) + "goals.met"
    #expect(throws: ConditionError.self) { try Condition(nots, catalogue: catalogue) }
    let long = Array(repeating: "goals.met", count: 2_000).joined(separator: " or ")
    #expect(throws: ConditionError.self) { try Condition(long, catalogue: catalogue) }
    let fair = Array(repeating: "goals.met", count: 500).joined(separator: " or ")
    #expect(throws: Never.self) { try Condition(fair, catalogue: catalogue) }
  }

  @Test func nothingCrashesIt() {
    let words = [
      "(", ")", "and", "or", "not", "!", "&&", "||", "=", "<=", ">", "!=", "accuracy.value",
      "serving.fits", "name", "70%", "60s", "'", "\"", "é", "\u{0}", " ", "\t", "model",
      "\u{1F600}",
      "1e999", "-", ".", "Qwen3-14B", "\u{301}",
    ]
    var generator = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let expression = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      do {
        let condition = try Condition(expression, catalogue: catalogue)
        _ = condition.holds(for: scenario, nil)
      } catch {
        #expect((1...expression.unicodeScalars.count + 1).contains(error.column), "\(expression)")
        #expect(!error.description.contains("\u{0}"))
      }
    }
  }
}
