import Foundation
import Testing

@testable import Storage

@Suite struct EmbeddedResourceTests {
  /// Each embedded file with its source in the repository.
  static let sources: [(name: String, path: String)] = {
    let tables = [
      "architectures.csv", "gpus.csv", "api_prices.csv", "accuracy_aime24_length.csv",
      "accuracy_livecodebench_passk.csv", "accuracy_published.csv", "accuracy_length_fits.csv",
      "accuracy_coverage_fits.csv", "quantisation_accuracy.csv", "frontier_aime24.csv",
      "aime24_cost_curves.csv", "flops_regret.csv", "serving_parameters.json",
      "serving_profiles.yaml",
    ]
    let laws = ["morph_27_points.csv", "morph_six_points.csv", "morph_1b_candidates.csv"]
    let themes = ["dark", "light", "high-contrast", "colour-blind", "mono", "solarized"]
    var sources = tables.map { (name: "catalogue/\($0)", path: "Sources/CResources/data/\($0)") }
    sources.append(("measurements/serving_dev.csv", "samples/measurements/serving_dev.csv"))
    sources += laws.map { (name: "laws/\($0)", path: "samples/laws/\($0)") }
    sources += themes.map { (name: "themes/\($0).yaml", path: "themes/\($0).yaml") }
    sources.append(("samples/math-tutor-14b.yaml", "samples/math-tutor-14b.yaml"))
    return sources
  }()

  @Test func namesEveryFile() {
    #expect(EmbeddedResource.names == Self.sources.map(\.name))
  }

  @Test(arguments: sources.map(\.name)) func embedsTheFileAsItIs(name: String) throws {
    let source = try #require(Self.sources.first { $0.name == name })
    let path = "\(Self.root)/\(source.path)"
    #expect(try EmbeddedResource.bytes(name) == FileReading.bytes(of: path))
  }

  @Test func everyThemeOfTheRepositoryIsEmbedded() {
    let files = FileReading.yamlNames(in: "\(Self.root)/themes").map { "themes/\($0)" }
    #expect(Set(files).isSubset(of: EmbeddedResource.names))
  }

  @Test(arguments: ["", "catalogue", "catalogue/", "../gpus.csv", "gpus.csv"])
  func otherNamesHoldNothing(name: String) {
    #expect(EmbeddedResource.bytes(name) == nil)
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
}
