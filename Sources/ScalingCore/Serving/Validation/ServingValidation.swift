/// Error of a serving model against measured rows: of all of them, and by what they ran.
public struct ServingValidation: Sendable, Hashable {
  /// Figures of some rows, twice.
  public struct Figures: Sendable, Hashable {
    /// Of all these rows.
    public let all: ServingAccuracy
    /// Of those whose flag is ``MeasuredServing/sound``.
    public let sound: ServingAccuracy
  }

  /// Rows that have something in common.
  public struct Slice: Sendable, Hashable {
    /// By what the rows are parted.
    public let dimension: Dimension
    /// What these rows have in common, for example an id of the catalogue.
    public let value: String
    /// Figures of these rows.
    public let figures: Figures
  }

  /// Figures of all rows.
  public let overall: Figures
  /// All dimensions in their order; inside of one, numbers by size and names by letter.
  public let slices: [Slice]

  /// Estimates every row and sums up the errors.
  ///
  /// - Complexity: O(n log n) in the number of rows, with one estimate a row.
  public init(_ rows: [MeasuredServing], model: ServingModel) {
    self.init(rows) { _ in model }
  }

  /// Estimates every row by a model of its own, for example one that was fitted without the row's family.
  ///
  /// - Complexity: O(n log n) in the number of rows, with one estimate a row.
  public init(_ rows: [MeasuredServing], by model: (MeasuredServing) -> ServingModel) {
    let compared = rows.map { row in
      let estimate = model(row).estimate(
        model: row.model, deployment: row.deployment, load: row.load)
      return ComparedRow(measured: row, deviation: ServingDeviation(estimate, from: row))
    }
    overall = Self.figures(of: compared)
    slices = Dimension.allCases.flatMap { Self.slices(of: compared, by: $0) }
  }

  private static func slices(of rows: [ComparedRow], by dimension: Dimension) -> [Slice] {
    let groups = Dictionary(grouping: rows) { dimension.key(of: $0.measured) }
    return groups.sorted { $0.key < $1.key }.map { key, rows in
      Slice(dimension: dimension, value: key.text, figures: figures(of: rows))
    }
  }

  private static func figures(of rows: [ComparedRow]) -> Figures {
    let sound = rows.filter { $0.measured.flag == MeasuredServing.sound }
    return Figures(
      all: ServingAccuracy(of: rows.map(\.deviation)),
      sound: ServingAccuracy(of: sound.map(\.deviation)))
  }
}

/// A measurement and how far its estimate is from it.
private struct ComparedRow {
  let measured: MeasuredServing
  let deviation: ServingDeviation
}
