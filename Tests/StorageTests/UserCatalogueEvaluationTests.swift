import ScalingCore
import Testing

@testable import Storage

/// What `isocost import` writes, and what people may write in its place.
@Suite struct UserCatalogueEvaluationTests {
  let shipped: Catalogue

  init() throws {
    shipped = try EvaluationSamples.catalogue()
  }

  func read(_ text: String) throws -> AccuracyLibrary {
    try UserCatalogue.extend(shipped, file: "own.yaml", bytes: Array(text.utf8)).value.accuracy
  }

  @Test func numbersMayHaveAnAttentionPolicy() throws {
    let library = try read(
      """
      accuracy:
        - {model: Phi-4, benchmark: b, metric: pass@1, value: 0.5, attention: "topK:512"}
        - {model: Phi-4, benchmark: b, metric: pass@1, value: 0.6}
      """)
    #expect(library.points.prefix(2).map(\.attention) == [.topK(512), .dense])
    #expect(library.hasEvidence(model: "Phi-4", benchmark: "b", attention: .topK(512)))
  }

  @Test func readsFits() throws {
    let library = try read(
      """
      lengthFits:
        - {model: Phi-4, benchmark: b, ceiling: 80 %, scale: 6.5Ki, shape: 1.4, precision: 0.01}
      coverageFits:
        - {model: Phi-4, benchmark: b, alpha: 0.4, beta: 0.2, unsolvable: 0.1, attention: "topK:64"}
      """)
    let length = try #require(library.lengthFits.first)
    #expect(length.ceiling == 0.8 && length.scale == 6_656 && length.shape == 1.4)
    #expect(length.evidence.kind == .measured && length.evidence.precision == 0.01)
    let coverage = try #require(library.coverageFits.first)
    #expect(coverage.alpha == 0.4 && coverage.beta == 0.2 && coverage.unsolvable == 0.1)
    #expect(coverage.attention == .topK(64))
    #expect(coverage.evidence.source == "stated in own.yaml")
  }

  @Test func readsCountsByQuestion() throws {
    let library = try read(
      """
      questions:
        - model: Phi-4
          benchmark: b
          tokenCap: 8Ki
          counts:
            q1: 3/8
            2: 8/8 5120.5
      """)
    let run = try #require(library.questionRuns.first)
    #expect(run.cap == 8_192 && run.results.map(\.question) == ["q1", "2"])
    #expect(run.results[0].counts == SampleCounts(correct: 3, total: 8))
    #expect(run.results[0].meanTokens == nil && run.results[1].meanTokens == 5_120.5)
  }

  static let fit = "model: Phi-4, benchmark: b"

  @Test(arguments: [
    ("lengthFits: [{\(fit), ceiling: 0.8, scale: 0, shape: 1}]", "'scale' is a positive"),
    ("lengthFits: [{\(fit), ceiling: 2, scale: 1, shape: 1}]", "'2' is outside"),
    ("lengthFits: [{\(fit), scale: 1, shape: 1}]", "'ceiling' is missing"),
    ("lengthFits: [{\(fit), ceiling: 0.8, scale: 1, shape: -1}]", "'shape' is a positive"),
    ("lengthFits: [{\(fit), ceiling: 0.8, shape: 1}]", "'scale' is missing"),
    ("coverageFits: [{\(fit), alpha: nan, beta: 1, unsolvable: 0}]", "'nan' is not a number"),
    ("coverageFits: [{\(fit), alpha: 0, beta: 1, unsolvable: 0}]", "'alpha' is a positive"),
    ("coverageFits: [{\(fit), alpha: 1, beta: 1}]", "'unsolvable' is missing"),
    ("questions: [{\(fit)}]", "'counts' maps questions"),
    ("questions: [{\(fit), counts: []}]", "'counts' maps"),
    ("questions: [{\(fit), counts: {}}]", "'counts' maps"),
    ("questions: [{\(fit), counts: {q: 9/8}}]", "right/all belongs here"),
    ("questions: [{\(fit), counts: {q: -1/8}}]", "right/all"),
    ("questions: [{\(fit), counts: {q: 0/0}}]", "right/all"),
    ("questions: [{\(fit), counts: {q: [1, 8]}}]", "right/all"),
    ("questions: [{\(fit), counts: {q: 1/8 x}}]", "the mean of the tokens"),
    ("questions: [{\(fit), counts: {q: 1/8 -2}}]", "the mean of the tokens"),
    ("accuracy: [{\(fit), metric: pass@1, value: 1, attention: topK}]", "'topK' is no attention"),
    ("coverageFits: [{model: none, benchmark: b}]", "'none' is not in the catalogue"),
  ])
  func wrongEntriesAreRefused(text: String, message: String) {
    let failure = #expect(throws: InputFailure.self) { try read(text) }
    #expect(failure?.description.contains(message) == true, "\(String(describing: failure))")
  }

  /// A file as `isocost import` writes it; computed once, because fits take time.
  static let written = Result {
    EvaluationCatalogue.text(
      of: try EvaluationSamples.entries(["question,correct,total\na,1,2\nb,0,2\nc,2,2\nd,1,2\n"]))
  }

  @Test(arguments: 0..<100) func survivesDamage(seed: UInt64) throws {
    let text = try Self.written.get()
    let damaged = Damage.apply(seed: seed, to: Array(text.utf8))
    do throws(InputFailure) {
      let loaded = try UserCatalogue.extend(shipped, file: "own.yaml", bytes: damaged)
      let library = loaded.value.accuracy
      #expect(library.points.allSatisfy { (0...1).contains($0.value.value) })
      for result in library.questionRuns.flatMap(\.results) {
        #expect((0...result.counts.total).contains(result.counts.correct))
      }
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error })
    }
  }
}
