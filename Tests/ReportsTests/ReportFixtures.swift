import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage
import TestSupport

@testable import Reports

/// Reports of the samples, made once for all tests.
enum ReportFixtures {
  /// Day of all reports.
  static let date = "2026-11-22"

  /// Shipped catalogue and themes.
  static func environment() throws -> Environment { try shipped.get() }

  /// A scenario of the folder `samples`.
  static func scenario(_ name: String) throws -> Scenario {
    let bytes = try Data(contentsOf: samples.appendingPathComponent("\(name).yaml"))
    return try ScenarioFile.parse(
      Array(bytes), file: "samples/\(name).yaml", catalogue: environment().catalogue
    ).value
  }

  /// Report of the math tutor.
  static func tutor() throws -> Report { try tutorReport.get() }

  /// Report of the math tutor in Japanese.
  static func japaneseTutor() throws -> Report { try japaneseReport.get() }

  /// Report of an own node with a horizon and all plans, but without an accuracy.
  static func node() throws -> Report { try nodeReport.get() }

  /// Report of the math tutor and a larger model beside it.
  static func pair() throws -> Report { try pairReport.get() }

  /// The same in Japanese.
  static func japanesePair() throws -> Report {
    try report("math-tutor-14b", "large-32b", in: .japanese)
  }

  /// Report of a scenario whose texts try to break out of the document.
  static func hostile() throws -> Report { try hostileReport.get() }

  /// Name of the hostile scenario.
  static let hostileName = "<script>alert(1)</script> | `x` & \"q\" \u{1B}[31m \u{202E}"

  /// A sample whose screens are looked at.
  enum Sample: String, CaseIterable {
    case tutor = "math-tutor-14b"
    case node = "owned-node"
  }

  /// The dashboard that shows a screen of a sample on a terminal of 200×60, all figures settled.
  static func state(_ sample: Sample, on screen: ScreenID) throws -> DashboardState {
    guard let state = try states.get()[sample]?[screen] else {
      throw Missing(what: "\(sample) \(screen)")
    }
    return state
  }

  /// What the terminal shows then, as one text whose blanks are single.
  static func screen(_ sample: Sample, _ screen: ScreenID) throws -> String {
    let frame = view(try state(sample, on: screen), in: try environment())
    return singleBlanks(frame.rows.joined(separator: " "))
  }

  /// A text with every run of blanks made one.
  static func singleBlanks(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - Made once

  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  /// The shipped catalogue, its measured rows read once for all tests.
  private static func catalogue() throws -> Catalogue {
    let catalogue = try Catalogue.embedded()
    let (rows, experiments) = (catalogue.measurements(), catalogue.experiments())
    let (published, prices) = (catalogue.published(), catalogue.apiPrices())
    return Catalogue(
      models: catalogue.models, accelerators: catalogue.accelerators, accuracy: catalogue.accuracy,
      serving: catalogue.serving, profiles: catalogue.profiles, apiPrices: { prices },
      measurements: { rows }, published: { published }, experiments: { experiments })
  }

  private static let shipped = Result {
    Environment(
      evaluator: Evaluator(catalogue: try catalogue()), themes: [.plain],
      capabilities: Capabilities(
        colourDepth: .monochrome, glyphTier: .braille, reportsMouse: false),
      version: "1.2.3")
  }

  private static let states = Result {
    var states: [Sample: [ScreenID: DashboardState]] = [:]
    for sample in Sample.allCases {
      var state = DashboardState(
        opening: [OpenedScenario(scenario: try scenario(sample.rawValue), path: nil)], theme: 0,
        size: Size(width: 200, height: 60), usesMouse: false, in: try environment())
      for screen in [ScreenID.spend, .explore, .frontier, .speed] {
        state.settle(on: screen, in: try environment())
        states[sample, default: [:]][screen] = state
      }
    }
    return states
  }

  /// A report whose file, notes and price name a folder of somebody.
  static func secretive() throws -> Report { try secretiveReport.get() }

  private static let secretiveReport = Result {
    var scenario = try Self.scenario("math-tutor-14b")
    scenario.notes = "from /home/somebody/secret/plan.yaml"
    scenario.price.evidence.source = "stated in /home/somebody/secret/plan.yaml"
    return Report(
      [
        (file: "/home/somebody/secret/plan.yaml", scenario: scenario),
        (file: "b.yaml", scenario: try Self.scenario("large-32b")),
      ], screens: [.explore], in: try environment(), date: date)
  }

  private static let tutorReport = Result { try report("math-tutor-14b") }
  private static let japaneseReport = Result { try report("math-tutor-14b", in: .japanese) }
  private static let nodeReport = Result { try report("owned-node") }
  private static let pairReport = Result { try report("math-tutor-14b", "large-32b") }

  private static let hostileReport = Result {
    var scenario = try Self.scenario("chat-service")
    scenario.name = hostileName
    scenario.notes =
      "]]> </svg> <img src=x onerror=alert(1)>\n# no heading\n\nhttps://example.org/a?b=1&c"
    return Report(
      [(file: "/home/somebody/secret folder/chat.yaml", scenario: scenario)],
      in: try environment(), date: date)
  }

  private static func report(_ names: String..., in language: Language = .english) throws -> Report
  {
    Report(
      try names.map { (file: "samples/\($0).yaml", scenario: try scenario($0)) },
      language: language, in: try environment(), date: date)
  }
}

/// Something that a test needs and does not find.
struct Missing: Error {
  let what: String
}
