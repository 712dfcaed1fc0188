import ScalingCore
import Testing

@testable import Storage

@Suite struct AxisArgumentTests {
  let catalogue: Catalogue
  let scenario: Scenario

  init() throws {
    catalogue = try Catalogue.shipped()
    scenario = try SampleTests.load("math-tutor-14b")
  }

  private func axis(_ argument: String) throws -> OptionAxis {
    try AxisArgument.axis(argument, of: scenario, catalogue: catalogue)
  }

  @Test(arguments: [
    ("strategy.samples=1,4,16", "strategy.samples", "1 4 16"),
    (" strategy.samples = 1 , 4", "strategy.samples", "1 4"),
    ("strategy.generationLength=8Ki,16Ki,1k", "strategy.generationLength", "8Ki 16Ki 1000"),
    (
      "strategy.generationLength=1Ki..32Ki*2", "strategy.generationLength",
      "1Ki 2Ki 4Ki 8Ki 16Ki 32Ki"
    ),
    ("deployment.concurrency=10..30+10,64", "deployment.concurrency", "10 20 30 64"),
    ("price.perGpuHour=$2.49,1.99", "price.perGpuHour", "2.49 1.99"),
    ("goals.latencyAtMost=none,60s,2 min", "goals.latencyAtMost", "none 60 120"),
    ("price.targetUtilisation=40 %..80 %+20 %", "price.targetUtilisation", "0.4 0.6 0.8"),
    ("model=qwen3-8b,Qwen/Qwen3-14B", "model", "Qwen3-8B Qwen3-14B"),
    ("deployment.gpu=h200,MI300X", "deployment.gpu", "H200-SXM MI300X"),
    (
      "attention=dense,topK:512,blockTopK:32x16+64,slidingWindow:4Ki", "attention",
      "dense topK:512 blockTopK:32x16+64 slidingWindow:4096"
    ),
    ("strategy.kind=best-of-n,majority", "strategy.kind", "best-of-n majority"),
    ("deployment.precision.weights=bf16,fp8", "deployment.precision.weights", "bf16 fp8"),
    ("workload.benchmark=aime24,a..b", "workload.benchmark", "aime24 a..b"),
    ("name=a=b,c", "name", "a=b c"),
  ])
  func reads(argument: String, path: String, values: String) throws {
    let axis = try axis(argument)
    #expect(axis.path == path)
    let texts = axis.values.map { axis.kind.exactText($0.value) }
    #expect(texts.joined(separator: " ") == values)
  }

  @Test func familyIsTheLadderOfTheModel() throws {
    let axis = try axis("model=family")
    #expect(axis.values.map(\.value) == catalogue.ladder(of: scenario.model).map { .text($0.id) })
    #expect(axis.values.count >= 6 && axis.values.contains { $0.value == .text("Qwen3-0.6B") })
  }

  @Test(arguments: [
    ("strategy.samples", "'strategy.samples' has no values; write KEY=VALUE,VALUE"),
    ("strategy.sample=3", "no key 'strategy.sample'; did you mean 'strategy.samples'?"),
    ("=3", "no key ''"),
    ("strategy.samples=", "strategy.samples: a value is missing"),
    ("strategy.samples=1,,2", "strategy.samples: a value is missing"),
    ("strategy.samples=1,2,", "strategy.samples: a value is missing"),
    ("strategy.samples=1,0", "strategy.samples: is 0; use a value between 1 and 1024"),
    ("strategy.samples=1,2,1", "strategy.samples: has the value 1 twice"),
    ("strategy.samples=four", "strategy.samples: 'four' is not a whole number"),
    ("strategy.samples=1..32", "strategy.samples: '1..32' has no step; write 1..32*2"),
    ("strategy.samples=1..9*1.5", "strategy.samples: is 1.5; use a whole number"),
    ("model=Qwen3-14", "model: 'Qwen3-14' is not in the catalogue; use for example Qwen3-14B"),
    ("model=family,Qwen3-8B", "model: has the value Qwen3-8B twice"),
    ("deployment.gpu=H10", "deployment.gpu: 'H10' is not in the catalogue; use for example H100"),
    ("deployment.backend=vlm", "deployment.backend: 'vlm' is unknown; use one of vllm"),
    ("attention=topK", "attention: 'topK' is not understood; write dense, topK:512"),
    ("workload.promptTokens=0..1Mi+1", "workload.promptTokens: has more than 1000000 values"),
  ])
  func refuses(argument: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try axis(argument) }
    #expect(
      error?.description.hasPrefix("--over: error: \(message)") == true,
      "\(error?.description ?? "")")
  }

  @Test func joinsArgumentsToASpace() throws {
    let space = try AxisArgument.space(
      ["model=family", "strategy.samples=1..8*2"], of: scenario, catalogue: catalogue)
    #expect(space.axes.map(\.path) == ["model", "strategy.samples"])
    #expect(space.count == space.axes[0].values.count * 4)
    #expect(space.base == scenario)
  }

  @Test(arguments: [
    (["strategy.samples=1", "strategy.samples=2"], "'strategy.samples' is there twice"),
    (
      // 1000^7 is 10^21.
      [
        "workload.promptTokens", "workload.requestsPerYear", "workload.peakToAverage",
        "costModel.intensity", "strategy.generationLength", "strategy.samples",
        "deployment.concurrency",
      ].map { "\($0)=1..1000+1" }, "the values make more combinations than 2^63"
    ),
  ])
  func refusesASpace(arguments: [String], message: String) {
    let error = #expect(throws: Diagnostic.self) {
      try AxisArgument.space(arguments, of: scenario, catalogue: catalogue)
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
