import ScalingCore
import Testing

@Suite("Serving model against the reference implementation")
struct ServingGoldenTests {
  @Test("every term of all 1,231 rows agrees to four digits")
  func terms() throws {
    let model = ServingModel(parameters: try ServingTestData.parameters())
    let models = try TestData.models()
    var compared = 0
    for row in try ServingTestData.goldenRows() {
      let architecture = try #require(models.first { $0.id == row.text("model") })
      let estimate = model.estimate(
        model: architecture, deployment: try row.deployment(), load: try row.load())
      let timing = try #require(estimate.timing, "\(row.label)")
      try compare(timing, row)
      compared += 1
    }
    #expect(compared == 1_231)
  }

  private func compare(_ timing: ServingTiming, _ row: GoldenRow) throws {
    let milliseconds = [
      ("t_weights_ms", timing.decodeStep.weights), ("t_kv_ms", timing.decodeStep.kvCache),
      ("t_comm_ms", timing.decodeStep.collectives), ("t_kern_ms", timing.decodeStep.kernels),
      ("t_host_ms", timing.decodeStep.host), ("t_prefill_ms", timing.prefillInterference),
      ("pred_tpot_ms", timing.timePerOutputToken), ("pred_ttft_ms", timing.timeToFirstToken),
    ]
    for (column, time) in milliseconds {
      let expected = try row.number(column)
      #expect(agrees(time.value * 1e3, expected), "\(column) of \(row.label)")
    }
    #expect(agrees(timing.runningSequences, try row.number("b_eff")))
  }

  /// Four digits; the file has five.
  private func agrees(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) <= 1e-4 * abs(expected)
  }

  @Test("covers every family of the development set")
  func coverage() throws {
    let families = try Set(
      ServingTestData.goldenRows().map { row in
        ["model", "gpu", "backend", "precision"].map(row.text).joined(separator: "|")
      })
    #expect(families.count == 23)
  }
}
