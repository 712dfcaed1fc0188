internal import Foundation
package import ScalingCore

/// Scenarios of a dashboard whose changes no file of theirs holds yet.
package struct UnsavedWork: Codable, Hashable, Sendable {
  /// One scenario.
  package struct Entry: Codable, Hashable, Sendable {
    /// Absolute path of its file; nil where it has none.
    package let path: String?
    /// The file as it was read or written last; without a file the scenario as it was opened.
    let base: String
    /// The scenario with its changes, as a scenario file.
    let text: String
    /// Name of the scenario.
    package let name: String
  }

  /// The scenario of an entry, and what it is compared with.
  package struct Restored: Sendable {
    /// The scenario with its changes.
    package let scenario: Scenario
    /// The scenario as it was opened or saved last.
    package let saved: Scenario
    /// The file as it was read or written last; nil where there is none.
    package let file: ScenarioFile?
  }

  /// Version of the format.
  var version = 1
  /// The dashboard.
  let process: ProcessMark
  /// Seconds since 1970 at which the work was kept.
  package let time: Int
  /// The scenarios.
  package let entries: [Entry]

  /// Joins the work of this process.
  package init(_ entries: [Entry], time: Int) {
    process = .own
    self.time = time
    self.entries = entries
  }
}

extension UnsavedWork.Entry {
  /// States a scenario with unsaved changes.
  ///
  /// - Parameters:
  ///   - saved: The scenario as it was opened or saved last.
  ///   - file: Its file; nil where it has none.
  package init(
    _ scenario: Scenario, saved: Scenario, file: ScenarioFile?, catalogue: Catalogue
  ) {
    path = file.map { FilePath.absolute($0.path) }
    base =
      file.map { String(decoding: $0.contents, as: UTF8.self) }
      ?? ScenarioWriter.file(of: saved, catalogue: catalogue)
    text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    name = scenario.name
  }

  /// Reads the scenario.
  ///
  /// - Throws: why it can't be read, for example because the catalogue lacks its model by now.
  package func restored(in catalogue: Catalogue) throws(InputFailure) -> UnsavedWork.Restored {
    let file = path ?? "unsaved.yaml"
    let parse = { (text: String) throws(InputFailure) in
      try ScenarioFile.parse(Array(text.utf8), file: file, catalogue: catalogue).value
    }
    let (scenario, saved) = (try parse(text), try parse(base))
    return UnsavedWork.Restored(
      scenario: scenario, saved: saved,
      file: path.map { ScenarioFile(path: $0, scenario: saved, contents: Array(base.utf8)) })
  }
}
