import ScalingCore

/// Spaces, laws and latencies for tests of the shape explorer.
enum ShapeTestData {
  /// Width, depth and N in billions of all candidates of `scaling_laws.md` §3.3: v1 to v15.
  static let candidates: [(name: String, width: Int, layers: Int, billions: Double)] = [
    ("v1", 2_048, 24, 1.440), ("v2", 2_304, 20, 1.507), ("v3", 2_560, 16, 1.527),
    ("v4", 2_432, 20, 1.690), ("v5", 2_688, 16, 1.658), ("v6", 2_816, 12, 1.443),
    ("v7", 3_072, 16, 2.122), ("v8", 3_072, 12, 1.669), ("v9", 3_072, 14, 1.895),
    ("v10", 3_328, 8, 1.406), ("v11", 4_608, 4, 1.484), ("v12", 5_632, 2, 1.332),
    ("v13", 2_624, 14, 1.440), ("v14", 3_200, 10, 1.568), ("v15", 4_096, 6, 1.627),
  ]

  /// Training tokens of the 1B models.
  static let tokens: Tokens = 28_991_029_248

  /// The first candidates as shapes of the user's own, with 16 heads.
  static func own(_ count: Int, measured: [String: Seconds] = [:]) -> [OwnShape] {
    candidates.prefix(count).map { candidate in
      OwnShape(
        name: candidate.name,
        shape: .openLM(width: candidate.width, layers: candidate.layers, heads: 16),
        measuredLatency: measured[candidate.name])
    }
  }

  /// A space that holds nothing but shapes of the user's own.
  static func only(_ shapes: [OwnShape]) -> ShapeSpace {
    var space = ShapeSpace(parameters: 1.44e9, ownShapes: shapes)
    space.queryRatios = []
    return space
  }

  /// The eight candidates v1 to v8 by a law.
  static func explorer(
    _ law: ShapeLaw = .morph27, measured: [String: Seconds] = [:], latency: LatencySource? = nil,
    limits: ShapeLimits = ShapeLimits()
  ) -> ShapeExplorer {
    ShapeExplorer(
      space: only(own(8, measured: measured)), training: .tokens(tokens),
      predictor: LossPredictor(law), latency: latency, limits: limits)
  }

  /// One request of 128 tokens in and 256 out, as the published latencies were measured (§2.1).
  static func serving(_ backend: Backend, gpu: String = "A100-40GB-SXM") throws -> LatencySource {
    .serving(
      ServingModel(parameters: try ServingTestData.parameters()),
      deployment: Deployment(
        gpu: try ServingTestData.gpu(gpu), concurrency: 1, backend: backend),
      load: ServingLoad(prompt: 128, generationLength: 256))
  }

  /// c·L + c0 through the published latencies (§2.3): T ≈ 0.349 + 0.1364·L.
  static let line = LatencySource.line(
    LayerLatency(through: (0, 0.349), (10, 1.713)))
}
