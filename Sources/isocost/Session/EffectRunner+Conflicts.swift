import Dashboard
import ScalingCore
import Storage

/// What is done about files that somebody else changed.
extension EffectRunner {
  /// Looks at what the file holds now, for the user to decide.
  mutating func conflict(
    over scenario: Scenario, document: Int, path: String
  ) -> EffectResult {
    let rival = RivalFile(path: path, catalogue: catalogue)
    rivals[document] = rival
    let differences = rival.scenario.map { ScenarioDifference.between(scenario, $0) } ?? []
    return .saveConflict(
      SaveConflict(
        document: document, path: path, theirs: rival.scenario,
        problem: rival.problem.map { brief($0, about: path) },
        differences: differences.map {
          .init(path: $0.path, mine: $0.first[language], theirs: $0.second[language])
        },
        otherPath: FilePath.path(path, with: ".mine")))
  }

  /// Writes a document over the version that the user has seen, which is kept beside it.
  mutating func saveOver(_ scenario: Scenario, document: Int) -> EffectResult? {
    guard let known = files[document], let rival = rivals[document] else { return nil }
    do throws(SaveFailure) {
      let (file, kept) = try known.save(scenario, over: rival, catalogue: catalogue)
      files[document] = file
      rivals[document] = nil
      noteUse(of: known.path)
      let note =
        kept.map {
          language(
            "their version is \(FilePath.name(of: $0))", ja: "相手の版は\(FilePath.name(of: $0))です")
        } ?? ""
      return .saved(document: document, scenario, path: known.path, note: note)
    } catch {
      return failure(error, of: scenario, document: document, path: known.path)
    }
  }

  /// Compares a document from now on with the version that the user has taken.
  mutating func adoptRival(by document: Int) -> EffectResult? {
    guard let file = rivals[document]?.file else { return nil }
    files[document] = file
    rivals[document] = nil
    return nil
  }

  /// What the user sees of a scenario that was not saved.
  mutating func failure(
    _ failure: SaveFailure, of scenario: Scenario, document: Int, path: String
  ) -> EffectResult {
    switch failure {
    case .changedOnDisk, .gone: conflict(over: scenario, document: document, path: path)
    default: .saveFailed(brief(failure.words[language], about: path))
    }
  }
}
