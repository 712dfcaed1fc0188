import ScalingCore
import Testing

@Suite("Look-ups in the catalogue")
struct CatalogueTests {
  static func catalogue() throws -> Catalogue {
    Catalogue(
      models: try TestData.models(), accelerators: TestData.accelerators,
      accuracy: try TestData.accuracy().knowing(models: []), serving: TestData.serving)
  }

  @Test("Every id and alias finds its model, whatever its case")
  func everyName() throws {
    let catalogue = try Self.catalogue()
    for model in catalogue.models {
      for name in [model.id] + model.aliases {
        #expect(catalogue.model(named: name)?.id == model.id, "\(name)")
        #expect(catalogue.model(named: name.uppercased())?.id == model.id, "\(name)")
      }
    }
  }

  @Test("Every id and alias finds its accelerator, whatever its case")
  func everyAccelerator() throws {
    let catalogue = try Self.catalogue()
    for gpu in catalogue.accelerators {
      for name in [gpu.id] + gpu.aliases {
        #expect(catalogue.accelerator(named: name.lowercased())?.id == gpu.id, "\(name)")
      }
    }
  }

  @Test("Unknown names find nothing", arguments: ["", "Qwen", "Qwen3-14B ", "GPT-5"])
  func unknown(name: String) throws {
    #expect(try Self.catalogue().model(named: name) == nil)
    #expect(try Self.catalogue().accelerator(named: name) == nil)
  }

  @Test(
    "Nearest models",
    arguments: [
      ("Qwen3-14", "Qwen3-14B"), ("qwen3 14b", "Qwen3-14B"), ("gpt-os-120b", "gpt-oss-120b"),
      ("deepseek-r1", "DeepSeek-V3"), ("Lama-3.1-8B", "Llama-3.1-8B"),
    ])
  func nearestModel(name: String, expected: String) throws {
    #expect(try Self.catalogue().nearestModels(to: name).first == expected)
  }

  @Test("A model is named once, although several aliases are near")
  func nearestOnce() throws {
    let names = try Self.catalogue().nearestModels(to: "Qwen3-8B-FP", limit: 5)
    #expect(names.count == Set(names).count)
    #expect(names.count == 5)
    #expect(names.first == "Qwen3-8B")
    #expect(try Self.catalogue().nearestModels(to: "Qwen3-8B", limit: 0).isEmpty)
  }

  @Test("Nearest accelerators", arguments: [("H10", "H100-SXM"), ("h100 sxm", "H100-SXM")])
  func nearestAccelerator(name: String, expected: String) throws {
    #expect(try Self.catalogue().nearestAccelerators(to: name).first == expected)
  }

  @Test("The accuracy library learns which models there are")
  func accuracyKnowsModels() throws {
    #expect(try Self.catalogue().accuracy.models.count == 44)
  }

  @Test("Own entries replace the same id and come last otherwise")
  func merging() throws {
    var changed = try TestData.model("Qwen3-8B")
    changed.id = "QWEN3-8b"
    changed.layers = 12
    var added = try TestData.model("Qwen3-8B")
    added.id = "Mine"
    added.aliases = ["Qwen/Qwen3-8B"]
    var gpu = TestData.accelerators[0]
    gpu.id = "My-GPU"
    let merged = try Self.catalogue().merging(models: [changed, added], accelerators: [gpu])
    #expect(merged.models.count == 45)
    #expect(merged.model(named: "Qwen3-8B")?.layers == 12)
    #expect(merged.models.last?.id == "Mine")
    #expect(merged.model(named: "Qwen/Qwen3-8B")?.id == "Mine")
    #expect(merged.accelerators.count == TestData.accelerators.count + 1)
    #expect(merged.accuracy.models.count == 45)
  }

  @Test("Own evidence goes before the shipped one")
  func mergingAccuracy() throws {
    let point = AccuracyPoint(
      model: "Llama-3.1-8B", benchmark: "own", metric: .pass1, tokenCap: 1_000, value: 0.3,
      evidence: Evidence(.measured, source: "run.csv"))
    let own = AccuracyLibrary(
      points: [point], lengthFits: [], coverageFits: [], quantisation: [])
    let merged = try Self.catalogue().merging(accuracy: own)
    #expect(merged.accuracy.hasEvidence(model: "Llama-3.1-8B", benchmark: "own"))
    #expect(merged.accuracy.hasEvidence(model: "Qwen3-8B", benchmark: "aime24"))
    #expect(merged.accuracy.models.count == 44)
  }

  @Test("Own training experiments go before the others, which are read anew each time")
  func mergingExperiments() throws {
    @Sendable func experiment(_ name: String) -> TrainingExperiment {
      TrainingExperiment(name: name, runs: [], evidence: Evidence(.measured, source: name))
    }
    let shipped = Catalogue(
      models: [], accelerators: [], accuracy: try Self.catalogue().accuracy,
      serving: try ServingTestData.parameters(), experiments: { [experiment("shipped")] })
    #expect(shipped.merging().experiments() == [experiment("shipped")])
    let own = shipped.merging(experiments: [experiment("a"), experiment("b")])
    #expect(own.experiments().map(\.name) == ["a", "b", "shipped"])
    let more = own.merging(models: [try TestData.model("Qwen3-8B")], experiments: [experiment("c")])
    #expect(more.experiments().map(\.name) == ["c", "a", "b", "shipped"])
    #expect(more.measurements().isEmpty)
  }
}
