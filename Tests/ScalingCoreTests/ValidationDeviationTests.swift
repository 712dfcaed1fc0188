import ScalingCore
import Testing

@Suite("Deviation of an estimate from a measurement")
struct ValidationDeviationTests {
  private func deviation(of row: MeasuredServing) throws -> ServingDeviation {
    let estimate = try ValidationTestData.model().estimate(
      model: row.model, deployment: row.deployment, load: row.load)
    return ServingDeviation(estimate, from: row)
  }

  @Test("is the share of the measured value, positive where the estimate is too high")
  func shares() throws {
    let row = try ValidationTestData.row(
      ValidationTestData.row(), offBy: 0.25, first: -0.5, throughput: 1)
    let deviation = try deviation(of: row)
    #expect(!deviation.isFalseDoesNotFit)
    #expect(abs(try #require(deviation.timePerOutputToken) - 0.25) < 1e-12)
    #expect(abs(try #require(deviation.timeToFirstToken) + 0.5) < 1e-12)
    #expect(abs(try #require(deviation.throughput) - 1) < 1e-12)
  }

  @Test("throughput is compared with the closed loop of the measured times")
  func closedLoop() throws {
    let row = try ValidationTestData.row()
    let timing = try ValidationTestData.model().estimate(
      model: row.model, deployment: row.deployment, load: row.load
    ).timing
    let predicted = try #require(timing?.tokensPerSecondPerGPU)
    let deviation = try #require(deviation(of: row).throughput)
    #expect(abs(deviation - (predicted.value / 80.8 - 1)) < 1e-12)
  }

  @Test("what was not measured has none")
  func unmeasured() throws {
    let deviation = try deviation(of: ValidationTestData.row(first: nil))
    #expect(deviation.timePerOutputToken != nil)
    #expect(deviation.timeToFirstToken == nil && deviation.throughput == nil)
  }

  @Test("a row that ran and is called 'does not fit' has no other figures")
  func misfit() throws {
    // 671 GB of FP8 weights on one GPU of 80 GB.
    let row = try ValidationTestData.row("DeepSeek-V3", tensorParallel: 1, weights: .fp8)
    let deviation = try deviation(of: row)
    #expect(deviation.isFalseDoesNotFit)
    #expect(deviation.timePerOutputToken == nil && deviation.timeToFirstToken == nil)
    #expect(deviation.throughput == nil)
  }

  @Test("the accuracy of rows counts what each quantity has")
  func accuracy() throws {
    let sound = try ValidationTestData.row(
      ValidationTestData.row(), offBy: 0.1, first: 0.4, throughput: -0.2)
    let opposite = try ValidationTestData.row(
      ValidationTestData.row(), offBy: -0.3, first: 0.2, throughput: -0.4)
    var withoutFirst = sound
    withoutFirst.timeToFirstToken = nil
    let misfit = try ValidationTestData.row("DeepSeek-V3", tensorParallel: 1, weights: .fp8)
    let accuracy = ServingAccuracy(
      of: try [sound, opposite, withoutFirst, misfit].map(deviation))
    #expect(accuracy.rows == 4 && accuracy.falseDoesNotFit == 1)
    let perToken = try #require(accuracy.timePerOutputToken)
    #expect(perToken.count == 3)
    #expect(abs(perToken.meanAbsolute - 0.5 / 3) < 1e-12)
    #expect(abs(perToken.bias + 0.1 / 3) < 1e-12)
    let first = try #require(accuracy.timeToFirstToken)
    #expect(first.count == 2 && abs(first.meanAbsolute - 0.3) < 1e-12)
    #expect(abs(try #require(accuracy.throughput).bias + 0.8 / 3) < 1e-12)
  }

  @Test("of no rows nothing is known")
  func none() {
    let accuracy = ServingAccuracy(of: [])
    #expect(accuracy.rows == 0 && accuracy.falseDoesNotFit == 0)
    #expect(accuracy.timePerOutputToken == nil && accuracy.timeToFirstToken == nil)
    #expect(accuracy.throughput == nil)
  }
}
