import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage

/// What is measured: the shipped catalogue, the samples, and the dashboard as a user sees it at first.
struct Stage: Sendable {
  /// The core with the shipped catalogue.
  let evaluator: Evaluator
  /// The samples, by name of their files.
  let scenarios: [Scenario]
  /// Paths of the samples.
  let paths: [String]
  /// Theme and capabilities of a usual terminal.
  let environment: Environment

  /// A folder without samples.
  struct NoSamples: Error, CustomStringConvertible {
    let description: String
  }

  /// The sample that the tours start from; `make run` opens it.
  private static let firstSample = "math-tutor-14b.yaml"

  /// Reads catalogue, theme and samples.
  init(samples folder: String) throws {
    let catalogue = try Catalogue.embedded()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let others = names.filter { $0.hasSuffix(".yaml") && $0 != Self.firstSample }.sorted()
    guard names.contains(Self.firstSample), others.count > 2 else {
      throw NoSamples(description: "\(folder): four samples are needed, with \(Self.firstSample)")
    }
    paths = ([Self.firstSample] + others).map { "\(folder)/\($0)" }
    scenarios = try paths.map {
      try ScenarioFile.load(path: $0, catalogue: catalogue).value.scenario
    }
    evaluator = Evaluator(catalogue: catalogue)
    let theme = try ThemeLibrary(folders: []).load(named: "dark").value.theme
    environment = Environment(
      evaluator: evaluator, themes: [theme],
      capabilities: Capabilities(
        colourDepth: .indexed256, glyphTier: .braille, reportsMouse: true),
      version: "0")
  }

  /// Place of the sample that states the terms of every plan; nil without it.
  var plansSample: Int? { paths.firstIndex { $0.hasSuffix("/owned-node.yaml") } }

  /// The dashboard on the first samples; several open on Compare.
  func dashboard(samples count: Int, size: Size) -> DashboardState {
    dashboard(samples: 0..<count, size: size)
  }

  /// The dashboard on some of the samples.
  func dashboard(samples: Range<Int>, size: Size) -> DashboardState {
    DashboardState(
      opening: samples.map { OpenedScenario(scenario: scenarios[$0], path: paths[$0]) },
      theme: 0, size: size, usesMouse: true, in: environment)
  }
}
