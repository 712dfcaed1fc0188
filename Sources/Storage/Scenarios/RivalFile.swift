internal import Foundation
package import ScalingCore

/// What is on the disk in place of a file that was read: another version, or nothing.
package struct RivalFile: Sendable {
  /// Path of the file.
  package let path: String
  /// The scenario of the other version; nil where it is gone or can't be read.
  package let scenario: Scenario?
  /// Why the other version can't be read; nil where it can, or is gone.
  package let problem: String?
  /// Contents of the other version; nil where the file is gone.
  let contents: [UInt8]?

  /// Looks at the disk.
  package init(path: String, catalogue: Catalogue) {
    self.path = path
    guard FileReading.exists(path) else {
      (scenario, problem, contents) = (nil, nil, nil)
      return
    }
    do throws(Diagnostic) {
      let bytes = try FileReading.bytes(of: path)
      contents = bytes
      do throws(InputFailure) {
        scenario = try ScenarioFile.parse(bytes, file: path, catalogue: catalogue).value
        problem = nil
      } catch {
        let finding = error.diagnostics.first { $0.severity == .error } ?? error.diagnostics.first
        (scenario, problem) = (nil, finding?.description ?? path)
      }
    } catch {
      (scenario, problem, contents) = (nil, error.description, [])
    }
  }

  /// Whether there is no file.
  package var isGone: Bool { contents == nil }

  /// The other version as the file that is open from now on; nil where it can't be read.
  package var file: ScenarioFile? {
    guard let scenario, let contents else { return nil }
    return ScenarioFile(path: path, scenario: scenario, contents: contents)
  }
}

extension ScenarioFile {
  /// Saves a scenario in place of a version of somebody else, which is kept beside it.
  ///
  /// - Parameter rival: The other version as the user has seen it.
  /// - Returns: the file as it is now, and the name of the kept version; nil where there was none.
  /// - Throws: why nothing was written, for example because there is yet another version.
  package func save(
    _ scenario: Scenario, over rival: RivalFile, catalogue: Catalogue
  ) throws(SaveFailure) -> (file: ScenarioFile, kept: String?) {
    let file = try changed(to: scenario, catalogue: catalogue).file
    guard let theirs = rival.contents else {
      try file.writeNew()
      return (file, nil)
    }
    guard (try? FileReading.bytes(of: path)) == theirs else {
      throw FileReading.exists(path) ? .changedOnDisk(path: path) : .gone(path: path)
    }
    let kept = try keep(theirs, as: FilePath.path(path, with: ".theirs"))
    do throws(SaveFailure) {
      try file.write(over: theirs, with: AtomicFile())
    } catch {
      unlink(kept)
      throw error
    }
    return (file, kept)
  }
}
