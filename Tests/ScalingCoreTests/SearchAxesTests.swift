import Testing

@testable import ScalingCore

@Suite("What optimize looks through")
struct SearchAxesTests {
  private let catalogue: Catalogue
  private let base: Scenario

  init() throws {
    catalogue = try DecisionTestData.evaluator().catalogue
    base = try ScenarioTestData.tutor()
  }

  private func texts(_ axes: [OptionAxis], _ path: String) throws -> [String] {
    let axis = try #require(axes.first { $0.path == path })
    return axis.values.map { axis.kind.exactText($0.value) }
  }

  @Test("family, measured lengths, samples, weights, GPUs with a price, layouts")
  func standard() throws {
    let axes = try SearchAxes.axes(for: base, catalogue: catalogue)
    #expect(
      axes.map(\.path) == [
        "model", "strategy.generationLength", "strategy.samples", "deployment.precision.weights",
        "deployment.gpu", "deployment.tensorParallel", "deployment.concurrency",
      ])
    let family = ["0.6B", "1.7B", "4B", "8B", "14B", "32B"].map { "Qwen3-" + $0 }
    #expect(try texts(axes, "model") == family)
    #expect(try texts(axes, "strategy.samples") == ["1", "2", "4", "8", "16", "32"])
    #expect(try texts(axes, "deployment.precision.weights") == ["bf16", "fp8"])
    #expect(try texts(axes, "deployment.tensorParallel") == ["1", "2", "4", "8"])
    #expect(try texts(axes, "deployment.concurrency").first == "1")
    #expect(try texts(axes, "deployment.concurrency").last == "256")
  }

  @Test("lengths are the caps at which a size of the family was measured")
  func lengths() throws {
    let axes = try SearchAxes.axes(for: base, catalogue: catalogue)
    let caps = try TestData.rows("accuracy_aime24_length")
      .filter { $0["run"] == "kinetics_fig4_dense" }
      .compactMap { $0["token_cap"].flatMap(Double.init) }
    let axis = try #require(axes.first { $0.path == "strategy.generationLength" })
    #expect(axis.values.map(\.value) == Set(caps + [8_192]).sorted().map { .number($0) })
  }

  @Test("GPUs are those with an on-demand price; a plan without prices leaves the stated GPU")
  func gpus() throws {
    let priced = TestData.accelerators.filter { $0.price.typical != nil }.map(\.id)
    let axes = try SearchAxes.axes(for: base, catalogue: catalogue)
    #expect(Set(try texts(axes, "deployment.gpu")) == Set(priced + ["H100-SXM"]))
    var reserved = base
    reserved.price.kind = .reserved
    let own = try SearchAxes.axes(for: reserved, catalogue: catalogue)
    #expect(try texts(own, "deployment.gpu") == ["H100-SXM"])
  }

  @Test("what the scenario states is looked through as well")
  func stated() throws {
    var odd = base
    odd.strategy.samples = 3
    odd.strategy.generationLength = 5_000
    odd.deployment.tensorParallel = 3
    odd.deployment.concurrency = 48
    odd.deployment.weights = .int4
    odd.deployment.gpu = try TestData.accelerator("H20")
    let axes = try SearchAxes.axes(for: odd, catalogue: catalogue)
    let space = try OptionSpace(base: odd, axes: axes)
    for axis in space.axes {
      let field = try #require(ScenarioField.at(axis.path))
      #expect(axis.values.map(\.value).contains(field.read(odd)), "\(axis.path)")
    }
    #expect(try texts(axes, "deployment.precision.weights") == ["int4", "fp8"])
  }

  @Test("a single answer takes one sample")
  func single() throws {
    let axes = try SearchAxes.axes(
      for: try ScenarioTestData.tutor(samples: 1), catalogue: catalogue)
    #expect(try texts(axes, "strategy.samples") == ["1"])
  }

  @Test("an own axis takes the place of its key, or joins where its kind stands")
  func own() throws {
    func axis(_ path: String, _ values: [FieldValue]) throws -> OptionAxis {
      let field = try #require(ScenarioField.at(path))
      return try OptionAxis(field, values: values, base: base, catalogue: catalogue)
    }
    let axes = try SearchAxes.axes(
      for: base, catalogue: catalogue,
      own: [
        axis("strategy.samples", [.number(7)]), axis("attention", [.text("dense")]),
        axis("deployment.backend", [.text("vllm"), .text("sglang")]),
      ])
    #expect(try texts(axes, "strategy.samples") == ["7"])
    #expect(
      axes.map(\.path) == [
        "model", "strategy.generationLength", "strategy.samples", "deployment.precision.weights",
        "attention", "deployment.gpu", "deployment.tensorParallel", "deployment.concurrency",
        "deployment.backend",
      ])
  }

  @Test("another GPU costs what the catalogue says, the stated one what is stated")
  func prices() throws {
    let axes = try SearchAxes.axes(for: base, catalogue: catalogue)
    let space = try OptionSpace(base: base, axes: axes.filter { $0.path == "deployment.gpu" })
    for index in 0..<space.count {
      let option = space.option(index)
      let gpu = option.scenario.deployment.gpu
      #expect(option.problem == nil)
      let expected = gpu.id == "H100-SXM" ? base.price.perGPUHour : gpu.price.range
      #expect(option.scenario.price.perGPUHour == expected, "\(gpu.id)")
    }
  }

  @Test("a model that only the scenario describes is among the sizes")
  func ownModel() throws {
    var custom = base
    custom.model.id = "Mine-12B"
    custom.model.layers = 36
    let axes = try SearchAxes.axes(for: custom, catalogue: catalogue)
    let space = try OptionSpace(base: custom, axes: [try #require(axes.first)])
    let models = (0..<space.count).map { space.option($0).scenario.model }
    #expect(models.contains(custom.model) && models.count > 1)
  }
}
