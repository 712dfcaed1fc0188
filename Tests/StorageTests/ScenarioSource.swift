import ScalingCore
import Storage

/// Scenario files for tests: a complete one, and variants of it.
enum ScenarioSource {
  /// A scenario that states every required key, one key a line.
  static let minimal = """
    isocost: 1
    model: Qwen3-14B
    strategy:
      generationLength: 8Ki
    workload:
      benchmark: aime24
      promptTokens: 512
      requestsPerYear: 2M
    deployment:
      gpu: H100-SXM
      concurrency: 32
    price:
      perGpuHour: 2.99
      targetUtilisation: 0.6

    """

  /// The minimal file with texts exchanged.
  static func minimal(_ exchanges: [(String, String)]) -> String {
    exchanges.reduce(minimal) { $0.replacing($1.0, with: $1.1) }
  }

  /// Reads a file of this text, named `s.yaml`.
  static func parse(_ text: String) throws -> Loaded<Scenario> {
    try ScenarioFile.parse(Array(text.utf8), file: "s.yaml", catalogue: .shipped())
  }

  /// Findings of a file that can't be read, one a line.
  static func findings(_ text: String) throws -> [String] {
    do throws(InputFailure) {
      let bytes = Array(text.utf8)
      let catalogue = try Self.catalogue()
      return try ScenarioFile.parse(bytes, file: "s.yaml", catalogue: catalogue)
        .warnings.map(\.description)
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  private static func catalogue() throws(InputFailure) -> Catalogue {
    do {
      return try Catalogue.shipped()
    } catch {
      throw InputFailure([error])
    }
  }
}
