internal import ScalingCore

/// Reads the entries of `experiments` in a catalogue file.
enum ExperimentEntries {
  /// Keys of an experiment.
  static let keys = ["name", "kind", "date", "source"] + runLists
  /// Keys whose lists hold runs: those to fit a law to, and those to hold it against.
  static let runLists = ["runs", "heldOut"]

  /// Reads an experiment.
  static func experiment(_ record: YAMLRecord) throws(Diagnostic) -> TrainingExperiment {
    let runs = try measured(runLists[0], record)
    guard !runs.isEmpty else {
      throw record.failure("runs", "'runs' is missing; a list of training runs belongs here")
    }
    return TrainingExperiment(
      name: try record.requiredText("name"), runs: runs, heldOut: try measured(runLists[1], record),
      evidence: try evidence(record))
  }

  private static func evidence(_ record: YAMLRecord) throws(Diagnostic) -> Evidence {
    let kinds: [Evidence.Kind] = [.measured, .published, .digitised, .estimated, .assumed]
    return Evidence(
      try record.choice("kind", among: kinds), source: try record.source(),
      date: try record.text("date"))
  }

  /// The runs of a list; each states its shape, because the Shape screen fits a law of it.
  private static func measured(
    _ key: String, _ record: YAMLRecord
  ) throws(Diagnostic) -> [MeasuredRun] {
    let rows = try record.children(key)
    guard rows.count <= LawTable.mostRows else {
      throw record.failure(key, "'\(key)' has more than \(LawTable.mostRows) runs")
    }
    var runs: [MeasuredRun] = []
    for row in rows {
      let columns = try LawColumn.columns(among: row.entries.map(\.key)) { name, message in
        row.failure(name, message)
      }
      let cells = LawCells(row, columns: columns)
      if let run = try cells.row(number: runs.count + 1, .fit, .shape).measured { runs.append(run) }
    }
    return runs
  }
}

extension UserCatalogueReader {
  /// Reads the training experiments of a file; the keys of their runs are checked as well.
  mutating func experiments(_ root: YAMLNode) -> [TrainingExperiment] {
    for experiment in root["experiments"]?.value.items ?? [] {
      for list in ExperimentEntries.runLists {
        for run in experiment[list]?.value.items ?? [] {
          let unknown = (run.entries ?? []).filter { LawColumn(column: $0.key) == nil }
          log.checkKeys(of: unknown, known: LawColumn.understood, in: "experiments.\(list)")
        }
      }
    }
    return records("experiments", root, known: ExperimentEntries.keys) {
      record throws(Diagnostic) in
      try ExperimentEntries.experiment(record)
    }
  }
}
