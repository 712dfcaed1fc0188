import Foundation
import ScalingCore
import Storage
import TestSupport
import Testing

@Suite struct EvaluationOutputTests {
  /// The minimum keys of DESIGN §5.
  static let keys = [
    "scenario", "model.id", "model.parameters", "model.activeParameters", "model.kvBytesPerToken",
    "accuracy.value", "accuracy.low", "accuracy.high", "accuracy.metric",
    "accuracy.evidence.kind", "accuracy.evidence.source", "accuracy.evidence.date",
    "accuracy.evidence.precision", "cost.computeFlops", "cost.memoryAccessBytes", "cost.eflops",
    "cost.idealGpuSeconds", "cost.attentionToParameterRatio", "cost.flopsOnly", "serving.fits",
    "serving.memoryBytes.weights", "serving.memoryBytes.kvCache", "serving.memoryBytes.reserve",
    "serving.memoryBytes.capacity", "serving.ttftSeconds", "serving.tpotSeconds",
    "serving.requestLatencySeconds", "serving.tokensPerSecondPerGpu",
    "serving.gpuSecondsPerRequest", "serving.concurrency", "serving.gpusPerReplica",
    "serving.errorBand.low", "serving.errorBand.high", "economics.costPerRequest.amount",
    "economics.costPerRequest.currency", "economics.costPerCorrectAnswer.amount",
    "economics.costPerMillionInputTokens.amount", "economics.costPerMillionOutputTokens.amount",
    "economics.replicas", "economics.gpus", "economics.yearlySpend.amount",
    "economics.yearlySpend.currency", "economics.energyMWhPerYear", "goals.met", "goals.failures",
    "attentionPolicy", "generatedTokens.cap", "generatedTokens.mean",
    "generatedTokens.expectedLongest",
    "serving.kvBytesPerSequence.stored", "serving.kvBytesPerSequence.readPerStep",
  ]
  static let rangeKeys = ["p10", "p50", "p90"].map { "economics.yearlySpendRange.\($0)" }

  @Test(arguments: SampleTests.names) func holdsEveryKey(name: String) throws {
    let (evaluation, scenario) = try evaluated(name)
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario)
    let found = Set(document.flattened.map(\.key))
    #expect(found.isSuperset(of: Self.keys))
    if scenario.price.perGPUHour.isRange {
      #expect(found.isSuperset(of: Self.rangeKeys))
    } else {
      #expect(document["economics"]?["yearlySpendRange"] == .null)
    }
  }

  @Test(arguments: SampleTests.names) func isValidJSONOfFiniteNumbers(name: String) throws {
    let (evaluation, scenario) = try evaluated(name)
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario)
    let read = try JSONSerialization.jsonObject(with: Data(document.document.utf8))
    let root = try #require(read as? [String: Any])
    #expect(root["scenario"] as? String == scenario.name)
    for member in document.flattened {
      if case .number(let number) = member.value { #expect(number.isFinite, "\(member.key)") }
    }
  }

  @Test func statesTheEvaluation() throws {
    let (evaluation, scenario) = try evaluated("math-tutor-14b")
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario)
    #expect(document["model"]?["parameters"] == .number(14_768_307_200))
    #expect(document["model"]?["kvBytesPerToken"] == .number(163_840))
    #expect(document["accuracy"]?["metric"] == .text("pass@4"))
    #expect(document["cost"]?["flopsOnly"] == document["cost"]?["computeFlops"])
    #expect(document["serving"]?["concurrency"] == .number(32))
    #expect(document["serving"]?["gpusPerReplica"] == .number(2))
    let economics = try #require(evaluation.economics)
    let spend = document["economics"]?["yearlySpend"]
    #expect(spend?["amount"] == .number(economics.yearlySpend.typical.value))
    #expect(spend?["currency"] == .text("USD"))
    #expect(document["goals"]?["met"] == .flag(evaluation.goals.failures.isEmpty))
  }

  @Test func unknownIsNull() throws {
    let (evaluation, scenario) = try evaluated("chat-service")
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario)
    #expect(document["accuracy"]?["value"] == .null)
    #expect(document["accuracy"]?["evidence"]?["kind"] == .text("none"))
    #expect(document["economics"]?["costPerCorrectAnswer"]?["amount"] == .null)
  }

  @Test func unfittingModelsHaveNullTimes() throws {
    var (_, scenario) = try evaluated("math-tutor-14b")
    let catalogue = try Catalogue.shipped()
    scenario.model = try #require(catalogue.model(named: "DeepSeek-V3"))
    let evaluation = Evaluator(catalogue: catalogue).evaluate(scenario)
    let document = EvaluationJSON.document(of: evaluation, scenario: scenario)
    #expect(document["serving"]?["fits"] == .flag(false))
    #expect(document["serving"]?["ttftSeconds"] == .null)
    #expect(document["economics"]?["replicas"] == .null)
    #expect(document["goals"]?["failures"]?.cell.contains("memory") == true)
    #expect(EvaluationTable.table(of: evaluation, scenario: scenario).text.contains("unknown"))
  }

  @Test func csvHasDottedKeys() throws {
    let (evaluation, scenario) = try evaluated("math-tutor-14b")
    let text = EvaluationJSON.csv(of: evaluation, scenario: scenario)
    let table = try CSVTable(file: "out.csv", bytes: Array(text.utf8))
    let row = try #require(Array(table.rows).first)
    #expect(try row.text("model.id") == "Qwen3-14B")
    #expect(try row.number("cost.eflops") == evaluation.cost.eFLOPs.value)
    #expect(try row.text("scenario") == "Math tutor, 14B")
  }

  @Test(arguments: SampleTests.names) func tableNamesTheDecision(name: String) throws {
    let (evaluation, scenario) = try evaluated(name)
    let text = EvaluationTable.table(of: evaluation, scenario: scenario).text
    for figure in ["accuracy", "request latency", "cost per request", "yearly spend", "goals"] {
      #expect(text.contains("\n\(figure) "))
    }
    #expect(text.contains(scenario.model.id) && !text.contains("nan"))
  }

  @Test func sourcesCiteEveryKindOfNumber() throws {
    let (evaluation, scenario) = try evaluated("math-tutor-14b")
    let sources = EvaluationTable.sources(of: evaluation, scenario: scenario)
    #expect(sources.count == 3)
    #expect(sources[0].hasPrefix("accuracy: estimated: ") && sources[0].contains("2506.05333"))
    #expect(sources[1].contains("90 rows of Qwen3-32B on vLLM"))
    #expect(sources[2].hasPrefix("price: assumed: stated in ") && !sources[2].hasSuffix(" "))
  }

  private func evaluated(_ name: String) throws -> (Evaluation, Scenario) {
    let catalogue = try Catalogue.shipped()
    let path = SampleTests.path(name)
    let scenario = try ScenarioFile.load(path: path, catalogue: catalogue).value.scenario
    return (Evaluator(catalogue: catalogue).evaluate(scenario), scenario)
  }
}
