import ScalingCore
import Testing

@testable import Dashboard

@Suite("Sliders of attention")
struct AttentionSliderTests {
  @Test(
    "block sizes go with budgets as in the paper (test_time_scaling.md §2)",
    arguments: [
      (128.0, 128, 1), (256, 64, 4), (512, 32, 16), (1024, 16, 64), (2048, 8, 256),
    ])
  func blocks(budget: Double, size: Int, blocks: Int) {
    let selection = BlockSelection(budget: Tokens(budget))
    #expect(selection == BlockSelection(blockSize: size, blocks: blocks))
    #expect(selection.budget.value == budget)
  }

  @Test(
    "no budget is too small or too large for blocks", arguments: [1.0, 3, 777, 16_385, 131_072])
  func oddBlocks(budget: Double) {
    let selection = BlockSelection(budget: Tokens(budget))
    #expect(selection.blockSize >= 1 && selection.blocks >= 1)
    #expect(abs(selection.budget.value - budget) <= Double(selection.blockSize))
  }

  @Test("every kind keeps the budget of the one before")
  func kinds() throws {
    var bench = try Bench()
    bench.choose(.attention)
    try bench.press("Right")
    #expect(bench.scenario.attention == .topK(512))
    try bench.enter("256", for: .kvBudget)
    bench.choose(.attention)
    try bench.press("Right")
    #expect(bench.scenario.attention == .blockTopK(BlockSelection(blockSize: 64, blocks: 4)))
    try bench.press("Right")
    #expect(bench.scenario.attention == .slidingWindow(256))
    try bench.press("Home")
    #expect(bench.scenario.attention == .dense)
  }

  @Test("a smaller budget leaves dense attention, the last stop comes back to it")
  func budgets() throws {
    var bench = try Bench()
    bench.choose(.kvBudget)
    #expect(bench.scenario.text(of: .kvBudget) == "all")
    try bench.press("Left")
    #expect(bench.scenario.attention == .topK(131_072))
    try bench.press("Home")
    #expect(bench.scenario.attention == .topK(32))
    try bench.press("End")
    #expect(bench.scenario.attention == .dense)
  }

  @Test("under a sparse policy the screen says that there is no evidence")
  func noEvidence() throws {
    var bench = try Bench()
    try bench.enter("512", for: .kvBudget)
    #expect(bench.state.insight.evaluation.accuracy.value == nil)
    #expect(bench.headline.contains("no evidence"))
    #expect(bench.screenText.contains("optima over KV budgets"))
  }

  @Test("the verifier shows as perfect or as a share")
  func verifier() throws {
    var bench = try Bench()
    #expect(bench.scenario.text(of: .verifier) == "perfect")
    bench.choose(.verifier)
    try bench.press("Left")
    #expect(bench.scenario.strategy.verifier == Verifier(reliability: 0.95))
    #expect(bench.scenario.text(of: .verifier) == "95 %")
  }

  @Test(
    "reset brings the saved attention and verifier back",
    arguments: [
      OptionSlider.ID.attention, .kvBudget, .verifier,
    ])
  func reset(slider: OptionSlider.ID) throws {
    var bench = try Bench()
    let before = bench.scenario
    bench.choose(slider)
    try bench.press("Home Right r")
    #expect(bench.scenario == before)
  }
}
