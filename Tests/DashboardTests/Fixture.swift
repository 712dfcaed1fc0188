import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage
import TestSupport

/// The real surroundings of a dashboard: shipped catalogue, shipped themes, sample scenarios.
enum Fixture {
  /// Shipped catalogue and themes, glyphs of the best tier.
  static func environment(tier: GlyphTier = .braille) throws -> Environment {
    var environment = try shipped.get()
    environment.capabilities.glyphTier = tier
    return environment
  }

  /// The shipped catalogue.
  static func catalogue() throws -> Catalogue { try shipped.get().catalogue }

  /// A scenario of the folder `samples`, whose evidence names no folder of this machine.
  static func sample(_ sample: Sample) throws -> Scenario {
    try scenario(of: "\(sample.rawValue).yaml")
  }

  /// The sample that states the terms of every plan, and a horizon.
  static func ownedNode() throws -> Scenario { try scenario(of: "owned-node.yaml") }

  private static func scenario(of name: String) throws -> Scenario {
    try scenarios.value(for: name) {
      let bytes = try Data(contentsOf: samples.appendingPathComponent(name))
      let file = "samples/\(name)"
      return try ScenarioFile.parse(Array(bytes), file: file, catalogue: catalogue()).value
    }
  }

  private static let scenarios = Kept<String, Scenario>()

  /// The scenario that most tests start from, named `title`.
  static func tutor(named title: String = "Math tutor, 14B") throws -> Scenario {
    var scenario = try sample(.mathTutor)
    scenario.name = title
    return scenario
  }

  /// A scenario whose weights are larger than the memory of its GPU.
  static func misfit() throws -> Scenario {
    var scenario = try sample(.large)
    scenario.name = "Too large"
    scenario.deployment.gpu = try gpu("L40S")
    scenario.deployment.tensorParallel = 1
    return scenario
  }

  /// A model of the catalogue.
  static func model(_ id: String) throws -> ModelArchitecture {
    try catalogue().model(named: id) ?? { throw Missing(id: id) }()
  }

  /// An accelerator of the catalogue.
  static func gpu(_ id: String) throws -> Accelerator {
    try catalogue().accelerator(named: id) ?? { throw Missing(id: id) }()
  }

  /// Something that the shipped catalogue should hold.
  struct Missing: Error {
    let id: String
  }

  /// Scenarios of the folder `samples`, by file name.
  enum Sample: String, CaseIterable, Sendable {
    case mathTutor = "math-tutor-14b"
    case large = "large-32b"
    case chat = "chat-service"
    case bestOfN = "best-of-n-4b"
    case vote = "majority-vote-7b"
    case mixture = "moe-30b-a3b"
    case longThinking = "small-model-long-thinking"
    case llama = "llama-70b-serving"
  }

  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  /// The shipped catalogue, its measured rows read once for all tests.
  private static func readCatalogue() throws -> Catalogue {
    let catalogue = try Catalogue.embedded()
    let (rows, experiments) = (catalogue.measurements(), catalogue.experiments())
    return Catalogue(
      models: catalogue.models, accelerators: catalogue.accelerators, accuracy: catalogue.accuracy,
      serving: catalogue.serving, profiles: catalogue.profiles, apiPrices: catalogue.apiPrices,
      measurements: { rows },
      published: catalogue.published, experiments: { experiments })
  }

  private static let shipped = Result {
    let library = ThemeLibrary(folders: [])
    return Environment(
      evaluator: Evaluator(catalogue: try readCatalogue()),
      themes: try library.names.map { try library.load(named: $0).value.theme },
      capabilities: Capabilities(colourDepth: .indexed256, glyphTier: .braille, reportsMouse: true),
      version: "test")
  }
}
