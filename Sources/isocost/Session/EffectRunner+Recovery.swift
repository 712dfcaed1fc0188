import Dashboard
import Foundation
import ScalingCore
import Storage

/// Unsaved work: kept for a later start, offered by it, taken back.
extension EffectRunner {
  private var workFolder: UnsavedWorkFolder? {
    paths.unsavedWork.map { UnsavedWorkFolder(path: $0) }
  }

  /// Work of dashboards that have ended.
  func workOffers() -> [WorkOffer] {
    let now = Int(Date().timeIntervalSince1970)
    return (workFolder?.found(now: now) ?? []).map { id, work in
      WorkOffer(
        id: id, time: LocalTime.text(of: work.time, now: now), names: work.entries.map(\.name))
    }
  }

  /// Reads unsaved work; a file that is open keeps the path by which it is.
  mutating func takeWork(_ id: String) -> EffectResult {
    guard let work = workFolder?.work(id) else {
      let isThere = workFolder?.has(id) ?? false
      let problem = language("\(id): can't be read", ja: "\(id)：読めません")
      return isThere ? .workTaken(id: id, [], problems: [problem]) : .workGone(id: id)
    }
    var scenarios: [RecoveredScenario] = []
    var taken: [ScenarioFile?] = []
    var problems: [String] = []
    for entry in work.entries {
      do throws(InputFailure) {
        let restored = try entry.restored(in: catalogue)
        let file = restored.file.map(asOpened)
        taken.append(file)
        scenarios.append(
          RecoveredScenario(
            scenario: restored.scenario, saved: restored.saved, path: file?.path))
      } catch {
        let reason = language(core: error.diagnostics.first?.message ?? "can't be read")
        problems.append(entry.name + language(": ", ja: "：") + reason)
      }
    }
    restored[id] = taken
    return .workTaken(id: id, scenarios, problems: problems)
  }

  /// Compares documents with the files as the earlier dashboard had read them.
  mutating func adoptWork(_ id: String, by documents: [Int]) -> EffectResult? {
    for (document, file) in zip(documents, restored[id] ?? []) { files[document] = file }
    restored[id] = nil
    return nil
  }

  /// Deletes unsaved work, unless another dashboard has it meanwhile.
  func discardWork(_ id: String) -> EffectResult? {
    workFolder?.remove(id) == true ? nil : .workGone(id: id)
  }

  /// Scenarios with changes that no file holds.
  func unsavedWork(of documents: [Dashboard.Document]) -> UnsavedWork {
    let entries = documents.map { document in
      UnsavedWork.Entry(
        document.scenario, saved: document.saved,
        file: document.path == nil ? nil : files[document.id], catalogue: catalogue)
    }
    return UnsavedWork(entries, time: Int(Date().timeIntervalSince1970))
  }

  private func asOpened(_ file: ScenarioFile) -> ScenarioFile {
    let open = files.values.first { FilePath.absolute($0.path) == file.path }
    return open.map { file.named($0.path) } ?? file
  }
}
