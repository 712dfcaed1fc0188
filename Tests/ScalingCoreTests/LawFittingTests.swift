import Foundation
import Testing

@testable import ScalingCore

@Suite("Fits of laws")
struct LawFittingTests {
  /// Coefficients that agree with those of a law.
  private func agrees(_ fitted: ScalingLaw, _ law: ScalingLaw, within share: Double) -> Bool {
    zip(fitted.coefficients, law.coefficients).allSatisfy { fitted, expected in
      // Brackets are calibrated: only where they are lowest and how steep counts.
      let calibrated: [LawCoefficient] = [
        .widthConstant, .widthLogScale, .widthReciprocalScale, .mlpConstant, .mlpLogScale,
        .mlpReciprocalScale,
      ]
      return calibrated.contains(fitted.coefficient)
        || abs(fitted.value - expected.value) <= share * abs(expected.value)
    }
  }

  @Test(
    "every method finds the coefficients of noise-free points",
    arguments: LawFitTestData.cases, LawMethod.allCases)
  func exact(example: LawFitTestData.Case, method: LawMethod) throws {
    let fit = try example.fitting(method).fit(example.points)
    #expect(agrees(fit.law, example.law, within: 1e-5), "\(fit.law.coefficients)")
    #expect(fit.goodness.meanSquare < 1e-12)
    #expect(fit.warnings == [] && fit.condition < LawCondition.limit)
    for point in example.points {
      #expect(abs((fit.loss(of: point.run) ?? 0).value / point.loss.value - 1) < 1e-6)
    }
  }

  @Test("the order of the rows does not matter", arguments: LawFitTestData.cases)
  func permutation(example: LawFitTestData.Case) throws {
    let points = LawFitTestData.scattered(example.points, by: 0.002, seed: 4)
    var generator = SplitMix64(seed: 9)
    let fits = try [points, points.shuffled(using: &generator)].map {
      try example.fitting().fit($0)
    }
    let run = points[0].run
    let losses = fits.map { $0.loss(of: run) ?? 0 }
    #expect(abs(losses[0].value - losses[1].value) < 1e-7)
    #expect(abs(fits[0].goodness.meanSquare / fits[1].goodness.meanSquare - 1) < 1e-7)
  }

  @Test("least squares by both methods agree on scattered points", arguments: LawFitTestData.cases)
  func methods(example: LawFitTestData.Case) throws {
    let points = LawFitTestData.scattered(example.points, by: 0.002, seed: 11)
    let squares = try [LawMethod.variableProjection, .levenbergMarquardt].map { method in
      try example.fitting(method).fit(points).goodness.meanSquare
    }
    #expect(abs(squares[0] / squares[1] - 1) < 1e-4)
  }

  @Test("a row that is far off moves the Huber fit less than least squares")
  func robust() throws {
    var points = LawFitTestData.points(of: .shape(LawFitTestData.shape))
    points[4].loss = points[4].loss + 0.3
    let run = points[10].run
    let truth = try #require(ScalingLaw.shape(LawFitTestData.shape).loss(of: run))
    let errors = try [LawMethod.variableProjection, .logHuber].map { method in
      abs(((try LawFitting(.shape, method: method).fit(points).loss(of: run) ?? 0) - truth).value)
    }
    #expect(errors[1] < errors[0] / 5)
  }

  @Test("a weight of 3 counts like three rows")
  func weights() throws {
    let points = LawFitTestData.scattered(
      LawFitTestData.points(of: .shape(LawFitTestData.shape)), by: 0.01, seed: 2)
    var weighted = points
    weighted[3].weight = 3
    let repeated = points + [points[3], points[3]]
    let run = points[0].run
    let losses = try [weighted, repeated].map { points in
      try #require(try LawFitting(.shape).fit(points).loss(of: run)).value
    }
    #expect(abs(losses[0] - losses[1]) < 1e-6)
  }

  @Test("a coefficient that would be negative is 0, with a warning")
  func constraint() throws {
    // The loss falls faster than any power: only without E does the law come near.
    var points = LawFitTestData.points(of: .shape(LawFitTestData.shape))
    for index in points.indices {
      let run = points[index].run
      let bySize = 0.4 * log(run.parameters.value / 1e8)
      let byData = 0.9 * log(run.tokensPerParameter / 20)
      points[index].loss = Loss(5 - bySize - byData)
    }
    let fit = try LawFitting(.shape).fit(points)
    #expect(fit.law.coefficients.allSatisfy { $0.value >= 0 })
    #expect(fit.warnings.contains { $0.hasPrefix("E is 0") })
  }

  @Test("a conditional fit at one ratio and at one size says where it holds")
  func merged() throws {
    let oneRatio = try LawFitting(.conditional).fit(
      LawFitTestData.points(
        of: LawFitTestData.conditional, sizes: [8e7, 1.45e8, 2.97e8, 6e8], ratios: [100]))
    #expect(oneRatio.warnings.first?.contains("same tokens a parameter") == true)
    let oneSize = try LawFitting(.conditional).fit(
      LawFitTestData.points(of: LawFitTestData.conditional, sizes: [1e9], ratios: [100]))
    #expect(oneSize.warnings.first?.contains("one size") == true)
    for fit in [oneRatio, oneSize] {
      guard case .conditional(let law, _) = fit.law else {
        Issue.record("another law")
        return
      }
      #expect(abs(law.bestWidthRatio / 0.0801 - 1) < 1e-3)
      #expect(abs(law.bestMLPToAttention / 1.032 - 1) < 1e-3)
    }
  }

  @Test("as many rows as coefficients, and rows that repeat others, are warned of")
  func warnings() throws {
    let points = try LawTestData.six()
    let five = try LawFitting(.shape).fit(Array(points.dropFirst()))
    #expect(five.degreesOfFreedom == 0)
    #expect(five.warnings.contains { $0.hasPrefix("there are as many rows as coefficients") })
    let repeated = try LawFitting(.shape).fit(points + [points[0]])
    #expect(repeated.warnings == ["1 row repeats another and counts twice"])
    let twice = try LawFitting(.shape).fit(points + points)
    #expect(twice.warnings == ["6 rows repeat others and count again"])
  }

  @Test("the domain spans the rows, and the loss is what the rows hold")
  func origin() throws {
    let points = try LawTestData.twentySeven()
    let fit = try LawFitting(.shape).fit(points)
    #expect(fit.law.origin.domain == LawDomain(spanning: points.map(\.run)))
    #expect(fit.law.origin.lossKind == .asMeasured)
    #expect(fit.law.origin.evidence.source.contains("27 rows"))
  }
}
