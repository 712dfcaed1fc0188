internal import ScalingCore

/// The figures of a validation as records: one for all rows, then one for each slice.
struct ValidationTable {
  /// One record.
  struct Line {
    /// By what the rows are parted; empty for all of them.
    let by: String
    /// What the rows have in common; empty for all of them.
    let value: String
    /// Figures of the rows.
    let accuracy: ServingAccuracy
  }

  /// Records that have rows.
  let lines: [Line]

  /// The figures of all rows, or of those flagged as sound only.
  init(_ validation: ServingValidation, soundOnly: Bool) {
    func chosen(_ figures: ServingValidation.Figures) -> ServingAccuracy {
      soundOnly ? figures.sound : figures.all
    }
    let overall = Line(by: "", value: "", accuracy: chosen(validation.overall))
    // Sound rows all have one flag.
    let parted = validation.slices.filter { !soundOnly || $0.dimension != .flag }
    let slices = parted.map { slice in
      Line(by: slice.dimension.rawValue, value: slice.value, accuracy: chosen(slice.figures))
    }
    lines = ([overall] + slices).filter { $0.accuracy.rows > 0 }
  }
}

extension ServingAccuracy {
  /// A quantity whose error is known.
  struct Measure {
    /// Key in JSON and start of the keys in CSV.
    let key: String
    /// Name in tables.
    let title: String
    /// Error; nil when no row has the quantity.
    let statistics: ErrorStatistics?
  }

  /// Errors in the order of the output.
  var measures: [Measure] {
    [
      Measure(key: "tpot", title: "TPOT", statistics: timePerOutputToken),
      Measure(key: "ttft", title: "TTFT", statistics: timeToFirstToken),
      Measure(key: "throughput", title: "throughput", statistics: throughput),
    ]
  }
}

extension ErrorStatistics {
  /// Mean and median of the absolute error and bias, in percent.
  var percentages: [(key: String, value: Double)] {
    [("mape", meanAbsolute * 100), ("median", medianAbsolute * 100), ("bias", bias * 100)]
  }
}
