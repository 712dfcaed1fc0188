import ArgumentParser
import ScalingCore
import Storage

/// The scenario that states GPU, software and price.
struct ScenarioPlace: ParsableArguments {
  @Argument(
    help: launchLanguage(
      "Scenario file; the built-in sample unless stated.", ja: "シナリオファイル。省略時は内蔵サンプル。"),
    completion: .file())
  var file: String?

  @OptionGroup var settings: Settings

  /// The scenario with all changes.
  func scenario(in workplace: Workplace) throws -> Scenario {
    let scenario = try file.map { try workplace.scenario(at: $0).scenario }
    return try settings.applied(
      to: try scenario ?? ScenarioFile.embeddedSample(catalogue: workplace.catalogue).value,
      in: workplace.catalogue)
  }
}
