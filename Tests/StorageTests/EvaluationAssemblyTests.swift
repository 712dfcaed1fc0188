import ScalingCore
import Testing

@testable import Storage

@Suite struct EvaluationAssemblyTests {
  static let table = "question,correct,total\nq1,30,32\nq2,0,32\n"
  static let results = HarnessResultsTests.results(rest: #", "model_name": "Qwen/Qwen3-8B""#)

  func complaint(_ texts: [String], _ naming: EvaluationNaming) throws -> String {
    do {
      _ = try EvaluationSamples.evaluations(texts, naming)
      return ""
    } catch let error as Diagnostic {
      return error.message
    }
  }

  @Test func tablesBecomeRuns() throws {
    let loaded = try EvaluationSamples.evaluations(
      [Self.table], EvaluationNaming(model: "qwen/qwen3-8b", benchmark: "own", cap: 8_192))
    let evaluation = try #require(loaded.value.first)
    #expect(loaded.value.count == 1 && loaded.warnings.isEmpty)
    let run = try #require(evaluation.runs.first)
    #expect(run.model == "Qwen3-8B" && run.benchmark == "own" && run.attention == .dense)
    #expect(run.cap == 8_192 && run.results.map(\.question) == ["q1", "q2"])
    #expect(run.evidence.kind == .measured)
    #expect(run.evidence.source == "measured by you: run")
    #expect(run.evidence.date.utf8.count == 10)
  }

  @Test func rowsOfOneSampleBelongTogether() throws {
    let text = """
      question,correct,total,tokens
      a,1,1,100
      b,0,1,900
      a,0,1,300
      a,1,1,200

      """
    let loaded = try EvaluationSamples.evaluations([text])
    let run = try #require(loaded.value.first?.runs.first)
    #expect(run.results.map(\.question) == ["a", "b"])
    #expect(run.results[0].counts == SampleCounts(correct: 2, total: 3))
    #expect(run.results[0].meanTokens == 200)
    // Nothing was cut off at 900 tokens, so this is what a cap of 900 would have given.
    #expect(run.cap == 900)
    #expect(run.evidence.source.contains("strict truncation"))
    #expect(loaded.warnings.isEmpty)
  }

  @Test func lengthsOfSomeSamplesAreNotEnough() throws {
    let loaded = try EvaluationSamples.evaluations([
      "question,correct,total,tokens\na,1,1,100\na,0,1,\n"
    ])
    let run = try #require(loaded.value.first?.runs.first)
    #expect(run.cap == nil && run.results[0].samples.isEmpty)
    #expect(run.results[0].counts == SampleCounts(correct: 1, total: 2))
    #expect(!run.evidence.source.contains("truncation"))
    #expect(loaded.warnings.map(\.message).contains { $0.contains("--cap") })
  }

  @Test func severalModelsAndPoliciesArePartedIntoEvaluations() throws {
    let text = """
      question,correct,total,model,attention,benchmark
      a,1,2,Qwen3-8B,,own
      a,1,2,Qwen3-4B,,own
      a,1,2,Qwen3-8B,topK:512,own
      a,1,2,Qwen3-8B,,other

      """
    let loaded = try EvaluationSamples.evaluations([text], EvaluationNaming(cap: 100))
    let runs = loaded.value.compactMap(\.runs.first)
    #expect(runs.map(\.model) == ["Qwen3-8B", "Qwen3-4B", "Qwen3-8B", "Qwen3-8B"])
    #expect(runs.map(\.attention) == [.dense, .dense, .topK(512), .dense])
    #expect(runs.map(\.benchmark) == ["own", "own", "own", "other"])
    let picked = try EvaluationSamples.evaluations(
      [text], EvaluationNaming(benchmark: "other", cap: 100))
    #expect(picked.value.compactMap(\.runs.first).map(\.benchmark) == ["other"])
  }

  @Test func oneFileNamesWhatAnotherLeavesOut() throws {
    let samples = HarnessSamplesTests.row() + HarnessSamplesTests.row("1")
    let loaded = try EvaluationSamples.evaluations([samples, Self.results], EvaluationNaming())
    #expect(loaded.value.count == 1)
    let evaluation = try #require(loaded.value.first)
    #expect(evaluation.runs.first?.model == "Qwen3-8B")
    #expect(evaluation.runs.first?.benchmark == "aime24")
    // The counts of the samples go before the number without counts.
    #expect(evaluation.scores.isEmpty)
    #expect(loaded.warnings.contains { $0.message.contains("left out") })
  }

  @Test func standardErrorsBecomeIntervals() throws {
    let text = HarnessResultsTests.results(#""acc,none": 0.81, "acc_stderr,none": 0.008"#)
    let point = try #require(try EvaluationSamples.evaluations([text]).value.first?.scores.first)
    #expect(abs((point.evidence.precision ?? 0) - 1.96 * 0.008) < 1e-5)
    #expect(point.benchmark == "own" && point.evidence.kind == .measured)
  }

  @Test func aFileOfBothVotesAndSinglesIsOneEvaluation() throws {
    let text = String(
      decoding: try EvaluationSamples.bytes("lm_eval_samples_shape.jsonl"), as: UTF8.self)
    let evaluation = try #require(try EvaluationSamples.evaluations([text]).value.first)
    #expect(evaluation.series.map(\.metric) == [.pass1, .majority(8)])
    #expect(evaluation.series.map { $0.run.results.count } == [5, 5])
  }

  static let contradictions: [([String], EvaluationNaming, String)] = [
    ([table], .init(benchmark: "own"), "names no model; name it with --model"),
    ([table], .init(model: "Qwen3-8B"), "names no benchmark; name it with --benchmark"),
    ([table], .init(model: "Qwen3-9B", benchmark: "own"), "'Qwen3-9B' is not in the catalogue"),
    (
      ["question,correct,total,cap\nq,1,2,8Ki\n"],
      .init(model: "Qwen3-8B", benchmark: "own", cap: 4_096), "states a cap of 8192"
    ),
    (
      ["question,correct,total,attention\nq,1,2,topK:64\n"],
      .init(model: "Qwen3-8B", benchmark: "own", attention: .dense), "states the attention"
    ),
    (
      ["question,correct,total\nq,1,2\nq,1,2\n"], .init(model: "Qwen3-8B", benchmark: "own"),
      "'q' is stated twice at one cap"
    ),
    (
      ["question,correct,total\nq,1,2\nq,1,1\n"], .init(model: "Qwen3-8B", benchmark: "own"),
      "'q' is stated twice"
    ),
    ([table, table], .init(model: "Qwen3-8B", benchmark: "own"), "stated twice"),
    ([results, results], .init(), "pass@1 of 'aime24' is stated twice"),
    (
      ["question,correct,total,tokens,cap\nq,1,2,900,800\n"],
      .init(model: "Qwen3-8B", benchmark: "own"), "900 tokens are more than the cap, 800"
    ),
    (
      ["question,correct,total,benchmark\nq,1,2,a\nq,1,2,b\n"],
      .init(model: "Qwen3-8B", benchmark: "c"), "--benchmark c is none of a, b"
    ),
  ]

  @Test(arguments: contradictions.indices)
  func contradictionsAreRefused(index: Int) throws {
    let (texts, naming, message) = Self.contradictions[index]
    let found = try complaint(texts, naming)
    #expect(found.contains(message), "\(found)")
  }

  @Test func theDateIsThatOfTheLatestRun() throws {
    let run = HarnessResultsTests.results(
      rest: #", "model_name": "Qwen3-8B", "date": 1760000000"#)
    let loaded = try EvaluationSamples.evaluations([run], EvaluationNaming(cap: 100))
    #expect(loaded.value.first?.scores.first?.evidence.date == "2025-10-09")
  }
}
