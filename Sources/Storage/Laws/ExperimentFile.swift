package import ScalingCore

/// A training experiment as a catalogue file.
package enum ExperimentFile {
  /// Text of the file: what `UserCatalogue` reads back as the same experiment.
  package static func text(of experiment: TrainingExperiment) -> String {
    let evidence = experiment.evidence
    return "# Written by isocost fit. Delete it to forget the runs.\nexperiments:\n"
      + YAMLFields.entry([
        ("name", YAMLText.scalar(experiment.name)), ("kind", evidence.kind.rawValue),
        ("date", YAMLFields.scalar(unlessEmpty: evidence.date)),
        ("source", YAMLText.scalar(evidence.source)),
      ])
      + YAMLFields.list("runs", experiment.runs.map(fields))
      + YAMLFields.list("heldOut", experiment.heldOut.map(fields))
  }

  private static func fields(of row: MeasuredRun) -> [YAMLFields.Field] {
    [
      ("name", YAMLText.scalar(row.run.name)),
      ("N", YAMLFields.number(row.run.parameters.value)),
      ("D", YAMLFields.number(row.run.tokens.value)),
      ("R", row.run.aspectRatio.map(YAMLFields.number)),
      ("loss", YAMLFields.number(row.loss.value)),
      ("weight", row.weight == 1 ? nil : YAMLFields.number(row.weight)),
    ]
  }
}
