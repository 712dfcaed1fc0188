import Foundation
import ScalingCore
import Testing

@testable import Storage

/// Calibration of real families from six points, the rest predicted (`serving_latency.md` §5).
@Suite("Calibration of measured families")
struct CalibrationGoldenTests {
  /// Error on the points of a family that were not fitted.
  private struct Outcome {
    let before: Double
    let after: Double
  }

  private static func rows(_ name: String) throws -> [MeasuredServing] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../samples/measurements")
    return try MeasuredRowsTable.load(
      path: folder.appending(path: name).path, catalogue: MeasuredRowsSource.catalogue()
    ).rows
  }

  private static func model() throws -> ServingModel {
    Evaluator(catalogue: try MeasuredRowsSource.catalogue()).serving
  }

  /// By what six points are spread evenly over a family.
  private static let orders: [@Sendable (MeasuredServing) -> Double] = [
    { Double($0.deployment.concurrency) },
    { Double($0.deployment.concurrency) * ($0.load.prompt / $0.load.generationLength) },
    { $0.timePerOutputToken.value },
  ]

  /// Six rows spread evenly in an order, and the others.
  private static func split(
    _ rows: [MeasuredServing], by order: (MeasuredServing) -> Double
  ) -> (six: [MeasuredServing], rest: [MeasuredServing]) {
    let ordered = rows.enumerated().sorted {
      (order($0.element), $0.offset) < (order($1.element), $1.offset)
    }.map(\.element)
    let last = Double(ordered.count - 1)
    let chosen = Set((0..<6).map { Int((Double($0) * last / 5).rounded()) })
    let six = ordered.indices.filter(chosen.contains).map { ordered[$0] }
    return (six, ordered.indices.filter { !chosen.contains($0) }.map { ordered[$0] })
  }

  private static func outcomes(_ order: (MeasuredServing) -> Double) throws -> [Outcome] {
    let sound = try rows("serving_dev.csv").filter { $0.flag == MeasuredServing.sound }
    let model = try model()
    let families = Dictionary(grouping: sound) {
      [$0.model.id, ServingTarget($0.deployment).text]
    }
    return try families.values.filter { $0.count >= 10 }.map { rows in
      let (six, rest) = split(rows, by: order)
      let calibration = try ServingCalibration(six, model: model)
      let profile = calibration.profile(id: "family", source: "", date: "")
      return Outcome(
        before: error(rest, model, nil),
        after: error(rest, model, profile))
    }
  }

  private static func error(
    _ rows: [MeasuredServing], _ model: ServingModel, _ profile: ServingProfile?
  ) -> Double {
    let named = rows.map { row in
      var row = row
      row.deployment.profile = profile
      return row
    }
    let accuracy = ServingValidation(named, model: model).overall.all
    return (accuracy.timePerOutputToken?.meanAbsolute ?? .nan) * 100
  }

  @Test("six points bring the mean error of the twenty families from 11.5 % to below 9 %")
  func families() throws {
    let means = try Self.orders.map { order in
      let outcomes = try Self.outcomes(order)
      #expect(outcomes.count == 20)
      #expect(outcomes.count { $0.after < $0.before } >= 14)
      return (
        before: outcomes.reduce(0) { $0 + $1.before } / 20,
        after: outcomes.reduce(0) { $0 + $1.after } / 20
      )
    }
    for mean in means {
      #expect(mean.before > 11 && mean.after < mean.before - 2, "\(mean)")
    }
    #expect(means.reduce(0) { $0 + $1.after } / 3 < 9)
  }

  @Test("the sample has six rows of the data set, which the default model misses by over 10 %")
  func sample() throws {
    let points = try Self.rows("six-points.csv")
    let all = try Self.rows("serving_dev.csv")
    #expect(points.count == 6)
    for point in points {
      #expect(
        all.contains {
          $0.model == point.model && $0.deployment == point.deployment && $0.load == point.load
            && $0.timePerOutputToken == point.timePerOutputToken
        })
    }
    let model = try Self.model()
    let calibration = try ServingCalibration(points, model: model)
    #expect(calibration.summary.before.meanAbsolute > 0.10)
    #expect(calibration.summary.leaveOneOut.meanAbsolute < 0.09)
    let rest = all.filter {
      $0.model == points[0].model
        && ServingTarget($0.deployment) == ServingTarget(points[0].deployment)
    }
    let profile = calibration.profile(id: "site", source: "", date: "")
    #expect(Self.error(rest, model, profile) < 0.5 * Self.error(rest, model, nil))
  }
}
