import ScalingCore
import Testing

@Suite("Ladders of sizes")
struct CatalogueFamiliesTests {
  static func ladder(_ id: String) throws -> [String] {
    try CatalogueTests.catalogue().ladder(of: TestData.model(id)).map(\.id)
  }

  static let denseQwen3 = [
    "Qwen3-0.6B", "Qwen3-1.7B", "Qwen3-4B", "Qwen3-8B", "Qwen3-14B", "Qwen3-32B",
  ]

  @Test("Every dense Qwen3 has the same six steps", arguments: denseQwen3)
  func dense(id: String) throws {
    #expect(try Self.ladder(id) == Self.denseQwen3)
  }

  @Test("Mixtures have their own ladder")
  func mixtures() throws {
    #expect(try Self.ladder("Qwen3-235B-A22B") == ["Qwen3-30B-A3B", "Qwen3-235B-A22B"])
    #expect(try Self.ladder("Mixtral-8x7B") == ["Mixtral-8x7B"])
  }

  @Test("A fine-tune takes the place of the member with its shape")
  func fineTune() throws {
    var expected = Self.denseQwen3
    expected[3] = "DeepSeek-R1-0528-Qwen3-8B"
    #expect(try Self.ladder("DeepSeek-R1-0528-Qwen3-8B") == expected)
  }

  @Test("Distilled models are separate by their base")
  func distilled() throws {
    #expect(
      try Self.ladder("R1-Distill-Qwen-7B") == [
        "R1-Distill-Qwen-1.5B", "R1-Distill-Qwen-7B", "R1-Distill-Qwen-14B", "R1-Distill-Qwen-32B",
      ])
    #expect(
      try Self.ladder("R1-Distill-Llama-8B") == ["R1-Distill-Llama-8B", "R1-Distill-Llama-70B"])
  }

  @Test("A model of one's own is a step of its family")
  func ownModel() throws {
    var model = try TestData.model("Qwen3-14B")
    model.id = "Mine"
    model.layers = 60
    model.denseLayers = 60
    let ladder = try CatalogueTests.catalogue().ladder(of: model).map(\.id)
    #expect(ladder == Array(Self.denseQwen3.dropLast()) + ["Mine", "Qwen3-32B"])
  }

  @Test("A model of an unknown family is its only step")
  func unknownFamily() throws {
    var model = try TestData.model("Qwen3-14B")
    model.id = "Mine"
    model.family = "Mine"
    #expect(try CatalogueTests.catalogue().ladder(of: model).map(\.id) == ["Mine"])
  }

  @Test("Every model stands in its own ladder, which ascends")
  func everyModel() throws {
    let catalogue = try CatalogueTests.catalogue()
    for model in catalogue.models {
      let ladder = catalogue.ladder(of: model)
      #expect(ladder.contains { $0.id == model.id }, "\(model.id)")
      let sizes = ladder.map(\.totalParameters)
      #expect(sizes == sizes.sorted(), "\(model.id)")
      #expect(Set(ladder.map(\.isMixture)).count == 1, "\(model.id)")
    }
  }

  @Test("Families list every ladder once, in the order of the file")
  func families() throws {
    let families = try CatalogueTests.catalogue().families
    #expect(families.first?.name == "Qwen3")
    #expect(families.first?.models.map(\.id) == Self.denseQwen3)
    #expect(families.map(\.name).prefix(3) == ["Qwen3", "Qwen3", "Qwen2.5"])
    #expect(families.map(\.isMixture).prefix(3) == [false, true, false])
    #expect(families.contains { $0.name == "R1-Distill-Qwen" && $0.models.count == 4 })
    #expect(families.contains { $0.name == "R1-Distill-Llama" && $0.models.count == 2 })
    #expect(Set(families.map { "\($0.name) \($0.isMixture)" }).count == families.count)
    #expect(families.reduce(0) { $0 + $1.models.count } == 43)
  }
}
