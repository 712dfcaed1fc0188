import ScalingCore
import Testing

@Suite("Slices of a validation")
struct ValidationSlicesTests {
  private func validation() throws -> ServingValidation {
    let rows = try [
      ValidationTestData.row(concurrency: 128),
      ValidationTestData.row(concurrency: 16, flag: "gtl"),
      ValidationTestData.row(concurrency: 4, backend: .sglang),
      ValidationTestData.row("gpt-oss-120b", on: "b200_sxm", weights: .fp4, concurrency: 16),
      ValidationTestData.row("DeepSeek-V3", tensorParallel: 1, weights: .fp8, concurrency: 16),
    ]
    return ServingValidation(rows, model: try ValidationTestData.model())
  }

  private func values(of dimension: ServingValidation.Dimension) throws -> [String] {
    try validation().slices.filter { $0.dimension == dimension }.map(\.value)
  }

  @Test("come by GPU, model, backend, precision, kind, concurrency and flag")
  func dimensions() throws {
    var order: [ServingValidation.Dimension] = []
    for slice in try validation().slices where order.last != slice.dimension {
      order.append(slice.dimension)
    }
    #expect(order == [.gpu, .model, .backend, .precision, .kind, .concurrency, .flag])
  }

  @Test("bear catalogue ids, numbers by size and names by letter")
  func names() throws {
    #expect(try values(of: .gpu) == ["B200-SXM", "H100-SXM"])
    #expect(try values(of: .model) == ["DeepSeek-V3", "Qwen3-32B", "gpt-oss-120b"])
    #expect(try values(of: .backend) == ["sglang", "vllm"])
    #expect(try values(of: .precision) == ["bf16", "fp4", "fp8"])
    #expect(try values(of: .kind) == ["dense", "moe"])
    #expect(try values(of: .concurrency) == ["4", "16", "128"])
    #expect(try values(of: .flag) == ["gtl", "ok"])
  }

  @Test("hold every row once a dimension", arguments: ServingValidation.Dimension.allCases)
  func complete(dimension: ServingValidation.Dimension) throws {
    let slices = try validation().slices.filter { $0.dimension == dimension }
    #expect(slices.reduce(0) { $0 + $1.figures.all.rows } == 5)
    #expect(slices.reduce(0) { $0 + $1.figures.sound.rows } == 4)
    #expect(slices.reduce(0) { $0 + $1.figures.all.falseDoesNotFit } == 1)
  }

  @Test("figures of sound rows leave flagged ones out")
  func flags() throws {
    let validation = try validation()
    #expect(validation.overall.all.rows == 5 && validation.overall.sound.rows == 4)
    #expect(validation.overall.all.timePerOutputToken?.count == 4)
    #expect(validation.overall.sound.timePerOutputToken?.count == 3)
    let flagged = try #require(validation.slices.first { $0.value == "gtl" })
    #expect(flagged.figures.all.rows == 1 && flagged.figures.sound.rows == 0)
    #expect(flagged.figures.sound.timePerOutputToken == nil)
  }

  @Test("a slice has the figures of its rows alone")
  func figures() throws {
    let first = try ValidationTestData.row(
      ValidationTestData.row(concurrency: 4), offBy: 0.2, first: 0.1, throughput: 0)
    let second = try ValidationTestData.row(
      ValidationTestData.row(concurrency: 8), offBy: -0.4, first: 0.1, throughput: 0)
    let slices = ServingValidation(
      [first, second, second], model: try ValidationTestData.model()
    ).slices
    let bias = slices.filter { $0.dimension == .concurrency }
      .compactMap(\.figures.all.timePerOutputToken?.bias)
    try #require(bias.count == 2)
    #expect(abs(bias[0] - 0.2) < 1e-12 && abs(bias[1] + 0.4) < 1e-12)
    let whole = try #require(slices.first { $0.dimension == .gpu })
    #expect(abs(try #require(whole.figures.all.timePerOutputToken).bias + 0.2) < 1e-12)
  }

  @Test("without rows there are none")
  func empty() throws {
    let validation = ServingValidation([], model: try ValidationTestData.model())
    #expect(validation.slices.isEmpty && validation.overall.all.rows == 0)
  }
}
