import Foundation
import ScalingCore

/// Rows of `Fixtures/morph_points.csv` and other data of `scaling_laws.md`.
enum LawTestData {
  /// A row: the shape and the run.
  struct Row {
    /// Name of the variant.
    var variant: String
    /// Nominal tokens a parameter: 20, 40 or 160.
    var nominal: Int
    /// Width and depth.
    var shape: TransformerShape
    /// The run and its loss.
    var point: MeasuredRun
  }

  /// All 76 rows.
  static func rows() throws -> [Row] { try read.get() }

  private static let read = Result {
    try TestData.fixture("morph_points").map { row in
      let (width, layers) = (TestData.integer(row, "d_model"), TestData.integer(row, "n_layers"))
      let run = TrainingRun(
        name: row["variant"] ?? "", parameters: Parameters(Double(row["N_total"] ?? "") ?? .nan),
        tokens: Tokens(Double(row["D_tokens"] ?? "") ?? .nan),
        aspectRatio: Double(width) / Double(layers))
      return Row(
        variant: run.name, nominal: TestData.integer(row, "tokens_per_param_nominal"),
        shape: .openLM(width: width, layers: layers),
        point: MeasuredRun(run, loss: Loss(Double(row["loss"] ?? "") ?? .nan)))
    }
  }

  private static func point(_ variant: String, _ nominal: Int) throws -> MeasuredRun {
    guard
      let row = try rows().first(where: { $0.variant == variant && $0.nominal == nominal })
    else { throw TestData.Missing(name: variant) }
    return row.point
  }

  /// All 76 points.
  static func all() throws -> [MeasuredRun] { try rows().map(\.point) }

  /// The 24 points at 20 tokens a parameter that the authors fit.
  static func twentyFour() throws -> [MeasuredRun] {
    let others = ["86M", "126M", "178M", "339M", "1B"]
    return try rows().filter { row in
      row.nominal == 20 && !others.contains { row.variant.hasPrefix($0) }
    }.map(\.point)
  }

  /// The 27 points of the main fit.
  static func twentySeven() throws -> [MeasuredRun] {
    try twentyFour() + ["80M_v1", "80M_v4", "80M_v5"].map { try point($0, 160) }
  }

  /// The six points of the reported draw.
  static func six() throws -> [MeasuredRun] {
    try ["80M_v5", "116M_v4", "164M_v7", "237M_v2", "313M_v3"].map { try point($0, 20) }
      + [try point("80M_v4", 160)]
  }

  /// The four trained 1B models: v1, v3, v6, v8.
  static func oneB() throws -> [MeasuredRun] {
    try ["1B_v1", "1B_v3", "1B_v6", "1B_v8"].map { try point($0, 20) }
  }

  /// Candidates v1 to v8 of §3.3: width and depth.
  static let candidates = [
    (2_048, 24), (2_304, 20), (2_560, 16), (2_432, 20), (2_688, 16), (2_816, 12), (3_072, 16),
    (3_072, 12),
  ]

  /// The candidates as runs of 29B tokens.
  static var candidateRuns: [TrainingRun] {
    candidates.enumerated().map { index, shape in
      TrainingRun(
        name: "v\(index + 1)", shape: .openLM(width: shape.0, layers: shape.1),
        tokens: 28_991_029_248)
    }
  }

  /// An origin for made-up laws.
  static let origin = LawOrigin(
    lossKind: .asMeasured, domain: LawDomain(), evidence: Evidence(.assumed, source: "test"))
}

extension TestData {
  /// Rows of `Fixtures/<name>.csv`.
  static func fixture(_ name: String) throws -> [Row] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).csv")
    let records = try parse(String(contentsOf: url, encoding: .utf8))
    let header = records.first ?? []
    return records.dropFirst().map { record in
      Row(zip(header, record), uniquingKeysWith: { first, _ in first })
    }
  }
}

/// Whether two numbers agree to so many significant digits.
func agree(_ value: Double, _ expected: Double, digits: Int) -> Bool {
  abs(value - expected) <= 0.5 * abs(expected) * pow(10, 1 - Double(digits))
}
