import Testing

/// `--set KEY=VALUE`.
@Suite("--set")
struct SettingTests {
  private func evaluate(_ settings: [String], sample: String = Samples.tutor) throws
    -> CommandResult
  {
    let options = settings.flatMap { ["--set", $0] }
    return try Home().run(["evaluate", sample, "--format", "json"] + options)
  }

  /// Settings with units, a path of the answer, and the number that must stand there.
  static let settings: [(String, String, Double)] = [
    ("deployment.concurrency=64", "serving.concurrency", 64),
    ("deployment.tensorParallel=4", "serving.gpusPerReplica", 4),
    ("workload.requestsPerYear=0", "economics.yearlySpend.amount", 0),
    ("deployment.gpu=H200-SXM", "serving.memoryBytes.capacity", 141e9),
    ("deployment.precision.kvCache=fp8", "model.kvBytesPerToken", 40 * 8 * 128 * 2),
    ("model=Qwen/Qwen3-0.6B", "model.parameters", 596_049_920),
  ]

  @Test("changes what it names", arguments: settings)
  func changes(_ setting: String, _ path: String, _ expected: Double) throws {
    let result = try evaluate([setting])
    #expect(result.code == 0)
    #expect(try JSONDocument(result.output).number(path) == expected)
  }

  @Test("numbers may carry units")
  func units() throws {
    let plain = try evaluate(["strategy.generationLength=16384", "price.perGpuHour=2.5"])
    let units = try evaluate(["strategy.generationLength=16Ki", "price.perGpuHour=$2.50"])
    #expect(plain.code == 0)
    #expect(plain.output == units.output)
  }

  @Test("several settings hold together, the last one of a key wins")
  func several() throws {
    let once = try evaluate(["strategy.samples=8", "price.targetUtilisation=50 %"])
    let again = try evaluate([
      "strategy.samples=2", "strategy.samples=8", "price.targetUtilisation=0.5",
    ])
    #expect(once.code == 0)
    #expect(once.output == again.output)
  }

  @Test("half the price is half the cost")
  func scales() throws {
    let costs = try ["2", "4"].map { price in
      try JSONDocument(evaluate(["price.perGpuHour=\(price)"]).output)
        .number("economics.costPerRequest.amount")
    }
    #expect((2 * costs[0]).isClose(to: costs[1]))
  }

  /// A wrong setting and what the message must name.
  static let mistakes: [(String, [String])] = [
    ("strategy.sampels=8", ["strategy.sampels", "did you mean 'strategy.samples'"]),
    ("price.perGPUHour=3", ["price.perGPUHour", "did you mean 'price.perGpuHour'"]),
    ("model=Qwen3-14", ["Qwen3-14", "did you mean 'Qwen3-14B'"]),
    ("deployment.gpu=H100-SMX", ["H100-SMX", "did you mean 'H100-SXM'"]),
    ("strategy.samples=many", ["strategy.samples", "many", "write"]),
    ("strategy.samples=0", ["strategy.samples", "1"]),
    ("price.targetUtilisation=140 %", ["price.targetUtilisation"]),
    ("strategy.kind=best", ["strategy.kind", "best-of-n"]),
    ("strategy.samples", ["KEY=VALUE"]),
    ("=3", ["no key"]),
  ]

  @Test("a wrong one is a usage error that says what would be right", arguments: mistakes)
  func refuses(_ setting: String, _ words: [String]) throws {
    let result = try evaluate([setting])
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("--set: error: "))
    #expect(result.error.split(separator: "\n").count == 1)
    for word in words { #expect(result.error.contains(word), "\(result.error)") }
  }

  @Test("a model that does not fit is answered, not refused")
  func doesNotFit() throws {
    let result = try evaluate([
      "deployment.gpu=L40S", "deployment.tensorParallel=1", "model=Qwen3-32B",
    ])
    #expect(result.code == 0)
    let document = try JSONDocument(result.output)
    #expect(try document.flag("serving.fits") == false)
    for path in ["serving.tpotSeconds", "economics.costPerRequest.amount", "economics.gpus"] {
      #expect(document.isNull(path), "\(path)")
    }
    #expect(try document.number("serving.memoryBytes.weights") > 48e9)
  }
}
