import Dashboard
import ScalingCore
import Storage

/// What the list of scenario files wants done.
extension EffectRunner {
  /// Reads a file for a look at it.
  func preview(_ path: String) -> EffectResult {
    guard FileReading.exists(path) else { return .fileGone(path: path) }
    do {
      let loaded = try ScenarioFile.load(path: path, catalogue: catalogue)
      return .previewed(path: path, loaded.value.scenario, note: "")
    } catch {
      return .previewed(path: path, nil, note: reason(error, about: path))
    }
  }

  /// Changes name or tags in a file; documents that show what it held before follow.
  mutating func edit(_ path: String, _ edit: FileEdit) -> EffectResult {
    guard FileReading.exists(path) else { return .fileGone(path: path) }
    do {
      let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
      let changed = try file.save(edit.applied(to: file.scenario), catalogue: catalogue).file
      let documents = files.filter { $0.value.hasSameContents(as: file) }.keys.sorted()
      for document in documents { files[document] = changed }
      return .fileEdited(
        path: FilePath.name(of: path), changed.scenario, documents: documents)
    } catch let failure as InputFailure {
      return .fileFailed(reason(failure, about: path))
    } catch let failure as SaveFailure {
      return .fileFailed(brief(failure.words[language], about: path))
    } catch {
      return .fileFailed(brief("\(error)", about: path))
    }
  }

  /// Moves a file into the trash beside it.
  mutating func delete(_ path: String, isSure: Bool) -> EffectResult {
    guard FileReading.exists(path) else { return .fileGone(path: path) }
    guard isSure || scenarioFolder?.holds(path) == true else {
      return .deletionNeedsConsent(path: path)
    }
    do throws(Diagnostic) {
      let item = try TrashFolder.take(path)
      deleted.append(item)
      return .fileDeleted(
        path: FilePath.name(of: path), place: FilePath.shortened(item.place))
    } catch {
      return .fileFailed(brief(error, about: path))
    }
  }

  /// Brings the file back that was deleted last; one that has left the trash does not keep the others there.
  mutating func restore() -> EffectResult {
    guard let item = deleted.last else {
      return .fileFailed(
        language(
          "no file was deleted in this session; older ones are in \(TrashFolder.name) beside their place",
          ja: "このセッションで削除したファイルはありません；以前のものは元の場所の\(TrashFolder.name)にあります")
      )
    }
    if !FileReading.exists(item.place) { deleted.removeLast() }
    do throws(Diagnostic) {
      let path = try TrashFolder.bringBack(item)
      deleted.removeLast()
      return .fileRestored(
        path: FilePath.shortened(path), next: deleted.last.map { FilePath.name(of: $0.path) })
    } catch {
      return .fileFailed(brief(error.text(in: language), about: item.place))
    }
  }

  /// Remembers that a file was used.
  func noteUse(of path: String) {
    paths.recent.map(RecentFiles.init)?.note(path)
  }
}
