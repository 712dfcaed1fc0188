import Foundation
import ScalingCore

@testable import Storage

/// Evaluation files of the tests.
enum EvaluationSamples {
  /// Results and samples of lm-evaluation-harness and a table: shape samples made by hand.
  static let all = [
    "lm_eval_results_shape.json", "lm_eval_samples_shape.jsonl", "questions.csv",
  ]

  /// Path of a fixture.
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name)").path
  }

  /// The shipped catalogue, read once.
  static func catalogue() throws -> Catalogue { try readCatalogue.get() }

  private static let readCatalogue = Result { try Catalogue.shipped() }

  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// Reads a text as a file.
  static func load(_ text: String) throws -> EvaluationContents {
    try load(Array(text.utf8))
  }

  static func load(_ bytes: [UInt8]) throws -> EvaluationContents {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/run"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return try EvaluationFile.load(path: file)
  }

  /// The finding about a text, from its place on; empty when it is accepted.
  static func complaint(_ text: String) throws -> String {
    do {
      _ = try load(text)
      return ""
    } catch let error as Diagnostic {
      let place = error.mark.map { "\($0.line):\($0.column): " } ?? ""
      return place + error.message
    }
  }

  /// Evaluations of texts; the model is Qwen3-8B and the benchmark `own` where a text names none.
  static func evaluations(
    _ texts: [String], _ naming: EvaluationNaming = .init(model: "Qwen3-8B", benchmark: "own")
  ) throws -> Loaded<[OwnEvaluation]> {
    try EvaluationAssembly.evaluations(
      of: texts.map(load), naming: naming, catalogue: catalogue())
  }

  /// Evaluations with what was computed from them.
  static func entries(
    _ texts: [String], _ naming: EvaluationNaming = .init(model: "Qwen3-8B", benchmark: "own")
  ) throws -> [EvaluationCatalogue.Entry] {
    var generator = SplitMix64(seed: 1)
    return try evaluations(texts, naming).value.map {
      EvaluationCatalogue.Entry(
        evaluation: $0, summary: EvaluationSummary(of: $0, using: &generator))
    }
  }
}
