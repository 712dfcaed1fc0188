import ScalingCore
import Testing

@testable import Dashboard

@Suite("Published frontiers")
struct FrontierPublishedTests {
  private func published(samples: Int = 1, family: String = "Qwen3-4B") throws -> PublishedFrontiers
  {
    var scenario = try FrontierBench.scenario()
    scenario.model = try Fixture.model(family)
    if samples > 1 {
      scenario.strategy.kind = .bestOfN
      scenario.strategy.samples = samples
    }
    let catalogue = try Fixture.catalogue()
    return PublishedFrontiers(
      catalogue.published(), scenario: scenario, models: catalogue.ladder(of: scenario.model))
  }

  @Test(
    "dense and top-k of the long chain of thought come back (test_time_scaling.md §7.2)",
    arguments: [
      (PublishedCurve.Attention.dense, 2.0, 0.697), (.dense, 0.2, 0.253), (.topK, 0.2, 0.716),
      (.topK, 1, 0.825),
    ])
  func values(attention: PublishedCurve.Attention, seconds: Double, accuracy: Double) throws {
    let frontier = try #require(published().frontiers.first { $0.attention == attention })
    let within = frontier.points.last { $0.cost <= Seconds(seconds).eFLOPsOnB200.value * 1.0001 }
    #expect(abs((within?.accuracy.value ?? 0) - accuracy) < 0.002)
  }

  @Test("more than one sample shows Best-of-N (§7.3)")
  func bestOfN() throws {
    let topK = try #require(published(samples: 4).frontiers.first { $0.attention == .topK })
    #expect(topK.points.last.map { abs($0.accuracy.value - 0.933) < 0.002 } == true)
    #expect(topK.points.first.map { $0.accuracy > 0 } == true)
  }

  @Test("about eleven times fewer eFLOPs near 0.78, as printed in the paper's Fig 8d")
  func saving() throws {
    let saving = try #require(published().saving(at: 0.778))
    #expect(saving > 8 && saving < 14, "\(saving)")
    #expect(try published().saving(at: 0.99) == nil)
  }

  @Test("the paper's own price of judging by FLOPs is on one line (§5)")
  func regret() throws {
    let line = try #require(published().regretLine(in: Fixture.catalogue(), .english))
    #expect(line.contains("4.90 B200 s by FLOPs (4B), 1.63 by memory (14B): 3.0×"))
    #expect(line.count <= 76, "fits a screen of 80 columns")
  }

  @Test("mixtures have their own curves, other families none")
  func families() throws {
    #expect(try !published(family: "Qwen3-30B-A3B").isEmpty)
    #expect(try published(family: "Qwen3-30B-A3B").regret == nil)
    #expect(try published(family: "Llama-3.1-8B").isEmpty)
  }

  @Test("d draws them and says what they show; again hides them")
  func toggle() throws {
    var bench = try FrontierBench.aime(size: .large)
    #expect(!bench.screenText.contains("top-k*"))
    try bench.press("d")
    for text in [
      "top-k*", "dense*", "Published: top-k attention reached 71 %", "* published: at 72 %",
    ] {
      #expect(bench.screenText.contains(text), "\(text)")
    }
    try bench.press("d")
    #expect(!bench.screenText.contains("ublished"))
  }

  @Test("they are counted in eFLOPs, and bring this measure with them")
  func measure() throws {
    var bench = try FrontierBench.aime(size: .large)
    try bench.press("v v d")
    #expect(bench.state.frontierSettings.measure == .eFLOPs)
    #expect(bench.state.message?.text.contains("eFLOPs") == true)
    try bench.press("v")
    #expect(!bench.screenText.contains("top-k*"))
  }

  @Test("a family without published curves says so")
  func nothing() throws {
    var scenario = try FrontierBench.scenario()
    scenario.model = try Fixture.model("Llama-3.1-8B")
    var bench = try Bench(scenario)
    try bench.press("2 d")
    #expect(!bench.state.frontierSettings.showsPublished)
    #expect(bench.state.message?.role == .warning)
  }

  @Test("the explanation cites them")
  func explained() throws {
    var bench = try FrontierBench.aime()
    bench.give(.explain)
    #expect(bench.explanation?.evidence.contains { $0.contains("4.90 B200 s") } == true)
  }
}
