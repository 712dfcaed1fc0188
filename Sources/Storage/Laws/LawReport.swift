package import ScalingCore

/// What `isocost fit` prints.
package struct LawReport: Sendable {
  /// Rows that were fitted.
  let table: LawTable
  /// Candidates, which are the rows themselves where no others were given.
  let candidates: LawTable
  /// The fit with its predictions.
  let forecast: LawForecast

  /// Joins a forecast with the tables that it was made of.
  ///
  /// - Parameter candidates: table whose runs the forecast predicts, in this order.
  package init(_ forecast: LawForecast, table: LawTable, candidates: LawTable) {
    precondition(
      forecast.predictions.count == candidates.rows.count, "each candidate has a prediction")
    self.forecast = forecast
    self.table = table
    self.candidates = candidates
  }

  /// What limits the use of the fit, as lines for standard error.
  package var warnings: [String] {
    let all = table.warnings + (predictsRows ? [] : candidates.warnings)
    return all.map(\.description)
      + forecast.fit.warnings.map {
        Diagnostic(.warning, file: table.file, $0).description
      }
  }

  /// Whether the candidates are the rows themselves.
  var predictsRows: Bool { candidates.file == table.file && candidates.rows == table.rows }

  /// Agreement with candidates whose loss is known and that were not fitted; nil without any.
  var unseen: LawGoodness? {
    predictsRows ? nil : LawGoodness(forecast.fit.law, on: candidates.points)
  }

  /// Place of each candidate in the order of predicted losses, from 1, with its chances.
  var places: [Int: (place: Int, rank: LawForecast.Rank)] {
    Dictionary(
      uniqueKeysWithValues: forecast.ranks.enumerated().map { place, rank in
        (rank.candidate, (place + 1, rank))
      })
  }

  /// How far a prediction is off in percent of the measured loss; nil when that is unknown.
  func errorPercent(_ index: Int) -> Double? {
    candidates.rows[index].loss.map {
      (forecast.predictions[index].loss / $0 - 1) * 100
    }
  }
}
