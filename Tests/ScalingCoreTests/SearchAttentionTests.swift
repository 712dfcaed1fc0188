import Testing

@testable import ScalingCore

@Suite("Search over attention policies")
struct SearchAttentionTests {
  @Test(
    "every option of a walk has the numbers of an evaluation, whatever the order of the axes",
    arguments: [
      ["attention", "deployment.concurrency"], ["deployment.concurrency", "attention"],
    ])
  func agrees(order: [String]) throws {
    let evaluator = try DecisionTestData.evaluator()
    let base = try ScenarioTestData.tutor()
    let values = [
      "attention": ["dense", "topK:512", "slidingWindow:1Ki"],
      "deployment.concurrency": ["8", "64"],
    ]
    let axes = try order.map { path in
      let field = try #require(ScenarioField.at(path))
      return try OptionAxis(
        field, values: (values[path] ?? []).map { try field.parse($0) }, base: base,
        catalogue: evaluator.catalogue)
    }
    let space = try OptionSpace(base: base, axes: axes)
    var gauge = OptionGauge(space.option(0), evaluator: evaluator)
    var latencies: Set<Double> = []
    repeat {
      let expected = evaluator.evaluate(gauge.cursor.scenario)
      let found = try #require(gauge.candidate())
      #expect(found.figures.latency == expected.serving.timing?.requestLatency)
      #expect(found.figures.costPerRequest == expected.economics?.costPerRequest)
      #expect(found.figures.accuracy == expected.accuracy.value)
      latencies.insert(found.figures.latency.value)
    } while gauge.advance()
    #expect(latencies.count == 6)
  }
}
