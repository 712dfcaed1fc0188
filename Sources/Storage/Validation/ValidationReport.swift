package import ScalingCore

/// What `isocost validate` prints; all errors in percent of the measured values.
package struct ValidationReport: Sendable {
  /// Rows of the file.
  package let measured: MeasuredRows
  /// Errors of the serving model on them.
  package let validation: ServingValidation
  /// Where the parameters of the serving model come from.
  let evidence: Evidence
  /// Families that were held out in turn; 0 when the model's own parameters were used for all rows.
  let heldOutFamilies: Int

  /// Compares the rows of a file with what a serving model says.
  package init(_ measured: MeasuredRows, model: ServingModel) {
    self.measured = measured
    validation = ServingValidation(measured.rows, model: model)
    evidence = model.parameters.evidence
    heldOutFamilies = 0
  }

  /// Compares each row with what a model says that was fitted without the row's family.
  package init(_ measured: MeasuredRows, heldOut models: HeldOutModels) {
    self.measured = measured
    validation = ServingValidation(measured.rows, by: models.model)
    evidence = Self.heldOutEvidence
    heldOutFamilies = models.count
  }

  /// Origin of parameters that were fitted to the rows themselves.
  private static let heldOutEvidence = Evidence(
    .estimated,
    source: "Fitted to the sound rows of the other families, under the priors of the model.")
}

// MARK: - JSON

extension ValidationReport {
  /// The document of DESIGN §5; `ok` holds the same figures of rows whose flag is `ok`.
  package var document: JSONValue {
    .object(
      [.init("file", .text(measured.file)), .init("rows", .number(Double(measured.count)))]
        + Self.members(validation.overall.all) + [
          .init("heldOutFamilies", .number(Double(heldOutFamilies))),
          .init("ok", Self.figures(validation.overall.sound)),
          .init("slices", .list(validation.slices.map(Self.slice))),
          .init("leftOut", .list(measured.leftOut.map(Self.leftOut))),
          .init("recordedThroughputRows", .number(Double(measured.recordedThroughputs))),
          .init("assumedKvPrecisionRows", .number(Double(measured.assumedCaches))),
          .init("warnings", .list(measured.warnings.map { .text($0.description) })),
          .init("evidence", evidence.json),
        ])
  }

  private static func slice(_ slice: ServingValidation.Slice) -> JSONValue {
    .object(
      [
        .init("by", .text(slice.dimension.rawValue)), .init("value", .text(slice.value)),
        .init("rows", .number(Double(slice.figures.all.rows))),
      ] + members(slice.figures.all) + [.init("ok", figures(slice.figures.sound))])
  }

  private static func figures(_ accuracy: ServingAccuracy) -> JSONValue {
    .object([.init("rows", .number(Double(accuracy.rows)))] + members(accuracy))
  }

  private static func members(_ accuracy: ServingAccuracy) -> [JSONValue.Member] {
    let errors = accuracy.measures.map { measure in
      JSONValue.Member(measure.key, statistics(measure.statistics))
    }
    return errors + [.init("falseDoesNotFit", .number(Double(accuracy.falseDoesNotFit)))]
  }

  private static func statistics(_ statistics: ErrorStatistics?) -> JSONValue {
    guard let statistics else {
      return ["rows": .number(0), "mape": .null, "median": .null, "bias": .null]
    }
    return .object(
      [.init("rows", .number(Double(statistics.count)))]
        + statistics.percentages.map { JSONValue.Member($0.key, .number($0.value)) })
  }

  private static func leftOut(_ group: MeasuredRows.LeftOut) -> JSONValue {
    [
      "column": .text(group.column), "value": .text(group.value),
      "rows": .number(Double(group.count)), "reason": .text(group.reason),
    ]
  }
}

// MARK: - CSV

extension ValidationReport {
  /// One record for all rows and one for each slice, first of all rows, then of those flagged `ok`.
  package var csv: String {
    let sets = [("all", false), (MeasuredServing.sound, true)]
    let records = sets.flatMap { name, soundOnly in
      ValidationTable(validation, soundOnly: soundOnly).lines.map { Self.record(name, $0) }
    }
    return CSVText.table([Self.header] + records)
  }

  private static let header =
    ["set", "by", "value", "rows", "falseDoesNotFit"]
    + ["tpot", "ttft", "throughput"].flatMap { key in
      ["Rows", "MapePercent", "MedianPercent", "BiasPercent"].map { key + $0 }
    }

  private static func record(_ set: String, _ line: ValidationTable.Line) -> [String] {
    let accuracy = line.accuracy
    return [set, line.by, line.value, "\(accuracy.rows)", "\(accuracy.falseDoesNotFit)"]
      + accuracy.measures.flatMap { measure -> [String] in
        guard let statistics = measure.statistics else { return ["0", "", "", ""] }
        return ["\(statistics.count)"]
          + statistics.percentages.map { JSONValue.number($0.value).cell }
      }
  }
}
