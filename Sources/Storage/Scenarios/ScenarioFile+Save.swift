package import ScalingCore
package import Screen

/// Why a scenario was not saved; the file on the disk is untouched.
package enum SaveFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Another program changed the file since it was read.
  case changedOnDisk(path: String)
  /// Another program deleted or renamed the file since it was read.
  case gone(path: String)
  /// A file of this name exists and was not read before.
  case exists(path: String)
  /// The file can't be written.
  case notWritable(Diagnostic)
  /// The scenario would not read back as it is, for the reasons given.
  case notReadable(path: String, InputFailure)

  /// What is wrong, and what would be right, on one line.
  package var description: String {
    switch self {
    case .changedOnDisk(let path):
      "\(neutralised(path)): changed on disk since it was opened; "
        + "save under another name, or open it again"
    case .gone(let path):
      "\(neutralised(path)): deleted or renamed since it was opened; save under another name"
    case .exists(let path):
      "\(neutralised(path)): exists already; choose another name, or replace it"
    case .notWritable(let diagnostic): diagnostic.description
    case .notReadable(let path, let failure):
      "\(neutralised(path)): not saved, because it would not read back: "
        + (failure.diagnostics.first?.message ?? "values differ")
    }
  }
}

extension SaveFailure {
  /// What is wrong, and what would be right, in each language.
  package var words: Wording { Wording(description, ja: japanese) }

  private var japanese: String {
    switch self {
    case .changedOnDisk(let path):
      "\(neutralised(path))：開いた後に変更されています；別の名前で保存するか、開き直してください"
    case .gone(let path): "\(neutralised(path))：開いた後に削除または改名されました；別の名前で保存してください"
    case .exists(let path): "\(neutralised(path))：既にあります；別の名前にするか、置き換えてください"
    case .notWritable(let diagnostic): diagnostic.text(in: .japanese)
    case .notReadable(let path, let failure):
      "\(neutralised(path))：読み戻せないため保存しません："
        + Language.japanese(core: failure.diagnostics.first?.message ?? "values differ")
    }
  }
}

/// How a scenario was saved.
package enum SaveOutcome: Sendable, Hashable {
  /// The file states the scenario already; nothing was written.
  case unchanged
  /// Changed values were written; everything else in the file stayed.
  case saved
  /// The whole file was written anew; the old contents are in the file named.
  case rewritten(original: String)
}

extension ScenarioFile {
  /// Saves a scenario over the file that was read.
  ///
  /// - Returns: the file as it is now, and how it was saved.
  /// - Throws: why nothing was written.
  package func save(
    _ scenario: Scenario, catalogue: Catalogue
  ) throws(SaveFailure) -> (file: ScenarioFile, outcome: SaveOutcome) {
    try save(scenario, catalogue: catalogue, writer: AtomicFile())
  }

  func save(
    _ scenario: Scenario, catalogue: Catalogue, writer: AtomicFile
  ) throws(SaveFailure) -> (file: ScenarioFile, outcome: SaveOutcome) {
    try checkUnchangedOnDisk()
    if scenario.isSaved(as: self.scenario) { return (self, .unchanged) }
    let (file, isPatched) = try changed(to: scenario, catalogue: catalogue)
    let original = isPatched ? nil : try keep(contents, as: "\(path).orig", writer: writer)
    try file.write(over: contents, with: writer)
    return (file, original.map { .rewritten(original: $0) } ?? .saved)
  }

  /// The file with the values of a scenario, and whether everything else in it stayed.
  func changed(
    to scenario: Scenario, catalogue: Catalogue
  ) throws(SaveFailure) -> (file: ScenarioFile, isPatched: Bool) {
    if let file = patched(with: scenario, catalogue: catalogue) { return (file, true) }
    return (try Self.rewritten(scenario, path: path, catalogue: catalogue), false)
  }

  /// Writes bytes under a name that no file has.
  ///
  /// - Returns: the name.
  func keep(
    _ bytes: [UInt8], as wish: String, writer: AtomicFile = AtomicFile()
  ) throws(SaveFailure) -> String {
    do throws(Diagnostic) {
      let reserved = try ReservedFile(like: wish)
      try writer.replace(reserved.path, with: bytes)
      return reserved.path
    } catch {
      throw .notWritable(error)
    }
  }

  /// Saves a scenario under a name that it was not read from.
  ///
  /// - Parameter replacing: Whether an existing file is replaced.
  /// - Throws: why nothing was written.
  package static func create(
    _ scenario: Scenario, path: String, catalogue: Catalogue, replacing: Bool = false
  ) throws(SaveFailure) -> ScenarioFile {
    guard replacing || !FileReading.exists(path) else { throw .exists(path: path) }
    let file = try rewritten(scenario, path: path, catalogue: catalogue)
    guard replacing else {
      try file.writeNew()
      return file
    }
    do {
      try AtomicFile().replace(path, with: file.contents)
    } catch {
      throw .notWritable(error)
    }
    return file
  }

  /// A file that was changed or deleted meanwhile, or that can't be read, is left alone.
  private func checkUnchangedOnDisk() throws(SaveFailure) {
    guard FileReading.exists(path) else { throw .gone(path: path) }
    do {
      guard try FileReading.bytes(of: path) == contents else {
        throw SaveFailure.changedOnDisk(path: path)
      }
    } catch let failure as SaveFailure {
      throw failure
    } catch let diagnostic as Diagnostic {
      throw .notWritable(diagnostic)
    } catch {
      throw .changedOnDisk(path: path)
    }
  }

  /// The file with changed values, when it then reads as `scenario`.
  private func patched(with scenario: Scenario, catalogue: Catalogue) -> ScenarioFile? {
    let bytes = ScenarioPatcher.patched(
      contents, file: path, from: self.scenario, to: scenario, catalogue: catalogue)
    guard let bytes,
      let read = try? ScenarioFile.parse(bytes, file: path, catalogue: catalogue).value,
      scenario.isSaved(as: read)
    else { return nil }
    return ScenarioFile(path: path, scenario: read, contents: bytes)
  }

  /// A whole new file, checked to read back.
  private static func rewritten(
    _ scenario: Scenario, path: String, catalogue: Catalogue
  ) throws(SaveFailure) -> ScenarioFile {
    let text = ScenarioWriter.file(of: scenario, catalogue: catalogue)
    let bytes = Array(text.utf8)
    let read: Scenario
    do {
      read = try parse(bytes, file: path, catalogue: catalogue).value
    } catch {
      throw .notReadable(path: path, error)
    }
    guard scenario.isSaved(as: read) else {
      throw .notReadable(path: path, InputFailure([]))
    }
    return ScenarioFile(path: path, scenario: read, contents: bytes)
  }

  /// Writes the contents over those that the file is expected to have.
  func write(over expected: [UInt8], with writer: AtomicFile) throws(SaveFailure) {
    do throws(WriteFailure) {
      try writer.replace(path, holding: expected, with: contents)
    } catch {
      throw failure(error)
    }
  }

  /// Writes the contents where no file is.
  func writeNew() throws(SaveFailure) {
    do throws(WriteFailure) {
      try AtomicFile().create(path, with: contents)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ failure: WriteFailure) -> SaveFailure {
    switch failure {
    case .changed: .changedOnDisk(path: path)
    case .gone: .gone(path: path)
    case .exists: .exists(path: path)
    case .failed(let diagnostic): .notWritable(diagnostic)
    }
  }
}

extension Scenario {
  /// Whether a file that reads as `other` states this scenario.
  ///
  /// A price of the user's own has the file as its source once it is saved; a peak in TFLOP/s may be
  /// off in the last binary digit.
  func isSaved(as other: Scenario) -> Bool {
    var saved = self
    if price.evidence.kind == .assumed, other.price.evidence.kind == .assumed {
      saved.price.evidence = other.price.evidence
    }
    if abs(costModel.peak.value - other.costModel.peak.value) <= 2 * costModel.peak.value.ulp {
      saved.costModel.peak = other.costModel.peak
    }
    return saved == other
  }
}
