import Testing

/// The money of two samples, recomputed by DESIGN §3.4 out of the serving numbers of their JSON.
@Suite("Economics by hand")
struct EconomicsByHandTests {
  /// What a sample's file states.
  struct Sample: Sendable, CustomTestStringConvertible {
    let file: String
    let samples: Double
    let length: Double
    let prompt: Double
    let requests: Double
    let peakToAverage: Double
    let minReplicas: Double
    let gpus: Double
    let concurrency: Double
    let price: Double
    let utilisation: Double
    let isElastic: Bool

    var testDescription: String { file }
  }

  static let samples = [
    Sample(
      file: "math-tutor-14b.yaml", samples: 4, length: 8192, prompt: 512, requests: 2e6,
      peakToAverage: 2.5, minReplicas: 1, gpus: 2, concurrency: 32, price: 2.99, utilisation: 0.6,
      isElastic: true),
    Sample(
      file: "best-of-n-4b.yaml", samples: 16, length: 8192, prompt: 512, requests: 5e5,
      peakToAverage: 3, minReplicas: 1, gpus: 1, concurrency: 16, price: 0.79, utilisation: 0.5,
      isElastic: false),
  ]

  private func evaluate(_ sample: Sample) throws -> JSONDocument {
    try JSONDocument(#require(Samples.evaluations[sample.file]).output)
  }

  /// X: sequences a second of one replica.
  private func rate(_ sample: Sample, _ document: JSONDocument) throws -> Double {
    sample.samples * sample.gpus / (try document.number("serving.gpuSecondsPerRequest"))
  }

  @Test("throughput and latency agree with each other", arguments: samples)
  func serving(_ sample: Sample) throws {
    let document = try evaluate(sample)
    let rate = try rate(sample, document)
    let tpot = try document.number("serving.tpotSeconds")
    #expect(
      try document.number("serving.tokensPerSecondPerGpu")
        .isClose(to: rate * sample.length / sample.gpus))
    let latency = try document.number("serving.ttftSeconds") + (sample.length - 1) * tpot
    #expect(try document.number("serving.requestLatencySeconds").isClose(to: latency))
    // X = b / (P/N + O·TPOT): the samples of a request prefill their prompt of 512 tokens once, in milliseconds.
    let running = min(sample.concurrency, try document.number("serving.runningSequences"))
    let prefill = sample.samples * (running / rate - sample.length * tpot)
    #expect((0.001...0.5).contains(prefill), "\(prefill) s")
  }

  @Test("a request, an answer and a million tokens cost what the formulas say", arguments: samples)
  func perRequest(_ sample: Sample) throws {
    let document = try evaluate(sample)
    let time = try document.number("serving.gpuSecondsPerRequest")
    let cost = time * sample.price / 3600 / sample.utilisation
    #expect(try document.number("economics.costPerRequest.amount").isClose(to: cost))
    let accuracy = try document.number("accuracy.value")
    #expect(
      try document.number("economics.costPerCorrectAnswer.amount").isClose(to: cost / accuracy))
    let input = try document.number("economics.costPerMillionInputTokens.amount")
    let output = try document.number("economics.costPerMillionOutputTokens.amount")
    let parts = (input * sample.prompt + output * sample.length) * sample.samples / 1e6
    #expect(parts.isClose(to: cost))
    #expect(input < output)
  }

  @Test("replicas hold the peak and a year costs what the plan says", arguments: samples)
  func year(_ sample: Sample) throws {
    let document = try evaluate(sample)
    let rate = try rate(sample, document)
    let peak = sample.requests / 31_536_000 * sample.peakToAverage
    let needed = (peak * sample.samples / (rate * sample.utilisation)).rounded(.up)
    let replicas = max(sample.minReplicas, needed)
    #expect(try document.number("economics.replicas") == replicas)
    #expect(try document.number("economics.gpus") == replicas * sample.gpus)
    let cost =
      try document.number("serving.gpuSecondsPerRequest") * sample.price / 3600
      / sample.utilisation
    let elastic = sample.requests * cost
    let alwaysOn = replicas * sample.gpus * sample.price * 8_760
    #expect(
      try document.number("economics.yearlySpend.amount")
        .isClose(to: sample.isElastic ? elastic : alwaysOn))
  }

  @Test("a sample that fits leaves its reserve free", arguments: samples)
  func memory(_ sample: Sample) throws {
    let document = try evaluate(sample)
    let weights = try document.number("serving.memoryBytes.weights")
    let cache = try document.number("serving.memoryBytes.kvCache")
    let capacity = try document.number("serving.memoryBytes.capacity")
    #expect(weights + cache <= 0.97 * capacity)
    #expect(try document.number("serving.gpusPerReplica") == sample.gpus)
    #expect(try document.number("serving.concurrency") == sample.concurrency)
  }
}
