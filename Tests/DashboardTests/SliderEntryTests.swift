import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Exact values")
struct SliderEntryTests {
  /// What is typed for a slider, and what the field then holds.
  struct Right: Sendable {
    let slider: OptionSlider.ID
    let text: String
    let value: FieldValue
  }

  static let right: [Right] = [
    Right(slider: .modelSize, text: "8B", value: .text("Qwen3-8B")),
    Right(slider: .modelSize, text: "32b", value: .text("Qwen3-32B")),
    Right(slider: .generationLength, text: "16Ki", value: .number(16384)),
    Right(slider: .generationLength, text: "10k", value: .number(10000)),
    Right(slider: .generationLength, text: "777", value: .number(777)),
    Right(slider: .samples, text: "7", value: .number(7)),
    Right(slider: .requests, text: "5k/day", value: .number(1_825_000)),
    Right(slider: .requests, text: "1.2M", value: .number(1_200_000)),
    Right(slider: .gpuPrice, text: "$2.49", value: .number(2.49)),
    Right(slider: .gpuPrice, text: "0.8", value: .number(0.8)),
    Right(slider: .family, text: "Llama-3.1", value: .text("Llama-3.1-8B")),
    Right(slider: .strategy, text: "majority", value: .text("majority")),
    Right(slider: .strategy, text: "maj", value: .text("majority")),
    Right(slider: .benchmark, text: "AIME25", value: .text("aime25")),
    Right(slider: .prompt, text: "2Ki", value: .number(2048)),
    Right(slider: .prompt, text: "0", value: .number(0)),
    Right(slider: .verifier, text: "85 %", value: .text("0.85")),
    Right(slider: .verifier, text: "0.5", value: .text("0.5")),
    Right(slider: .attention, text: "block", value: .text("blockTopK:32x16")),
    Right(slider: .attention, text: "topK:300", value: .text("topK:300")),
    Right(slider: .attention, text: "slidingWindow:4Ki", value: .text("slidingWindow:4096")),
    Right(slider: .kvBudget, text: "300", value: .text("topK:300")),
    Right(slider: .kvBudget, text: "2Ki", value: .text("topK:2048")),
    Right(slider: .gpu, text: "h200", value: .text("H200-SXM")),
    Right(slider: .tensorParallel, text: "4", value: .number(4)),
    Right(slider: .weights, text: "fp8", value: .text("fp8")),
    Right(slider: .kvCache, text: "FP8", value: .text("fp8")),
    Right(slider: .concurrency, text: "100", value: .number(100)),
    Right(slider: .backend, text: "sgl", value: .text("sglang")),
    Right(slider: .plan, text: "spot", value: .text("spot")),
    Right(slider: .utilisation, text: "45 %", value: .number(0.45)),
    Right(slider: .utilisation, text: "0.45", value: .number(0.45)),
    Right(slider: .peakToAverage, text: "3.7", value: .number(3.7)),
    Right(slider: .minReplicas, text: "3", value: .number(3)),
  ]

  @Test("a typed value is taken as it is", arguments: right)
  func taken(_ case: Right) throws {
    var bench = try Bench()
    try bench.enter(`case`.text, for: `case`.slider)
    let field = try #require(ScenarioField.at(SliderTable.slider(`case`.slider).path))
    #expect(field.read(bench.scenario) == `case`.value)
    #expect(bench.state.overlay == nil)
    #expect(bench.state.history.past.count == 1)
    #expect(bench.isFresh)
  }

  @Test("the table tries every slider")
  func complete() {
    #expect(Set(Self.right.map(\.slider)) == Set(OptionSlider.ID.allCases))
    #expect(Set(Self.wrong.map(\.slider)) == Set(OptionSlider.ID.allCases))
  }

  /// What is typed for a slider, and what the answer says would be right.
  struct Wrong: Sendable {
    let slider: OptionSlider.ID
    let text: String
    let remedy: String
  }

  static let wrong: [Wrong] = [
    Wrong(slider: .modelSize, text: "9000B", remedy: "0.6B, 1.7B, 4B, 8B, 14B, 32B"),
    Wrong(slider: .modelSize, text: "", remedy: "one of"),
    Wrong(slider: .generationLength, text: "0", remedy: "between 1 and 1024Ki"),
    Wrong(slider: .generationLength, text: "-5", remedy: "between 1 and 1024Ki"),
    Wrong(slider: .generationLength, text: "1e30", remedy: "between 1 and 1024Ki"),
    Wrong(slider: .generationLength, text: "nan", remedy: "8192, 8k or 8Ki"),
    Wrong(slider: .generationLength, text: "8 apples", remedy: "8192, 8k or 8Ki"),
    Wrong(slider: .samples, text: "0", remedy: "between 1 and 1024"),
    Wrong(slider: .samples, text: "2.5", remedy: "whole number"),
    Wrong(slider: .samples, text: "99999999999999999999", remedy: "between 1 and 1024"),
    Wrong(slider: .samples, text: "four", remedy: "4 or 2k"),
    Wrong(slider: .requests, text: "-1", remedy: "between 0 and"),
    Wrong(slider: .requests, text: "2M/fortnight", remedy: "write for example"),
    Wrong(slider: .gpuPrice, text: "0", remedy: "above 0 and at most 1000"),
    Wrong(slider: .gpuPrice, text: "free", remedy: "2.99 or $2.99/h"),
    Wrong(slider: .gpuPrice, text: "inf", remedy: "2.99 or $2.99/h"),
    Wrong(slider: .gpuPrice, text: "2,99", remedy: "2.99 or $2.99/h"),
    Wrong(slider: .family, text: "Qwen", remedy: "Qwen3"),
    Wrong(slider: .strategy, text: "guess", remedy: "single, best-of-n, majority"),
    Wrong(slider: .benchmark, text: "aime", remedy: "aime24, aime25"),
    Wrong(slider: .prompt, text: "2M", remedy: "between 0 and 1024Ki"),
    Wrong(slider: .verifier, text: "120 %", remedy: "between 0 and 1"),
    Wrong(slider: .verifier, text: "good", remedy: "write for example"),
    Wrong(slider: .attention, text: "sparse", remedy: "dense, top-k, block top-k, window"),
    Wrong(slider: .attention, text: "topK:0", remedy: "dense, top-k, block top-k, window"),
    Wrong(slider: .kvBudget, text: "0", remedy: "between 1 and 1024Ki"),
    Wrong(slider: .kvBudget, text: "some", remedy: "8192, 8k or 8Ki"),
    Wrong(slider: .gpu, text: "H", remedy: "H100-SXM"),
    Wrong(slider: .tensorParallel, text: "0", remedy: "between 1 and 1024"),
    Wrong(slider: .tensorParallel, text: "1.5", remedy: "whole number"),
    Wrong(slider: .weights, text: "fp16", remedy: "bf16, fp8, int8, fp4, int4, mxfp4"),
    Wrong(slider: .kvCache, text: "int4", remedy: "bf16, fp8"),
    Wrong(slider: .concurrency, text: "1e9", remedy: "between 1 and 65536"),
    Wrong(slider: .backend, text: "llama.cpp", remedy: "vllm, trtllm, sglang"),
    Wrong(slider: .plan, text: "owned", remedy: "on-demand, spot, reserved"),
    Wrong(slider: .utilisation, text: "120 %", remedy: "above 0 and at most 1"),
    Wrong(slider: .utilisation, text: "0", remedy: "above 0 and at most 1"),
    Wrong(slider: .peakToAverage, text: "0.5", remedy: "between 1 and 1000"),
    Wrong(slider: .minReplicas, text: "-1", remedy: "between 0 and 1000000"),
  ]

  @Test("a wrong value changes nothing; the answer says what would be right", arguments: wrong)
  func refused(_ case: Wrong) throws {
    var bench = try Bench()
    let before = bench.state
    try bench.enter(`case`.text, for: `case`.slider)
    #expect(bench.scenario == before.scenario)
    #expect(bench.state.history == before.history)
    let entry = try #require(bench.entry)
    #expect(entry.field.text == `case`.text)
    #expect(entry.problem.contains(`case`.remedy), "\(entry.problem)")
    #expect(!entry.problem.hasPrefix("is "), "a sentence names what it speaks of")
    #expect(bench.frame.cells.contains { $0.role == .error })
  }

  @Test("typing on takes the complaint away, and a right value is taken then")
  func corrected() throws {
    var bench = try Bench()
    try bench.enter("0", for: .samples)
    #expect(bench.entry?.problem.isEmpty == false)
    try bench.press("\"8\"")
    #expect(bench.entry?.problem == "")
    try bench.press("Home Del Enter")
    #expect(bench.scenario.strategy.samples == 8)
  }

  @Test("Escape leaves everything as it was", arguments: OptionSlider.ID.allCases)
  func left(slider: OptionSlider.ID) throws {
    var bench = try Bench()
    bench.choose(slider)
    let before = bench.state
    try bench.press("Enter \"99\" Esc")
    #expect(bench.state == before)
  }

  @Test(
    "the field starts with the value as it is: Enter twice changes nothing",
    arguments: OptionSlider.ID.allCases, Fixture.Sample.allCases)
  func roundTrip(slider: OptionSlider.ID, sample: Fixture.Sample) throws {
    var bench = try Bench(Fixture.sample(sample))
    let before = bench.scenario
    bench.choose(slider)
    try bench.press("Enter Enter")
    let problem = bench.entry?.problem ?? ""
    #expect(bench.state.overlay == nil, "\(problem)")
    #expect(bench.scenario == before)
  }

  @Test("the first character replaces the old value; moving the cursor first keeps it")
  func replaced() throws {
    var bench = try Bench()
    bench.choose(.samples)
    try bench.press("Enter \"16\" Enter")
    #expect(bench.scenario.strategy.samples == 16)
    try bench.press("Enter End \"0\" Enter")
    #expect(bench.scenario.strategy.samples == 160)
    try bench.press("Enter Backspace \"5\" Enter")
    #expect(bench.scenario.strategy.samples == 165)
  }

  @Test("keys that mean something elsewhere are only text in the field")
  func plainText() throws {
    var bench = try Bench()
    bench.choose(.benchmark)
    try bench.press("Enter \"quU?16[]\"")
    #expect(bench.entry?.field.text == "quU?16[]")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.history.past.isEmpty)
  }

  @Test(
    "the field of a slider names it and says what may be typed", arguments: OptionSlider.ID.allCases
  )
  func hints(slider: OptionSlider.ID) throws {
    var bench = try Bench()
    bench.choose(slider)
    bench.give(.enterValue)
    let entry = try #require(bench.entry)
    #expect(entry.title(in: .english) == SliderTable.slider(slider).label[.english])
    #expect(entry.hint(in: .english).hasPrefix(SliderTable.slider(slider).hint[.english]))
    #expect(bench.screenText.contains("Enter takes it"))
    #expect(bench.frame.cursor != nil)
  }

  @Test("the hints are true: what they give as examples is accepted")
  func honestHints() throws {
    let examples: [(OptionSlider.ID, [String])] = [
      (.modelSize, ["14B"]), (.generationLength, ["8192", "8k", "8Ki"]),
      (.requests, ["2M", "5k/day"]), (.gpuPrice, ["$2.49"]), (.family, ["Qwen3"]),
      (.strategy, ["single", "best-of-n", "majority"]), (.prompt, ["512", "2k", "2Ki"]),
      (.gpu, ["H100-SXM"]), (.weights, ["bf16", "fp8", "int8", "fp4", "int4", "mxfp4"]),
      (.kvCache, ["bf16", "fp8"]), (.backend, ["vllm", "trtllm", "sglang"]),
      (.verifier, ["90 %", "0.9"]), (.kvBudget, ["512", "4Ki"]),
      (.attention, ["topK:512", "blockTopK:32x16"]),
      (.plan, ["on-demand", "spot", "reserved"]), (.utilisation, ["60 %", "0.6"]),
      (.peakToAverage, ["1"]),
    ]
    for (slider, texts) in examples {
      for text in texts {
        #expect(Language.allCases.allSatisfy { SliderTable.slider(slider).hint[$0].contains(text) })
        var bench = try Bench()
        try bench.enter(text, for: slider)
        #expect(bench.state.overlay == nil, "\(slider): \(text)")
      }
    }
  }
}
