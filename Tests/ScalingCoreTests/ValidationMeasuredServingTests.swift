import ScalingCore
import Testing

@Suite("Throughput of a measurement")
struct ValidationMeasuredServingTests {
  @Test(
    "a closed loop of 8 users with 101 tokens in 2.5 s on 4 GPUs makes 80.8 tokens a second and GPU"
  )
  func closedLoop() throws {
    // 0.5 s + 100 · 0.02 s = 2.5 s; 8 · 101 / 2.5 s / 4.
    let rate = try #require(ValidationTestData.row().tokensPerSecondPerGPU)
    #expect(abs(rate.value - 80.8) < 1e-12)
  }

  @Test("what was recorded goes first")
  func recorded() throws {
    var row = try ValidationTestData.row()
    row.recordedThroughput = 75
    #expect(row.tokensPerSecondPerGPU == 75)
    row.timeToFirstToken = nil
    #expect(row.tokensPerSecondPerGPU == 75)
  }

  @Test("without the time to first token nothing is worked out")
  func unknown() throws {
    #expect(try ValidationTestData.row(first: nil).tokensPerSecondPerGPU == nil)
  }

  @Test("expert-parallel ranks count as GPUs of the replica")
  func gpus() throws {
    var row = try ValidationTestData.row(tensorParallel: 1)
    let single = try #require(row.tokensPerSecondPerGPU)
    row.deployment.expertParallel = 8
    let spread = try #require(row.tokensPerSecondPerGPU)
    #expect(abs(single.value - 323.2) < 1e-9)
    #expect(abs(spread.value - 40.4) < 1e-9)
  }

  @Test("a row is sound unless it says otherwise")
  func flag() throws {
    let row = try ValidationTestData.row()
    let plain = MeasuredServing(
      model: row.model, deployment: row.deployment, load: row.load, timeToFirstToken: 0.5,
      timePerOutputToken: 0.02)
    #expect(plain == row)
    #expect(plain.flag == "ok" && plain.flag == MeasuredServing.sound)
  }
}
