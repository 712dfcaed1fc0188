import Foundation
import Testing

/// `isocost evaluate`: the contract of DESIGN §5.
@Suite("evaluate")
struct EvaluateTests {
  /// Every key of DESIGN §5's list; money is `{amount, currency}`.
  static let keys: Set<String> = Set(
    """
    scenario model.id model.parameters model.activeParameters model.kvBytesPerToken
    accuracy.value accuracy.low accuracy.high accuracy.metric
    accuracy.evidence.kind accuracy.evidence.source accuracy.evidence.date accuracy.evidence.precision
    cost.computeFlops cost.memoryAccessBytes cost.eflops cost.idealGpuSeconds
    cost.attentionToParameterRatio cost.flopsOnly
    serving.fits serving.memoryBytes.weights serving.memoryBytes.kvCache serving.memoryBytes.reserve
    serving.memoryBytes.capacity serving.ttftSeconds serving.tpotSeconds serving.requestLatencySeconds
    serving.tokensPerSecondPerGpu serving.gpuSecondsPerRequest serving.concurrency
    serving.gpusPerReplica serving.errorBand.low serving.errorBand.high
    economics.costPerRequest.amount economics.costPerRequest.currency
    economics.costPerCorrectAnswer.amount economics.costPerCorrectAnswer.currency
    economics.costPerMillionInputTokens.amount economics.costPerMillionInputTokens.currency
    economics.costPerMillionOutputTokens.amount economics.costPerMillionOutputTokens.currency
    economics.replicas economics.gpus economics.yearlySpend.amount economics.yearlySpend.currency
    economics.energyMWhPerYear goals.met goals.failures
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Keys that say null where nothing is known.
  static let mayBeUnknown: Set<String> = [
    "accuracy.value", "accuracy.low", "accuracy.high", "accuracy.evidence.date",
    "accuracy.evidence.precision", "economics.costPerCorrectAnswer.amount",
    "economics.energyMWhPerYear",
  ]

  private let home: Home

  init() throws { home = try Home() }

  private func document(_ sample: String) throws -> JSONDocument {
    let result = try #require(Samples.evaluations[sample])
    #expect(result.code == 0)
    #expect(result.error == "")
    return try JSONDocument(result.output)
  }

  @Test("there are the stories of the first slice")
  func samples() {
    #expect(Samples.all.count >= 6)
  }

  @Test(
    "JSON has every key of the contract, finite numbers, and null for the unknown",
    arguments: Samples.all)
  func json(_ sample: String) throws {
    let document = try document(sample)
    #expect(Self.keys.subtracting(document.paths) == [])
    for (path, value) in document.values {
      if let number = value as? NSNumber { #expect(number.doubleValue.isFinite, "\(path)") }
      guard Self.keys.contains(path), value is NSNull else { continue }
      #expect(Self.mayBeUnknown.contains(path), "\(path) is null")
    }
    #expect(try document.flag("serving.fits"))
    for part in ["costPerRequest", "costPerCorrectAnswer", "yearlySpend"] {
      #expect(try document.text("economics.\(part).currency") == "USD")
    }
  }

  @Test(
    "without draws a range of prices alone gives percentiles, an exact price none",
    arguments: [("math-tutor-14b.yaml", true), ("best-of-n-4b.yaml", false)])
  func percentiles(_ sample: String, _ isRange: Bool) throws {
    let result = try home.run(
      "evaluate", Samples.path(sample), "--draws", "0", "--format", "json")
    let document = try JSONDocument(result.output)
    guard isRange else {
      #expect(document.isNull("economics.yearlySpendRange"))
      return
    }
    let range = try ["p10", "p50", "p90"].map {
      try document.number("economics.yearlySpendRange.\($0)")
    }
    #expect(range == range.sorted())
    // The file's price runs from 1.49 to 6.98 around 2.99.
    let typical = try document.number("economics.yearlySpend.amount")
    #expect(range[0] > typical * 1.49 / 2.99)
    #expect(range[2] < typical * 6.98 / 2.99)
  }

  @Test("without evidence accuracy is null and says why")
  func unknownAccuracy() throws {
    let document = try document("chat-service.yaml")
    for key in ["accuracy.value", "accuracy.low", "economics.costPerCorrectAnswer.amount"] {
      #expect(document.isNull(key), "\(key)")
    }
    #expect(try document.text("accuracy.evidence.kind") == "none")
    #expect(try document.text("accuracy.evidence.source").isEmpty == false)
  }

  /// `architectures.md`: 40 layers, 8 KV heads of 128, keys and values of 2 bytes.
  @Test("counts of Qwen3-14B are those of its published shape")
  func counts() throws {
    let document = try document("math-tutor-14b.yaml")
    #expect(try document.text("model.id") == "Qwen3-14B")
    #expect(try document.number("model.parameters") == 14_768_307_200)
    #expect(try document.number("model.kvBytesPerToken") == 40 * 8 * 128 * 2 * 2)
  }

  /// `test_time_scaling.md` §1: additive, I = 562.5 FLOPs a byte, peak 4,500 TFLOP/s.
  @Test("eFLOPs are compute plus weighted traffic", arguments: Samples.all)
  func eflops(_ sample: String) throws {
    let document = try document(sample)
    let compute = try document.number("cost.computeFlops")
    let traffic = try document.number("cost.memoryAccessBytes")
    let expected = compute + 562.5 * traffic
    #expect(try document.number("cost.eflops").isClose(to: expected))
    #expect(try document.number("cost.idealGpuSeconds").isClose(to: expected / 4.5e15))
    #expect(try document.number("cost.flopsOnly") == compute)
  }

  @Test("CSV has the keys of JSON and the same numbers", arguments: Samples.all)
  func csv(_ sample: String) throws {
    let document = try document(sample)
    let result = try home.run("evaluate", Samples.path(sample), "--format", "csv")
    let records = CSV.records(result.output)
    #expect(result.code == 0)
    #expect(records.count == 2)
    try #require(records[0].count == records[1].count)
    #expect(Set(records[0]).isSuperset(of: Self.keys))
    for (key, cell) in zip(records[0], records[1]) {
      guard let number = document.values[key] as? NSNumber, !(document.values[key] is Bool) else {
        continue
      }
      // Foundation reads a decimal number to within its last digit.
      #expect(Double(cell)?.isClose(to: number.doubleValue, within: 1e-14) == true, "\(key)")
    }
  }

  @Test("the table shows every group to people", arguments: Samples.all)
  func table(_ sample: String) throws {
    let result = try home.run("evaluate", Samples.path(sample))
    #expect(result.code == 0)
    let name = try document(sample).text("scenario")
    for text in [
      name, "accuracy", "compute", "eFLOPs", "time to first token", "request latency",
      "cost per request", "yearly spend", "goals",
    ] {
      #expect(result.output.contains(text), "\(text)")
    }
    #expect(result.lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("the same input gives the same bytes")
  func repeats() throws {
    let again = try home.run("evaluate", Samples.tutor, "--format", "json")
    #expect(again.output == Samples.evaluations["math-tutor-14b.yaml"]?.output)
  }
}
