import ScalingCore
import Storage
import Testing

@Suite struct UserCatalogueTests {
  let shipped: Catalogue

  init() throws {
    shipped = try Catalogue.shipped()
  }

  @Test func addsAndOverrides() throws {
    let text = """
      models:
        - id: house-3b
          family: house
          layers: 28
          hidden: 3072
          heads: 24
          kv_heads: 8
          head_dim: 128
          ffn: 8192
          vocab: 128256
          tied: true
          max_context: 131072
      gpus:
        - {id: X1, aliases: [x-one], bf16_tflops: 100, memory_gb: 32, bandwidth_tbps: 1.2,
           link_gbps_one_direction: 64, price_low: 1, price_typical: 2, price_high: 3}
      prices:
        - {gpu: h100, low: $1.20, typical: 1.9, high: 2.5, date: 2026-11, source: our contract}
        - {gpu: X1, typical: $1.50/h}
      accuracy:
        - {model: house-3b, benchmark: support-chat, metric: pass@1, tokenCap: 1Ki, value: 84 %,
           precision: 2 %, source: evaluation of May}
        - {model: Qwen/Qwen3-14B, benchmark: aime24, metric: maj@8, value: 0.7, kind: assumed}
      """
    let loaded = try extend(text)
    let catalogue = loaded.value
    #expect(loaded.warnings.isEmpty)
    #expect(catalogue.models.count == 45 && catalogue.accelerators.count == 26)
    let model = try #require(catalogue.model(named: "house-3b"))
    let llama = try #require(shipped.model(named: "Llama-3.2-3B"))
    #expect(model.totalParameters == llama.totalParameters)
    let own = try #require(catalogue.accelerator(named: "x-one"))
    #expect(own.peak16 == FLOPRate(100e12) && own.linkDomain == 1)
    #expect(own.price.typical == 1.5 && own.price.low == nil)
    let hopper = try #require(catalogue.accelerator(named: "H100-SXM"))
    #expect(hopper.price.typical == 1.9 && hopper.price.source == "our contract")
    #expect(hopper.memory == Bytes(80e9))
    let points = catalogue.accuracy.points
    #expect(points.count == shipped.accuracy.points.count + 2)
    #expect(points[0].tokenCap == 1024 && points[0].value == 0.84)
    #expect(points[0].evidence.kind == .measured && points[0].evidence.precision == 0.02)
    #expect(points[1].model == "Qwen3-14B" && points[1].metric == .majority(8))
    #expect(points[1].evidence == Evidence(.assumed, source: "stated in own.yaml"))
  }

  @Test func ownEvidenceAnswersOwnQuestions() throws {
    let text = """
      accuracy:
        - {model: Llama-3.1-8B, benchmark: support-chat, metric: pass@1, tokenCap: 211, value: 0.9}
      """
    let catalogue = try extend(text).value
    let chat = try ScenarioFile.load(
      path: SampleTests.path("chat-service"), catalogue: catalogue
    ).value.scenario
    let evaluation = Evaluator(catalogue: catalogue).evaluate(chat)
    #expect(evaluation.accuracy.value != nil)
  }

  @Test(arguments: [
    ("models: 3", "own.yaml:1:9: error: 'models' is a single value; a list of mappings"),
    ("models:\n  - {layers: 2}", "own.yaml:2:6: error: models: 'id' is missing"),
    ("models:\n  - {id: x, layers: 1e9}", "own.yaml:2:21: error: models: '1e9' is not a whole"),
    ("gpus:\n  - {id: x}", "own.yaml:2:6: error: gpus: 'bf16_tflops' is missing"),
    ("prices:\n  - {gpu: H1000}", "own.yaml:2:11: error: prices: the GPU 'H1000' is not in the"),
    ("prices:\n  - {gpu: L4, low: 3, high: 1}", "own.yaml:2:6: error: prices: low, typical"),
    ("prices:\n  - {gpu: L4, low: cheap}", "own.yaml:2:20: error: prices: 'cheap' is not a price"),
    ("accuracy:\n  - {model: nope}", "own.yaml:2:13: error: accuracy: the model 'nope'"),
    (
      "accuracy:\n  - {model: Phi-4, metric: best}",
      "own.yaml:2:28: error: accuracy: 'best' is not known; pass@N"
    ),
    (
      "accuracy:\n  - {model: Phi-4, metric: pass@1, benchmark: x, value: 84}",
      "own.yaml:2:57: error: accuracy: '84' is outside"
    ),
    (
      "accuracy:\n  - {model: Phi-4, metric: pass@1, value: 0.5}",
      "own.yaml:2:6: error: accuracy: 'benchmark' is missing"
    ),
    ("- a", "own.yaml:1:1: error: a catalogue file is a mapping"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let failure = try #require(throws: InputFailure.self) { try extend(text) }
    #expect(failure.description.hasPrefix(message), "\(failure)")
  }

  @Test func warnsOfUnknownKeys() throws {
    let warnings = try extend("price: []\nprices:\n  - {gpu: L4, typicl: 1, typical: 1}").warnings
    #expect(
      warnings.map(\.message) == [
        "unknown key 'price' is ignored; did you mean 'prices'?",
        "unknown key 'prices.typicl' is ignored; did you mean 'typical'?",
      ])
  }

  @Test func readsAFolderInOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write("prices: [{gpu: L4, typical: 1}]", to: "a.yaml")
    try folder.write("prices: [{gpu: L4, typical: 2}]", to: "b.yaml")
    let catalogue = try UserCatalogue.extend(shipped, folder: folder.path).value
    #expect(catalogue.accelerator(named: "L4")?.price.typical == 2)
    let missing = try UserCatalogue.extend(shipped, folder: "\(folder.path)/none")
    #expect(missing.value.models.count == 44)
    try folder.write("prices: {", to: "c.yaml")
    let failure = try #require(throws: InputFailure.self) {
      try UserCatalogue.extend(shipped, folder: folder.path)
    }
    #expect(failure.description.contains("/c.yaml:2:1: error: YAML syntax"))
  }

  @Test func anEmptyFileChangesNothing() throws {
    #expect(try extend("# later\n").value.models.count == 44)
    #expect(try extend("models:\n").value.models.count == 44)
  }

  private func extend(_ text: String) throws -> Loaded<Catalogue> {
    try UserCatalogue.extend(shipped, file: "own.yaml", bytes: Array(text.utf8))
  }
}
