import Testing

@testable import ScalingCore
@testable import Storage

@Suite struct EvaluationTableTests {
  @Test(arguments: [
    ("scenario", "Math tutor, 14B", ""),
    ("model", "Qwen3-14B", "8.2k tokens, best-of-n of 4"),
    ("attention", "dense", "a step reads 755 MB of 755 MB cache of a sequence"),
    ("replica", "2 x H100-SXM", "vllm, 32 sequences"),
    ("accuracy", "70.8 %", "pass@4, 68 % to 74 %; estimated"),
    ("compute", "20 FLOP", "FLOPs only"),
    ("memory traffic", "21 B", ""),
    ("eFLOPs", "22 FLOP", "compute and weighted memory traffic"),
    ("ideal GPU time", "24 s", ""),
    ("memory a GPU", "30 B weights", "31 B cache of 33 B; fits"),
    ("time to first token", "44 ms", ""),
    ("time per output token", "13 ms", ""),
    ("request latency", "1 min 42 s", "estimated"),
    ("throughput a GPU", "1.27k tokens/s", ""),
    ("GPU time a request", "26 s", ""),
    ("cost per correct answer", "$0.050", ""),
    ("cost per 1M output tokens", "$1.08", ""),
    ("replicas", "4", "8 GPUs"),
    ("yearly spend", "$70.6k", "P10 $56.6k, P90 $130k"),
    ("energy a year", "40.8 MWh", ""),
    ("goals", "missed", "latency, budget"),
  ])
  func showsFigures(figure: String, value: String, note: String) throws {
    let table = try EvaluationTable.table(
      of: EvaluationSample.full, scenario: EvaluationSample.scenario())
    let row = try #require(table.rows.first { $0[0].text == figure })
    #expect(row.map(\.text) == [figure, value, note])
  }

  @Test func unknownIsSaid() throws {
    let table = try EvaluationTable.table(
      of: EvaluationSample.unfit, scenario: EvaluationSample.scenario())
    let unknown = table.rows.filter { $0[1].text == "unknown" }.map { $0[0].text }
    let expected = [
      "accuracy", "time to first token", "time per output token", "request latency",
      "throughput a GPU", "GPU time a request", "cost per request", "cost per correct answer",
      "cost per 1M input tokens", "cost per 1M output tokens", "replicas", "yearly spend",
      "energy a year",
    ]
    #expect(unknown == expected)
    let memory = table.rows.first { $0[0].text == "memory a GPU" }
    #expect(memory?[2].text.hasSuffix("does not fit") == true)
  }

  @Test func aSingleAnswerNamesNoSamples() throws {
    var scenario = try EvaluationSample.scenario()
    scenario.strategy = Strategy(kind: .single, generationLength: 1024)
    let table = EvaluationTable.table(of: EvaluationSample.full, scenario: scenario)
    let row = try #require(table.rows.first { $0[0].text == "model" })
    #expect(row[2].text == "1.0k tokens" || row[2].text == "1.02k tokens")
  }

  @Test func namesBudgetMeanAndVerifier() throws {
    var scenario = try EvaluationSample.scenario()
    scenario.attention = .slidingWindow(1_024)
    scenario.strategy.lengthDistribution = .empirical(
      EmpiricalLengths(source: "t", tokens: [3_000, 5_000]))
    scenario.strategy.verifier = Verifier(reliability: 0.9)
    let table = EvaluationTable.table(
      of: try EvaluationSample.full(withCacheOf: scenario), scenario: scenario)
    let notes = Dictionary(
      table.rows.map { ($0[0].text, $0[2].text) }, uniquingKeysWith: { first, _ in first })
    #expect(
      notes["model"] == "mean 4.0k of at most 8.2k tokens, best-of-n of 4, verifier 0.9")
    // 1024 tokens of 163,840 B are kept and read.
    #expect(notes["attention"] == "a step reads 168 MB of 168 MB cache of a sequence")
    scenario.strategy.kind = .majority
    let vote = EvaluationTable.table(of: EvaluationSample.full, scenario: scenario)
    #expect(vote.text.contains("majority of 4") && !vote.text.contains("verifier"))
  }

  @Test func bothDocumentsShareTheirFigures() throws {
    let table = try EvaluationTable.table(
      of: EvaluationSample.full, scenario: EvaluationSample.scenario())
    #expect(table.columns.map(\.key) == ["figure", "value", "note"])
    #expect(table.text.split(separator: "\n").count == table.rows.count + 1)
    let csv = try CSVTable(file: "t", bytes: Array(table.csv.utf8))
    #expect(Array(csv.rows).count == table.rows.count)
  }

  @Test func hostileNamesAreNeutralised() throws {
    var scenario = try EvaluationSample.scenario()
    scenario.name = "x\u{1B}[2J"
    let table = EvaluationTable.table(of: EvaluationSample.full, scenario: scenario)
    #expect(!table.text.contains("\u{1B}") && table.text.contains("x\\u{1b}[2J"))
  }
}
