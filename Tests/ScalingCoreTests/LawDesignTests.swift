import Foundation
import Testing

@testable import ScalingCore

@Suite("Designs that can't be fitted")
struct LawDesignTests {
  private func reason(
    _ points: [MeasuredRun], _ family: LawFamily = .shape, frees: Bool = false
  ) -> String {
    do {
      _ = try LawFitting(family, freesExponent: frees).fit(points)
      return ""
    } catch {
      return error.reason
    }
  }

  private func changed(_ change: (inout MeasuredRun) -> Void) throws -> [MeasuredRun] {
    try LawTestData.twentySeven().map { point in
      var point = point
      change(&point)
      return point
    }
  }

  @Test("three points for five coefficients")
  func few() throws {
    let points = try LawTestData.six()
    #expect(
      reason([points[0], points[1], points[5]]).hasPrefix(
        "3 different rows for 5 coefficients; add at least 3"))
    #expect(reason(Array(repeating: points[0], count: 9)).hasPrefix("1 different row for 5"))
    #expect(reason([]).hasPrefix("0 different rows"))
  }

  @Test(
    "equal tokens a parameter everywhere, with the run that would help",
    arguments: [LawFamily.shape, .chinchilla, .gadre])
  func equalRatio(family: LawFamily) throws {
    let reason = reason(try LawTestData.twentyFour(), family)
    #expect(reason.contains("19.6 to 20.8 tokens a parameter"))
    // Eight times 19.57 tokens for each of the 77.7M parameters of the smallest model.
    #expect(
      reason.hasSuffix("add an over-trained run, for example 77.7M parameters on 12.2B tokens"))
  }

  @Test("the run that is named makes the design work")
  func advice() throws {
    let points = try LawTestData.twentyFour()
    let run = TrainingRun(parameters: 77.7e6, tokens: 12.2e9, aspectRatio: 17.45)
    let loss = try #require(ScalingLaw.shape(.morph27).loss(of: run))
    #expect(reason(points + [MeasuredRun(run, loss: loss)]) == "")
  }

  @Test("one size, one count of tokens, one shape")
  func same() throws {
    let size = try changed { point in
      point.run.tokens = Tokens(point.run.tokensPerParameter * 1e8)
      point.run.parameters = 1e8
    }
    #expect(reason(size).hasPrefix("all rows have about 100M parameters: what size does"))
    let tokens = try changed { $0.run.tokens = 1e10 }
    #expect(reason(tokens).hasPrefix("all rows have about 10.0B tokens: what data does"))
    let shape = try changed { $0.run.aspectRatio = 64 }
    #expect(reason(shape).hasPrefix("all rows have width over depth 64: its effect can't be seen"))
    #expect(reason(shape).hasSuffix("with width over depth 128"))
    #expect(reason(shape, .chinchilla) == "")
  }

  @Test("two shapes do not give a free exponent: the Jacobian says so, and which run helps")
  func twoShapes() throws {
    let points = LawFitTestData.points(of: .shape(LawFitTestData.freeShape)).filter {
      $0.run.aspectRatio != 90
    }
    #expect(reason(points) == "")
    let message = reason(points, frees: true)
    #expect(message.contains("ill-conditioned"))
    #expect(message.contains("add for example"))
    #expect(message.contains("width over depth"))
    let helped = LawFitTestData.points(of: .shape(LawFitTestData.freeShape))
    #expect(reason(helped, frees: true) == "")
  }

  @Test("rows that are no measurement are named", arguments: [-1, 0, Double.nan, .infinity])
  func values(value: Double) throws {
    let changes: [(String, (inout MeasuredRun) -> Void)] = [
      ("loss", { $0.loss = Loss(value) }), ("tokens", { $0.run.tokens = Tokens(value) }),
      ("parameters", { $0.run.parameters = Parameters(value) }), ("weight", { $0.weight = value }),
      ("width over depth", { $0.run.aspectRatio = value }),
    ]
    for (name, change) in changes {
      var points = try LawTestData.twentySeven()
      change(&points[3])
      #expect(reason(points).hasPrefix("\(name) of '\(points[3].run.name)' is "), "\(name)")
    }
  }

  @Test("a row without a name is counted, one without a shape refused")
  func unnamed() throws {
    var points = try changed { $0.run.name = "" }
    points[1].loss = -1
    #expect(reason(points).hasPrefix("loss of row 2 is -1.0"))
    points = try changed { $0.run.aspectRatio = nil }
    #expect(reason(points).contains("does not state width over depth"))
    #expect(reason(try LawTestData.twentySeven(), .conditional).contains("does not state d/√N"))
  }

  @Test("laws without a second exponent can't free it", arguments: [LawFamily.gadre, .conditional])
  func noExponent(family: LawFamily) throws {
    #expect(!family.hasFreeExponent)
    #expect(reason(try LawTestData.six(), family, frees: true).contains("no exponent"))
  }

  @Test("the condition of designs that work is far below the limit")
  func condition() throws {
    for points in [try LawTestData.twentySeven(), try LawTestData.six()] {
      let fit = try LawFitting(.shape).fit(points)
      #expect(fit.condition > 1 && fit.condition < LawCondition.limit / 100)
    }
  }

  @Test("a run is described by what has to be trained")
  func description() {
    let run = TrainingRun(
      parameters: 160e6, tokens: 3.2e9, aspectRatio: 64, widthRatio: 0.08, mlpToAttention: 1.5)
    #expect(run.design(for: .chinchilla) == "160M parameters on 3.2B tokens")
    #expect(run.design(for: .shape) == "160M parameters on 3.2B tokens, width over depth 64")
    #expect(
      run.design(for: .conditional)
        == "160M parameters on 3.2B tokens, d/√N 0.08, MLP over attention 1.5")
  }
}
