import ScalingCore
import Testing

@testable import Storage

@Suite("Numbers that say the same thing")
struct BenchmarkCheckTests {
  private let check = BenchmarkCheck(file: "run", mark: SourceMark(line: 3, column: 5))

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("rounding is no contradiction", arguments: [98.5, 100, 101.9])
  func rounding(stated: Double) {
    #expect(message { try check.same("a", stated, as: "b", 100) }.isEmpty)
  }

  @Test("more than rounding is, and names both numbers", arguments: [0, 97, 103, 1e9])
  func contradiction(stated: Double) {
    let found = message { try check.same("a", stated, as: "b", 100) }
    #expect(found.hasPrefix("run:3:5: error: a is ") && found.contains("but b is 100; the file"))
  }

  @Test("what is not stated contradicts nothing")
  func absent() throws {
    var check = check
    try check.same("a", nil, as: "b", 100)
    try check.order("a", nil, notAbove: "b", 1)
    try check.order("a", 1, notAbove: "b", nil)
    try check.similar("a", nil, as: "b", 1)
    try check.similar("a", 1, as: "b", nil)
    #expect(check.warnings.isEmpty)
  }

  @Test("percentiles ascend")
  func ascending() {
    #expect(message { try check.ascending([("p50", 1), ("p90", 1), ("p99", 2)]) }.isEmpty)
    let found = message { try check.ascending([("p50", 1), ("p90", 3), ("p99", 2)]) }
    #expect(found.contains("p90 is 3, above p99, 2; the file may be damaged"))
  }

  /// A number against 100, whether it is odd, and whether it is impossible.
  static let ratios: [(Double, isOdd: Bool, isImpossible: Bool)] = [
    (100, false, false), (190, false, false), (60, false, false), (210, true, false),
    (45, true, false), (990, true, false), (1010, false, true), (9, false, true), (0, false, true),
  ]

  @Test("a factor of two is odd, one of ten impossible", arguments: ratios.indices)
  func similar(index: Int) {
    let (value, isOdd, isImpossible) = Self.ratios[index]
    var check = check
    let found = message { try check.similar("a", value, as: "b", 100) }
    #expect(found.isEmpty != isImpossible)
    #expect(check.warnings.count == (isOdd ? 1 : 0))
    #expect(check.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test("the closed loop C·O/(TTFT + (O - 1)·TPOT) is compared with what was counted")
  func closedLoop() throws {
    var point = BenchmarkPoint(tool: .vllm, mark: check.mark)
    point.concurrency = .init(10, .configured)
    point.answer = 101
    point.timeToFirstToken = .init(1, .median)
    point.timePerOutputToken = .init(0.01, .median)
    #expect(point.requestTime == 2)
    for (throughput, warnings) in [(505.0, 0), (1100, 1), (200, 1)] {
      point.throughput = .init(TokenRate(throughput), .mean)
      var check = check
      try check.closedLoop(point)
      #expect(check.warnings.count == warnings)
    }
    point.throughput = .init(6000, .mean)
    var check = check
    let finding = #expect(throws: Diagnostic.self) { try check.closedLoop(point) }
    #expect(finding?.message.contains("6000") == true && finding?.message.contains("505") == true)
    point.answer = nil
    #expect(point.requestTime == nil)
  }

  /// TTFT and TPOT in seconds, prompt, and the words of the warnings.
  static let firsts: [(first: Double, next: Double, prompt: Double, words: [String])] = [
    (0.025, 0.012, 200, []), (0.002, 0.012, 200, []),
    (0.001, 0.012, 200, ["less than a tenth of TPOT"]),
    (0.1, 0.01, 90_000, []), (0.1, 0.01, 200_000, ["read at 2000000 tokens/s"]),
    (0.001, 0.1, 9000, ["less than a tenth", "read at 9000000"]),
  ]

  @Test("a first token that comes too soon is used with a warning", arguments: firsts.indices)
  func firstToken(index: Int) throws {
    let (first, next, prompt, words) = Self.firsts[index]
    var point = BenchmarkPoint(tool: .vllm, mark: check.mark)
    point.timeToFirstToken = .init(Seconds(first), .median)
    point.timePerOutputToken = .init(Seconds(next), .median)
    point.prompt = Tokens(prompt)
    var check = check
    try check.examine(point)
    #expect(check.warnings.count == words.count)
    for (warning, word) in zip(check.warnings, words) {
      #expect(warning.message.contains(word), "\(warning)")
    }
    point.timeToFirstToken = nil
    var other = self.check
    try other.examine(point)
    #expect(other.warnings.isEmpty)
  }
}
