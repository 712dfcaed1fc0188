import ScalingCore
import Testing

/// Sparse rows of the issue and of test_time_scaling.md §2.1, for the authors' parameter counts.
@Suite("Kinetics cost of sparse attention against the authors' numbers")
struct CostSparseGoldenTests {
  /// Qwen3-8B: 36 layers of 32 query and 8 KV heads of 128.
  static func eight(
    _ attention: AttentionPolicy, context: Tokens, length: Tokens, samples: Int = 1,
    sum: KineticsInputs.SparseSum
  ) -> KineticsCost {
    KineticsCost(
      parameters: 8.19e9, kvElementsPerToken: 73_728, queryRatio: 4, promptTokens: context,
      length: LengthMoments(fixed: length), samples: samples, attention: attention,
      inputs: KineticsInputs(sparseSum: sum))
  }

  private func agrees(_ cost: KineticsCost, compute: Double, memory: Double) -> Bool {
    abs(cost.compute.value * 1e-12 - compute) <= 0.5e-6
      && abs(cost.memoryAccess.value * 562.5e-12 - memory) <= 0.5e-6
  }

  /// KV budget, prompt, mean length, Tera compute and Tera weighted memory.
  struct Row: Sendable {
    var budget: Tokens
    var context: Tokens
    var length: Tokens
    var compute: Double
    var memory: Double

    init(_ budget: Tokens, _ context: Tokens, _ length: Tokens, _ compute: Double, _ memory: Double)
    {
      self.budget = budget
      self.context = context
      self.length = length
      self.compute = compute
      self.memory = memory
    }
  }

  @Test(
    "the correct sum: rows of the issue",
    arguments: [
      Row(256, 218, 10_754.3125, 177.779060, 228.293573),
      Row(512, 128, 6_894.6875, 114.973621, 286.683660),
    ])
  func exact(row: Row) {
    let cost = Self.eight(
      .topK(row.budget), context: row.context, length: row.length, sum: .exact)
    #expect(agrees(cost, compute: row.compute, memory: row.memory))
  }

  @Test(
    "the released code: rows printed by the authors",
    arguments: [
      Row(256, 218, 10_754.3125, 177.779911, 228.413344),
      Row(512, 128, 6_894.6875, 115.060594, 298.914251),
      Row(32, 128, 12_072.15625, 197.969774, 32.042014),
      Row(128, 128, 6_427.8125, 105.772852, 68.243005),
    ])
  func released(row: Row) {
    let cost = Self.eight(
      .topK(row.budget), context: row.context, length: row.length, sum: .released)
    #expect(agrees(cost, compute: row.compute, memory: row.memory))
  }

  @Test(
    "a budget within the prompt leaves nothing to the sign",
    arguments: [Row(32, 128, 12_072.15625, 197.969774, 32.042014)])
  func sameSum(row: Row) {
    let costs = KineticsInputs.SparseSum.allCases.map {
      Self.eight(.topK(row.budget), context: row.context, length: row.length, sum: $0)
    }
    #expect(costs.allSatisfy { agrees($0, compute: row.compute, memory: row.memory) })
    #expect(costs[0] == costs[1])
  }

  /// Six models with top-k of 512, prompt 128, length 16,384 in the released form.
  static let sparse: [(compute: Double, memory: Double)] = [
    (26.582593, 545.922220), (68.460097, 545.922220), (136.718649, 701.899997),
    (273.361209, 701.899997), (490.915706, 779.888886), (1_091.226485, 1_247.822217),
  ]

  @Test("six models, top-k of 512", arguments: zip(CostGoldenTests.all, sparse))
  func models(model: CostGoldenTests.Counts, row: (compute: Double, memory: Double)) {
    let cost = KineticsCost(
      parameters: model.parameters, kvElementsPerToken: model.elements, queryRatio: model.ratio,
      promptTokens: 128, length: LengthMoments(fixed: 16_384), samples: 1,
      attention: .topK(512), inputs: KineticsInputs(sparseSum: .released))
    #expect(agrees(cost, compute: row.compute, memory: row.memory))
  }

  @Test(
    "N multiplies compute and memory exactly: nothing is shared", arguments: [2, 8, 32],
    KineticsInputs.SparseSum.allCases)
  func samples(count: Int, sum: KineticsInputs.SparseSum) {
    let policies: [AttentionPolicy] = [.topK(256), .slidingWindow(1_024)]
    for policy in policies {
      let one = Self.eight(policy, context: 218, length: 10_754, sum: sum)
      let many = Self.eight(policy, context: 218, length: 10_754, samples: count, sum: sum)
      #expect(many.compute == one.compute * Double(count))
      #expect(many.memoryAccess == one.memoryAccess * Double(count))
    }
  }

  @Test("equation 8 within the prompt: 2NPL + 2rNDBL + 2INDBL")
  func equation8() {
    let (n, p, l, r, d, b) = (4.0, 8.19e9, 5_000.0, 4.0, 73_728.0, 256.0)
    let expected = 2 * n * p * l + 2 * r * n * d * b * l + 2 * 562.5 * n * d * b * l
    let cost = Self.eight(.topK(256), context: 1_000, length: 5_000, samples: 4, sum: .exact)
    #expect(abs(cost.eFLOPs.value / expected - 1) < 1e-14)
  }

  @Test("equation 9: block top-k scans a 2·BS-th of dense attention besides", arguments: [1, 4])
  func equation9(samples: Int) {
    let blocks = BlockSelection(blockSize: 32, blocks: 16, local: 64)
    #expect(blocks.budget == 576)
    let pick = Self.eight(
      .topK(576), context: 2_000, length: 5_000, samples: samples, sum: .exact)
    let block = Self.eight(
      .blockTopK(blocks), context: 2_000, length: 5_000, samples: samples, sum: .exact)
    let (n, d, r, i, l) = (Double(samples), 73_728.0, 4.0, 2_000.0, 5_000.0)
    let scores = (2 * r * n * i * d * l + r * n * d * l * l) / 64
    let keys = (2 * i * d * l + n * d * l * l) / 64
    #expect(abs((block.compute - pick.compute).value / scores - 1) < 1e-9)
    #expect(abs((block.memoryAccess - pick.memoryAccess).value / keys - 1) < 1e-9)
  }

  @Test("the released code of block top-k: minus sign, whole blocks", arguments: [1, 8])
  func releasedBlocks(samples: Int) {
    // test_time_scaling.md §2 with Hq·hd = 32·128·36 and Hkv·hd = 8·128·36.
    let (size, context, length, budget) = (32.0, 218.0, 10_754.0, 512.0)
    let (queries, keys, n) = (147_456.0, 36_864.0, Double(samples))
    let kv = budget * length - 0.5 * (budget - context) * (budget - context)
    let scanned = ((2 * context + length) / size).rounded(.down) * length * queries
    let read = ((2 * context + length * n) / size).rounded(.down) * length * keys
    let compute = (2 * 8.19e9 * length + 4 * kv * queries + scanned) * n
    let memory = 4 * kv * keys * n + read
    let cost = Self.eight(
      .blockTopK(BlockSelection(blockSize: 32, blocks: 16)), context: 218, length: 10_754,
      samples: samples, sum: .released)
    #expect(abs(cost.compute.value / compute - 1) < 1e-14)
    #expect(abs(cost.memoryAccess.value / memory - 1) < 1e-14)
  }

  @Test("the released code has no sum of its own for a sliding window")
  func releasedWindow() {
    let costs = KineticsInputs.SparseSum.allCases.map {
      Self.eight(.slidingWindow(1_024), context: 218, length: 9_000, sum: $0)
    }
    #expect(costs[0] == costs[1])
  }
}
