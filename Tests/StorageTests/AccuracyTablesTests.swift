import ScalingCore
import Testing

@testable import Storage

@Suite struct AccuracyTablesTests {
  static let header = "model,variant,benchmark,metric,mode,token_cap,runs,value,status,source"

  @Test(arguments: [
    ("thinking", "", ""), ("", "", ""), ("non-thinking", "", "non-thinking"),
    ("thinking", "distilled", "distilled"), ("", "distilled", "distilled"),
  ])
  func variantsFollowModeAndVariant(mode: String, variant: String, result: String) throws {
    let row = "M,\(variant),aime24,pass@1,\(mode),,,50,published,Own"
    #expect(try published(row).variant == result)
  }

  @Test(arguments: [
    ("DeepSeek-R1 README (64 samples)", "aime24", "", 32_768.0),
    ("Qwen3 Technical Report (arXiv 2505.09388)", "aime24", "", 38_912),
    ("Qwen3 Technical Report (arXiv 2505.09388)", "aime25", "", 38_912),
    ("Qwen3 Technical Report (arXiv 2505.09388)", "livecodebench-v5", "", 32_768),
    ("Qwen3 Technical Report (arXiv 2505.09388)", "gpqa", "", nil),
    ("Qwen3 Technical Report (arXiv 2505.09388)", "gpqa", "4096", 4_096),
    ("LiteSys README", "aime24", "", 32_768), ("DeepConf (arXiv 2508.15260)", "aime24", "", nil),
    ("third party", "aime24", "", nil), ("third party", "aime24", "1024", 1_024),
  ])
  func capsFollowTheSource(
    source: String, benchmark: String, stated: String, cap: Double?
  ) throws {
    let row = "M,,\(benchmark),pass@1,,\(stated),,50,published,\(source)"
    #expect(try published(row).tokenCap == cap.map { Tokens($0) })
  }

  @Test(arguments: [
    ("pass@1", AccuracyEstimate.Metric.pass1), ("pass@64", .passN(64)), ("cons@64", .majority(64)),
    ("maj@512", .majority(512)),
  ])
  func readsMetrics(text: String, metric: AccuracyEstimate.Metric) throws {
    #expect(try published("M,,b,\(text),,,,50,published,s").metric == metric)
    #expect(AccuracyEstimate.Metric(name: text) == metric)
  }

  @Test(arguments: ["", "pass", "pass@", "pass@0", "pass@-1", "pass@x", "top@1", "@1"])
  func refusesOtherMetrics(text: String) {
    #expect(AccuracyEstimate.Metric(name: text) == nil)
    let error = #expect(throws: Diagnostic.self) {
      try published("M,,b,\(text),,,,50,published,s")
    }
    #expect(error?.message.contains("is not known; pass@N, cons@N and maj@N are") == true)
  }

  @Test(arguments: [
    (AccuracyEstimate.Metric.pass1, "pass@1"), (.passN(4), "pass@4"), (.majority(8), "maj@8"),
  ])
  func namesOfMetricsReadBack(metric: AccuracyEstimate.Metric, name: String) {
    #expect(metric.name == name)
    #expect(AccuracyEstimate.Metric(name: name) == metric)
  }

  @Test func percentBecomesAShare() throws {
    let point = try published("M,,b,pass@1,,,,79.6,published,s")
    #expect(abs(point.value.value - 0.796) < 1e-15)
  }

  @Test(arguments: [
    ("published", "a paper", Evidence.Kind.published, "a paper", nil),
    ("published", "Fig 2 (digitised +-0.3)", .digitised, "Fig 2 (digitised +-0.3)", 0.003),
    ("unverified", "third party", .assumed, "unverified: third party", nil),
    ("unverified", "x +-1", .assumed, "unverified: x +-1", nil),
  ])
  func evidenceFollowsTheStatus(
    status: String, source: String, kind: Evidence.Kind, shown: String, precision: Double?
  ) throws {
    let evidence = try published("M,,b,pass@1,,,,50,\(status),\(source)").evidence
    #expect(evidence == Evidence(kind, source: shown, precision: precision))
  }

  @Test(arguments: [
    ("Report (arXiv 2505.09388)", "2025-05"), ("arXiv 2412.1", "2024-12"), ("arXiv", ""),
    ("arXiv abcd.1", ""), ("no number", ""), ("", ""), ("arXiv x, arXiv 2001.2", "2020-01"),
  ])
  func datesComeFromThePaper(source: String, month: String) {
    #expect(ArXivDate.month(in: source) == month)
  }

  @Test(arguments: [
    ("+-0.01", 0.01), ("digitised +-0.3)", 0.3), ("+-1", 1), ("exact", nil), ("+-", nil), ("", nil),
    ("+", nil), ("1/30 quantum", nil),
  ])
  func readsPrecisions(text: String, precision: Double?) {
    #expect(ReadingPrecision.number(in: text) == precision)
  }

  @Test(arguments: [
    ("kinetics_fig4_dense", "+-0.03", "", Evidence.Kind.digitised, 0.03),
    ("kinetics_fig8d_dense", "exact", "kinetics_fig8d_dense", .digitised, 0),
    ("strict_rerun_1trial_30q", "1/30 quantum", "strict_rerun_1trial_30q", .published, 1.0 / 30),
  ])
  func runsAreKeptApart(
    run: String, precision: String, variant: String, kind: Evidence.Kind, half: Double
  ) throws {
    let text = "model,token_cap,pass_at_1,run,precision\nM,2048,0.5,\(run),\(precision)\n"
    let point = try #require(try AccuracyTables.length(table(text)).first)
    #expect(point.variant == variant && point.benchmark == "aime24" && point.metric == .pass1)
    #expect(point.tokenCap == 2048 && point.value == 0.5)
    #expect(point.evidence.kind == kind && point.evidence.precision == half)
  }

  @Test func unknownRunsAreRefused() {
    let text = "model,token_cap,pass_at_1,run,precision\nM,2048,0.5,mystery,+-1\n"
    let error = #expect(throws: Diagnostic.self) { try AccuracyTables.length(table(text)) }
    #expect(error?.description == "t.csv:2:12: error: the source of run 'mystery' is not known")
  }

  @Test func coverageStartsWithPassAt1() throws {
    let text = "model,k,pass_at_k\nM,1,0.5\nM,8,0.75\n"
    let points = try AccuracyTables.coverage(table(text))
    #expect(points.map(\.metric) == [.pass1, .passN(8)])
    #expect(points.map(\.value) == [0.5, 0.75])
    #expect(points.allSatisfy { $0.tokenCap == 32_768 && $0.benchmark == "livecodebench-v5" })
    #expect(points.allSatisfy { $0.evidence.precision == 0.002 })
  }

  @Test func ownEvaluationGoesFirst() throws {
    let sources = ["Qwen3 report", "LiteSys README", "other", "LiteSys again"]
    let points = try sources.map { try published("M,,b,pass@1,,,,50,published,\($0)") }
    let ordered = AccuracyTables.ordered(points).map(\.evidence.source)
    #expect(ordered == ["LiteSys README", "LiteSys again", "Qwen3 report", "other"])
  }

  @Test func readsFits() throws {
    let length =
      "model,benchmark,ceiling,scale_ki_tokens,shape,rms_error,source\nM,b,0.8,2,1.5,0.01,s\n"
    let fit = try #require(try AccuracyTables.lengthFits(table(length)).first)
    #expect(fit.ceiling == 0.8 && fit.scale == 2048 && fit.shape == 1.5)
    #expect(fit.evidence == Evidence(.estimated, source: "s", date: "2025-06", precision: 0.01))
    let coverage =
      "model,benchmark,alpha,beta,unsolvable,rms_error,source\nM,b,0.3,0.2,0.1,0.002,s\n"
    let curve = try #require(try AccuracyTables.coverageFits(table(coverage)).first)
    #expect(curve.alpha == 0.3 && curve.beta == 0.2 && curve.unsolvable == 0.1)
    #expect(curve.evidence.precision == 0.002)
  }

  /// The precision stated with each fit is its error against the shipped points.
  @Test func fitErrorsAreAsStated() throws {
    let library = try Catalogue.shipped().accuracy
    for fit in library.lengthFits {
      let run = library.points.filter {
        $0.model == fit.model && $0.benchmark == "aime24" && $0.variant.isEmpty
          && $0.evidence.source.contains("Fig 4")
      }
      let errors = run.map { point in
        fit.accuracy(cap: point.tokenCap ?? 0).value - point.value.value
      }
      let meanSquare = errors.map { $0 * $0 }.reduce(0, +) / Double(errors.count)
      let stated = try #require(fit.evidence.precision)
      #expect(run.count == 10)
      #expect(meanSquare.squareRoot() <= stated && meanSquare.squareRoot() > stated - 0.001)
    }
  }

  private func published(_ row: String) throws -> AccuracyPoint {
    try #require(try AccuracyTables.published(table("\(Self.header)\n\(row)\n")).first)
  }

  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(file: "t.csv", bytes: Array(text.utf8))
  }
}
