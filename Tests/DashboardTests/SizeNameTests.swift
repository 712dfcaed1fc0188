import Charting
import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Short names of sizes")
struct SizeNameTests {
  @Test(
    "the id from its first size on",
    arguments: [
      ("Qwen3-14B", "14B"), ("Qwen3-0.6B", "0.6B"), ("Qwen3-30B-A3B", "30B-A3B"),
      ("Mixtral-8x7B", "8X7B"),
      ("gpt-oss-120b", "120B"), ("Gemma-3-27b", "27B"), ("R1-Distill-Llama-70B", "70B"),
      ("Phi-4", "Phi-4"),
      ("Phi-4-mini", "Phi-4-mini"), ("DeepSeek-V3", "DeepSeek-V3"), ("GLM-5", "GLM-5"),
      ("Qwen3.5-397B-A17B", "397B-A17B"), ("Mistral-7B-v0.1", "7B-V0.1"),
    ])
  func names(id: String, name: String) throws {
    #expect(try Fixture.model(id).sizeName == name)
  }

  @Test("names within a family differ", arguments: try Fixture.catalogue().families.map(\.name))
  func distinct(family: String) throws {
    for ladder in try Fixture.catalogue().families where ladder.name == family {
      #expect(Set(ladder.models.map(\.sizeName)).count == ladder.models.count)
    }
  }
}
