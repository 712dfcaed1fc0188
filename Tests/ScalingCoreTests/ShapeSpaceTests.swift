import ScalingCore
import Testing

@Suite("Shape explorer: shapes that are looked at")
struct ShapeSpaceTests {
  private func candidates(_ space: ShapeSpace) throws -> [ShapeCandidate] {
    try ShapeExplorer(
      space: space, training: .perParameter(20), predictor: LossPredictor(.morph27)
    ).explore().candidates
  }

  @Test("the grid of 1.44B holds the candidates of scaling_laws.md §3.3 with their exact N")
  func golden() throws {
    let found = try candidates(ShapeSpace(parameters: 1.44e9))
    for (name, width, layers, billions) in ShapeTestData.candidates.prefix(8) where name != "v7" {
      let match = found.first { $0.shape.width == width && $0.shape.layers == layers }
      let parameters = try #require(match, "\(name)").parameters
      #expect(parameters == TransformerShape.openLM(width: width, layers: layers).parameters)
      #expect(abs(parameters.value / 1e9 - billions) <= 5.001e-4)
    }
    // v7 has 2.12B.
    #expect(!found.contains { $0.shape.width == 3_072 && $0.shape.layers == 16 })
  }

  @Test(
    "every shape keeps to the budget, the ratios and the multiples",
    arguments: [5e7, 3e8, 1.44e9, 7e9, 7e10], [0.05, 0.2, 0.5])
  func keeps(parameters: Double, tolerance: Double) throws {
    let space = ShapeSpace(parameters: Parameters(parameters), tolerance: tolerance)
    let found = try candidates(space)
    #expect(!found.isEmpty && found.count <= ShapeSpace.mostShapes)
    for candidate in found {
      let shape = candidate.shape
      #expect(abs(candidate.parameters.value / parameters - 1) <= tolerance + 1e-12)
      #expect((17...384).contains(shape.aspectRatio))
      #expect(shape.width.isMultiple(of: parameters < 5e8 ? 64 : 128))
      #expect(shape.heads * shape.headWidth == shape.width)
      #expect(shape.headWidth == (parameters > 2e9 ? 128 : 64))
      #expect(shape.feedForward.isMultiple(of: 256))
    }
    #expect(Set(found.map(\.shape)).count == found.count)
  }

  @Test("a grid lists no depth twice and misses none that keeps to the budget")
  func complete() throws {
    let space = ShapeSpace(parameters: 1.44e9)
    let found = Set(try candidates(space).map { [$0.shape.width, $0.shape.layers] })
    for width in stride(from: 128, through: 4_096, by: 128) {
      for layers in 1...120 {
        let shape = TransformerShape.openLM(width: width, layers: layers)
        let fits =
          abs(shape.parameters.value / 1.44e9 - 1) <= 0.2
          && (17...384).contains(shape.aspectRatio)
        #expect(found.contains([width, layers]) == fits, "\(width) × \(layers)")
      }
    }
  }

  @Test("shared heads, wide queries and other feed-forward blocks are as stated: Panda-1B (§6)")
  func panda() throws {
    var space = ShapeSpace(parameters: 1.2e9, tolerance: 0.4)
    space.queryRatios = [1.8]
    space.groupSizes = [1, 4]
    space.feedForwardRatios = [1.6]
    space.vocabulary = 128_256
    space.isTied = true
    let found = try candidates(space).filter { $0.shape.width == 2_560 && $0.shape.layers == 16 }
    #expect(found.map(\.shape.kvHeads) == [72, 18])
    let shape = try #require(found.last).shape
    #expect(shape.heads == 72 && shape.feedForward == 4_096)
    #expect(abs(shape.mlpToAttention - 1.067) < 5e-4)
  }

  @Test("ratios that lead to the same shape count once")
  func repeated() throws {
    let plain = try candidates(ShapeSpace(parameters: 1.44e9)).map(\.shape)
    var space = ShapeSpace(parameters: 1.44e9)
    space.groupSizes = [1, 1, 1]
    space.queryRatios = [1, 1]
    space.feedForwardRatios = [8.0 / 3, 2.666_666_666]
    #expect(try candidates(space).map(\.shape) == plain)
    space.groupSizes = [1, 4]
    let shapes = try candidates(space).map(\.shape)
    #expect(Set(shapes).count == shapes.count && shapes.count > plain.count)
  }

  @Test("heads that can't share evenly are left out")
  func uneven() throws {
    var space = ShapeSpace(parameters: 1.44e9)
    space.groupSizes = [4]
    for candidate in try candidates(space) {
      #expect(candidate.shape.heads == 4 * candidate.shape.kvHeads)
    }
  }

  @Test("tying saves one embedding, so that deeper models fit")
  func tied() throws {
    var space = ShapeSpace(parameters: 3e8)
    let untied = try candidates(space)
    space.isTied = true
    let tied = try candidates(space)
    let shape = TransformerShape.openLM(width: 1_024, layers: 16)
    #expect(
      shape.parameters(tied: false) - shape.parameters(tied: true)
        == Parameters(Double(50_432 * 1_024)))
    func deepest(_ found: [ShapeCandidate]) -> Int {
      found.filter { $0.shape.width == 1_024 }.map(\.shape.layers).max() ?? 0
    }
    #expect(deepest(tied) > deepest(untied))
    for candidate in tied {
      #expect(candidate.parameters == candidate.shape.parameters(tied: true))
    }
  }

  @Test("a shape that the user names counts once, whatever its size, with its name")
  func own() throws {
    let space = ShapeSpace(parameters: 1.44e9, ownShapes: ShapeTestData.own(15))
    let found = try candidates(space)
    #expect(found.prefix(15).map(\.name) == ShapeTestData.candidates.map(\.name))
    let first = found.filter { $0.shape.width == 2_048 && $0.shape.layers == 24 }
    #expect(first.map(\.name) == ["v1"])
    // The first eight names of the published list are the shapes of the grid but for v7.
    let grid = try candidates(ShapeSpace(parameters: 1.44e9))
    let outside = ShapeTestData.candidates.filter { candidate in
      !grid.contains { $0.shape.width == candidate.width && $0.shape.layers == candidate.layers }
    }
    #expect(found.count == grid.count + outside.count)
  }

  @Test("wide spaces are thinned to even depths, too wide ones refused")
  func thinned() throws {
    var space = ShapeSpace(parameters: 7e10, tolerance: 0.5)
    let found = try candidates(space)
    #expect(found.count <= ShapeSpace.mostShapes)
    #expect(found.allSatisfy { $0.shape.layers.isMultiple(of: 2) })
    space.feedForwardRatios = (1...40).map { 1 + Double($0) / 10 }
    #expect(throws: ShapeRefusal.self) { try candidates(space) }
  }
}

@Suite("Shape explorer: spaces that make no sense are refused with the reason")
struct ShapeSpaceRefusalTests {
  private func reason(_ change: (inout ShapeSpace) -> Void) -> String? {
    var space = ShapeSpace(parameters: 1.44e9)
    change(&space)
    do {
      _ = try ShapeExplorer(
        space: space, training: .perParameter(20), predictor: LossPredictor(.morph27)
      ).explore()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("sizes", arguments: [0, -1, .nan, .infinity, 1e14])
  func parameters(value: Double) {
    #expect(reason { $0.parameters = Parameters(value) }?.contains("parameters") == true)
  }

  @Test("tolerances", arguments: [-0.1, 1, 2, .nan])
  func tolerance(value: Double) {
    #expect(reason { $0.tolerance = value }?.contains("tolerance") == true)
  }

  @Test("counts and ratios")
  func counts() {
    #expect(reason { $0.vocabulary = 0 }?.contains("vocabulary") == true)
    #expect(reason { $0.widthMultiple = -64 }?.contains("width multiples") == true)
    #expect(reason { $0.headWidth = 0 }?.contains("head widths") == true)
    #expect(reason { $0.groupSizes = [1, 0] }?.contains("group") == true)
    #expect(reason { $0.queryRatios = [.nan] }?.contains("query ratio") == true)
    #expect(reason { $0.feedForwardRatios = [1e300] }?.contains("feed-forward ratio") == true)
    #expect(reason { $0.aspectRatios = 0...10 }?.contains("width over depth") == true)
  }

  @Test("a budget that no shape keeps to says so")
  func nothing() {
    #expect(reason { $0.parameters = 1_000 }?.contains("no shape of the grid") == true)
    #expect(reason { $0.tolerance = 0 }?.contains("widen the tolerance") == true)
  }

  @Test("shapes of the user's own are named")
  func own() {
    let good = TransformerShape.openLM(width: 2_048, layers: 24, heads: 16)
    func refused(_ change: (inout TransformerShape) -> Void) -> String? {
      var shape = good
      change(&shape)
      return reason { $0.ownShapes = [OwnShape(name: "mine", shape: shape)] }
    }
    #expect(refused { _ in } == nil)
    #expect(refused { $0.layers = 0 } == "shape 'mine': layers 0 is not from 1 to 10000000")
    #expect(refused { $0.width = .max }?.contains("width") == true)
    #expect(refused { $0.kvHeads = 3 } == "shape 'mine': 3 KV heads do not divide 16 heads")
    let timed = OwnShape(name: "mine", shape: good, measuredLatency: -1)
    #expect(reason { $0.ownShapes = [timed] }?.contains("'mine'") == true)
  }
}
