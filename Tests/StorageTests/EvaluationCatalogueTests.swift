import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite struct EvaluationCatalogueTests {
  let shipped: Catalogue

  init() throws {
    shipped = try EvaluationSamples.catalogue()
  }

  static let singles =
    "question,correct,total,tokens\n"
    + (0..<48).map { "q \($0 % 6):x,\($0 % 5 < 3 ? 1 : 0),1,\(500 + $0 * 97 % 3_000)\n" }.joined()

  func read(_ text: String) throws -> Catalogue {
    try UserCatalogue.extend(shipped, file: "own.yaml", bytes: Array(text.utf8)).value
  }

  static let naming: [EvaluationNaming] = [
    .init(model: "Qwen3-8B", benchmark: "own", cap: 4_096),
    .init(model: "Qwen3-8B", benchmark: "it's: #1", attention: .topK(512), cap: 4_096),
    .init(model: "Phi-4", benchmark: "no", attention: .slidingWindow(4_096)),
  ]

  @Test(arguments: naming.indices)
  func readsBackAsWritten(index: Int) throws {
    let entries = try EvaluationSamples.entries([Self.singles], Self.naming[index])
    let entry = try #require(entries.first)
    let loaded = try UserCatalogue.extend(
      shipped, file: "own.yaml", bytes: Array(EvaluationCatalogue.text(of: entries).utf8))
    #expect(loaded.warnings.isEmpty)
    let library = loaded.value.accuracy
    let points = entry.summary.numbers.map(\.point)
    #expect(points.count > 15)
    #expect(Array(library.points.prefix(points.count)) == points)
    let fits = entry.summary.fits(like: points[0])
    #expect(library.lengthFits.first == fits.lengthFits.first)
    #expect(library.coverageFits.first == fits.coverageFits.first)
    #expect(!fits.lengthFits.isEmpty && !fits.coverageFits.isEmpty)
    let run = try #require(entry.evaluation.runs.first)
    let read = try #require(library.questionRuns.first)
    #expect(read.results.map(\.question) == run.results.map(\.question))
    #expect(read.results.map(\.counts) == run.results.map(\.counts))
    #expect(read.results.map(\.meanTokens) == run.results.map(\.meanTokens))
    #expect(read.evidence == run.evidence && read.cap == run.cap)
    #expect(read.attention == run.attention && read.benchmark == run.benchmark)
  }

  @Test func variantsAndVotesReadBack() throws {
    let text = String(
      decoding: try EvaluationSamples.bytes("lm_eval_samples_shape.jsonl"), as: UTF8.self)
    let results = String(
      decoding: try EvaluationSamples.bytes("lm_eval_results_shape.json"), as: UTF8.self)
    let entries = try EvaluationSamples.entries(
      [text, results], EvaluationNaming(benchmark: "gsm8k", cap: 256))
    let library = try read(EvaluationCatalogue.text(of: entries)).accuracy
    let own = library.points.filter { $0.evidence.kind == .measured }
    #expect(own == entries.flatMap(\.summary.numbers).map(\.point))
    #expect(own.map(\.metric) == [.pass1, .majority(8), .pass1])
    #expect(own.map(\.variant) == ["", "", "exact_match,flexible-extract"])
  }

  @Test func tooManyCountsAreLeftOut() throws {
    let rows = (0...EvaluationCatalogue.mostQuestions).map { "q\($0),1,2\n" }.joined()
    let evaluations = try EvaluationSamples.evaluations(["question,correct,total\n" + rows])
    let summary = EvaluationSummary(
      numbers: [], lengthFit: .failure(FitRefusal("")), coverageFit: .failure(FitRefusal("")))
    let entries = evaluations.value.map {
      EvaluationCatalogue.Entry(evaluation: $0, summary: summary)
    }
    #expect(EvaluationCatalogue.runs(of: entries).isEmpty)
    #expect(!EvaluationCatalogue.text(of: entries).contains("questions:"))
  }

  @Test func theLargestFileStaysWithinTheLimitsOfTheReader() throws {
    let rows = (1...EvaluationCatalogue.mostQuestions).map {
      "question-\($0),1,2,12345.678\n"
    }.joined()
    let entries = try EvaluationSamples.evaluations(
      ["question,correct,total,tokens\n" + rows]
    ).value.map { evaluation in
      EvaluationCatalogue.Entry(
        evaluation: evaluation,
        summary: EvaluationSummary(
          numbers: [], lengthFit: .failure(FitRefusal("")), coverageFit: .failure(FitRefusal(""))))
    }
    let library = try read(EvaluationCatalogue.text(of: entries)).accuracy
    #expect(library.questionRuns.first?.results.count == EvaluationCatalogue.mostQuestions)
  }
}
