import ScalingCore
import Testing

@Suite("Samples of a request share the prompt's cache")
struct ServingSamplesTests {
  private let model: ServingModel

  init() throws {
    model = ServingModel(parameters: try ServingTestData.parameters())
  }

  private func estimate(
    _ id: String = "Qwen3-14B", samples: Int, concurrency: Int = 8, dataParallel: Int = 1,
    prompt: Tokens = 4_096, prefix: Tokens = 0, length: Tokens = 1_024, backend: Backend = .vllm,
    attention: AttentionPolicy = .dense
  ) throws -> ServingEstimate {
    model.estimate(
      model: try TestData.model(id), attention: attention,
      deployment: Deployment(
        gpu: try ServingTestData.gpu("H100-SXM"), dataParallel: dataParallel,
        concurrency: concurrency, backend: backend),
      load: ServingLoad(
        prompt: prompt, sharedPrefix: prefix, generationLength: length, samples: samples))
  }

  /// Tokens of Qwen3-14B in the cache of one GPU: 163,840 B each.
  private func tokens(_ estimate: ServingEstimate) -> Double {
    estimate.memory.kvCache.value / 163_840
  }

  @Test("one prompt for each request that runs, by hand")
  func memory() throws {
    #expect(try tokens(estimate(samples: 1)) == 8 * (4_096 + 1_024))
    #expect(try tokens(estimate(samples: 4)) == 2 * 4_096 + 8 * 1_024)
    #expect(try tokens(estimate(samples: 8)) == 4_096 + 8 * 1_024)
    // More samples than run together: still one prompt.
    #expect(try tokens(estimate(samples: 32)) == 4_096 + 8 * 1_024)
  }

  @Test("ranks hold prompts of their own")
  func ranks() throws {
    let two = try estimate(samples: 4, concurrency: 16, dataParallel: 2)
    #expect(tokens(two) == 2 * 4_096 + 8 * 1_024)
    let wide = try estimate(samples: 32, concurrency: 16, dataParallel: 2)
    #expect(tokens(wide) == 4_096 + 8 * 1_024)
  }

  @Test("a prefix that all requests share is kept once, the rest once for each request")
  func prefix() throws {
    let shared = try estimate(samples: 4, prefix: 4_000)
    #expect(tokens(shared) == 4_000 + 2 * 96 + 8 * 1_024)
  }

  @Test(
    "what the cache holds: b sequences and b/N prompts fill the room",
    arguments: [2, 4, 16], [Backend.vllm, .tensorRT])
  func capacity(samples: Int, backend: Backend) throws {
    let held = backend == .tensorRT ? 1_024.0 : 512
    func capacity(_ samples: Int) throws -> Double {
      let estimate = try estimate(samples: samples, concurrency: 10_000, backend: backend)
      return try #require(estimate.timing).capacitySequences
    }
    let room = try capacity(1) * (4_096 + held)
    let many = try capacity(samples)
    #expect(abs(many * (held + 4_096 / Double(samples)) / room - 1) < 1e-12)
  }

  @Test("where not even one request fits whole, its prompt and some samples do")
  func partOfAGroup() throws {
    func timing(samples: Int) throws -> ServingTiming {
      let estimate = try estimate(
        samples: samples, concurrency: 64, prompt: 32_768, length: 65_536)
      return try #require(estimate.timing)
    }
    // vLLM holds 32,768 + 32,768 tokens of one sample; room for b·32,768 and one prompt.
    let one = try timing(samples: 1).capacitySequences
    let many = try timing(samples: 64).capacitySequences
    #expect(one < 64 && many < 64)
    #expect(abs(many - (2 * one - 1)) < 1e-9)
  }

  @Test("a sliding window evicts the prompt: nothing is left to share")
  func window() throws {
    let alone = try estimate(samples: 1, attention: .slidingWindow(1_024))
    let four = try estimate(samples: 4, attention: .slidingWindow(1_024))
    #expect(four.memory == alone.memory)
    #expect(
      try #require(four.timing).capacitySequences == #require(alone.timing).capacitySequences)
  }

  @Test("each sample reads the prompt for itself")
  func reads() throws {
    let (one, four) = (try estimate(samples: 1), try estimate(samples: 4))
    #expect(
      try #require(one.timing).decodeStep.kvCache == #require(four.timing).decodeStep.kvCache)
  }

  @Test("memory never exceeds that of requests that share nothing", arguments: [2, 3, 7, 100])
  func bounds(samples: Int) throws {
    for id in ["Qwen3-4B", "gpt-oss-20b", "Qwen3-30B-A3B"] {
      for concurrency in [1, 5, 40] {
        let one = try estimate(id, samples: 1, concurrency: concurrency).memory.kvCache
        let many = try estimate(id, samples: samples, concurrency: concurrency).memory.kvCache
        #expect(many <= one && many > 0, "\(id)")
      }
    }
  }
}
