import ScalingCore
import Testing

@testable import Storage

/// Figures of `serving_latency.md` §4 on the rows that the serving model was fitted to.
@Suite("Error of the serving model on its development set")
struct ValidationGoldenTests {
  /// A line of §4: rows, and mean / median of the absolute error in percent.
  struct Line: Sendable, CustomTestStringConvertible {
    let kind: String
    let isSoundOnly: Bool
    let rows: Int
    let mean: Double
    let median: Double

    var testDescription: String { "\(kind), \(isSoundOnly ? "ok" : "all")" }
  }

  static let timesPerOutputToken = [
    Line(kind: "dense", isSoundOnly: true, rows: 503, mean: 5.2, median: 4.0),
    Line(kind: "dense", isSoundOnly: false, rows: 515, mean: 6.3, median: 4.1),
    Line(kind: "moe", isSoundOnly: true, rows: 629, mean: 12.7, median: 10.0),
    Line(kind: "moe", isSoundOnly: false, rows: 716, mean: 21.7, median: 11.3),
  ]

  /// Throughput is not in §4: b·O / (P + O·TPOT) / n with b, P and TPOT of the reference implementation
  /// against C·O / (TTFT + (O − 1)·TPOT) / n of the rows.
  static let throughputs = [
    Line(kind: "dense", isSoundOnly: true, rows: 503, mean: 6.1, median: 4.9),
    Line(kind: "dense", isSoundOnly: false, rows: 515, mean: 7.3, median: 5.1),
    Line(kind: "moe", isSoundOnly: true, rows: 629, mean: 14.9, median: 9.9),
    Line(kind: "moe", isSoundOnly: false, rows: 716, mean: 16.9, median: 10.9),
  ]

  private static let report = Result { try MeasuredRowsSource.report() }

  private func accuracy(_ line: Line) throws -> ServingAccuracy {
    let slices = try Self.report.get().validation.slices
    let slice = try #require(slices.first { $0.dimension == .kind && $0.value == line.kind })
    return line.isSoundOnly ? slice.figures.sound : slice.figures.all
  }

  /// Whether an error in percent agrees with one that is printed with one decimal.
  private func agrees(_ share: Double, _ printed: Double) -> Bool {
    abs(share * 100 - printed) <= 0.05
  }

  @Test("time per output token", arguments: timesPerOutputToken)
  func timePerOutputToken(line: Line) throws {
    let accuracy = try accuracy(line)
    let statistics = try #require(accuracy.timePerOutputToken)
    #expect(accuracy.rows == line.rows && statistics.count == line.rows)
    #expect(agrees(statistics.meanAbsolute, line.mean), "\(statistics)")
    #expect(agrees(statistics.medianAbsolute, line.median), "\(statistics)")
  }

  @Test("throughput", arguments: throughputs)
  func throughput(line: Line) throws {
    let statistics = try #require(try accuracy(line).throughput)
    #expect(statistics.count == line.rows)
    #expect(agrees(statistics.meanAbsolute, line.mean), "\(statistics)")
    #expect(agrees(statistics.medianAbsolute, line.median), "\(statistics)")
  }

  @Test("fewer than one row in a hundred is called 'does not fit'")
  func misfits() throws {
    let all = try Self.report.get().validation.overall.all
    #expect(all.rows == 1231 && all.falseDoesNotFit < 13)
  }

  /// §4 on the rows that aiconfigurator answers: rows, TPOT, TTFT.
  static let answered: [(isMixture: Bool, rows: Int, perToken: [Double], first: [Double])] = [
    (false, 142, [5.1, 3.8], [25.8, 18.8]), (true, 36, [9.9, 8.5], [42.4, 35.4]),
  ]

  @Test("rows that aiconfigurator answers, with their time to first token", arguments: 0..<2)
  func comparedTool(index: Int) throws {
    let expected = Self.answered[index]
    let file = MeasuredRowsSource.sample
    let table = try CSVTable(file: file, bytes: FileReading.bytes(of: file))
    let rows = try MeasuredRowsTable.load(path: file, catalogue: MeasuredRowsSource.catalogue())
      .rows
    let chosen = try zip(rows, table.rows).filter { row, cells in
      try row.flag == "ok" && (row.model.experts > 0) == expected.isMixture
        && cells.text("aiconfigurator_tpot_ms") != ""
    }
    let model = ServingModel(parameters: try MeasuredRowsSource.catalogue().serving)
    let accuracy = ServingValidation(chosen.map(\.0), model: model).overall.all
    #expect(accuracy.rows == expected.rows)
    let perToken = try #require(accuracy.timePerOutputToken)
    #expect(agrees(perToken.meanAbsolute, expected.perToken[0]))
    #expect(agrees(perToken.medianAbsolute, expected.perToken[1]))
    let first = try #require(accuracy.timeToFirstToken)
    #expect(agrees(first.meanAbsolute, expected.first[0]))
    #expect(agrees(first.medianAbsolute, expected.first[1]))
  }
}
