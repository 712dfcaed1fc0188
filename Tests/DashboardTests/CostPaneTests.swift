import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("One request, counted three ways")
struct CostPaneTests {
  @Test("FLOPs, eFLOPs and GPU time stand below each other, then the parts of a step")
  func lines() throws {
    let evaluation = try Bench().state.insight.evaluation
    let lines = CostPane.lines(of: evaluation, in: .english)
    #expect(
      lines.map(\.label) == [
        "FLOPs only", "eFLOPs", "GPU time", "  weights", "  KV cache", "  kernels, host",
        "  between GPUs",
      ])
    #expect(lines.count == CostPane.height - 2)
    #expect(lines[0].value == evaluation.cost.compute.formatted)
    #expect(lines[1].value == evaluation.cost.eFLOPs.formatted)
    #expect(lines[2].value == evaluation.serving.timing?.gpuTimePerRequest.formatted)
  }

  @Test("the share of memory is what compute leaves of the eFLOPs")
  func share() throws {
    for sample in Fixture.Sample.allCases {
      let evaluation = try Bench(Fixture.sample(sample)).state.insight.evaluation
      let share = Probability(1 - evaluation.cost.compute / evaluation.cost.eFLOPs)
      #expect(CostPane.lines(of: evaluation, in: .english)[1].remark == "\(share.formatted) memory")
    }
  }

  @Test("a remark never covers a figure: in a narrow pane the long ones are left out")
  func narrow() throws {
    let bench = try Bench(size: Size(width: 100, height: 40))
    let row = try #require(bench.frame.rows.first { $0.contains("FLOPs only") })
    let value = bench.state.insight.evaluation.cost.compute.formatted
    #expect(row.contains("FLOPs only") && row.contains(value) && !row.contains("compute"))
    #expect(try Bench(size: .large).screenText.contains(" memory"))
  }

  @Test("a model that does not fit has no GPU time")
  func misfit() throws {
    let lines = CostPane.lines(
      of: try Bench(Fixture.misfit()).state.insight.evaluation, in: .english)
    #expect(lines.count == 3)
    #expect(lines[2] == CostPane.Line(label: "GPU time", value: "–", remark: "does not fit"))
  }
}
