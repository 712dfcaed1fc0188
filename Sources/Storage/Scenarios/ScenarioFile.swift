internal import Foundation
package import ScalingCore

/// A scenario with the file that it was read from.
package struct ScenarioFile: Sendable {
  /// File as the user named it.
  package let path: String
  /// What the file states.
  package let scenario: Scenario
  /// Contents of the file when it was read or written last.
  let contents: [UInt8]

  /// The same file under another path that leads to it.
  package func named(_ path: String) -> ScenarioFile {
    ScenarioFile(path: path, scenario: scenario, contents: contents)
  }

  /// Whether another one is of the same file as it was at the same time.
  package func hasSameContents(as other: ScenarioFile) -> Bool {
    FilePath.absolute(path) == FilePath.absolute(other.path) && contents == other.contents
  }

  /// Reads a file.
  ///
  /// - Parameter path: Path of a file; `-` is no special name.
  /// - Throws: all findings when one of them is an error.
  package static func load(
    path: String, catalogue: Catalogue
  ) throws(InputFailure) -> Loaded<ScenarioFile> {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: path)
    } catch {
      throw InputFailure([error])
    }
    let parsed = try parse(bytes, file: path, catalogue: catalogue)
    let file = ScenarioFile(path: path, scenario: parsed.value, contents: bytes)
    return Loaded(file, warnings: parsed.warnings)
  }

  /// Reads the contents of a scenario file.
  ///
  /// - Parameters:
  ///   - bytes: Contents.
  ///   - file: Name for findings.
  ///   - catalogue: Models and GPUs that the file may name.
  /// - Throws: all findings when one of them is an error.
  package static func parse(
    _ bytes: [UInt8], file: String, catalogue: Catalogue
  ) throws(InputFailure) -> Loaded<Scenario> {
    let document: YAMLDocument
    do {
      document = try YAMLDocument(file: file, bytes: bytes)
    } catch {
      throw InputFailure([error])
    }
    var decoder = ScenarioDecoder(file: file, catalogue: catalogue)
    let scenario = decoder.decode(document.root)
    return try decoder.log.finish(scenario)
  }

  /// The scenario that opens when the user names no file.
  ///
  /// - Throws: findings in the embedded file; tests check that there are none.
  package static func embeddedSample(
    catalogue: Catalogue
  ) throws(InputFailure) -> Loaded<Scenario> {
    let name = "samples/math-tutor-14b.yaml"
    return try parse(EmbeddedResource.bytes(name) ?? [], file: name, catalogue: catalogue)
  }
}
