import ScalingCore
import Testing

@Suite("Shapes of scaling laws")
struct LawTransformerShapeTests {
  @Test(
    "the count of parameters is exact (scaling_laws.md §9)",
    arguments: [(3_072, 12, 1_668_885_504), (2_048, 24, 1_439_795_200), (512, 8, 78_914_048)])
  func golden(width: Int, layers: Int, parameters: Double) {
    #expect(TransformerShape.openLM(width: width, layers: layers).parameters.value == parameters)
  }

  @Test("it equals the published N of all 35 models")
  func published() throws {
    let rows = try LawTestData.rows()
    #expect(Set(rows.map(\.variant)).count == 35)
    for row in rows {
      #expect(row.shape.parameters == row.point.run.parameters, "\(row.variant)")
      #expect(row.shape.aspectRatio == row.point.run.aspectRatio)
    }
  }

  @Test("it equals all 71 configurations of OpenLM, feed-forward widths included")
  func configurations() throws {
    let rows = try TestData.fixture("open_lm_shapes")
    #expect(rows.count == 71)
    for row in rows {
      let shape = TransformerShape.openLM(
        width: TestData.integer(row, "d_model"), layers: TestData.integer(row, "n_layers"),
        heads: TestData.integer(row, "n_heads"))
      #expect(shape.parameters.value == Double(row["N"] ?? ""), "\(row["name"] ?? "")")
      #expect(shape.feedForward == TestData.integer(row, "ffn"))
      #expect(shape.headWidth * shape.heads == shape.width)
    }
  }

  @Test(
    "MLP over attention (scaling_laws.md §9): Panda-1B, LLaMA-3.2-1B, LLaMA-3.2-3B, Surefire-1B",
    arguments: [
      (
        TransformerShape(
          layers: 16, width: 2_560, heads: 72, kvHeads: 18, headWidth: 64, feedForward: 4_096),
        1.067
      ),
      (
        TransformerShape(
          layers: 16, width: 2_048, heads: 32, kvHeads: 8, headWidth: 64, feedForward: 8_192),
        4.80
      ),
      (
        TransformerShape(
          layers: 28, width: 3_072, heads: 24, kvHeads: 8, headWidth: 128, feedForward: 8_192),
        3.00
      ),
      (
        TransformerShape(
          layers: 16, width: 2_560, heads: 36, kvHeads: 4, headWidth: 64, feedForward: 6_144),
        3.6
      ),
    ] as [(TransformerShape, Double)])
  func mlpToAttention(shape: TransformerShape, ratio: Double) {
    #expect(abs(shape.mlpToAttention - ratio) < 5e-4)
  }

  @Test("d/√N of Panda-1B is 0.082, of LLaMA-3.2-1B 0.066 (Table 1)")
  func widthRatio() {
    let panda = TransformerShape(
      layers: 16, width: 2_560, heads: 72, kvHeads: 18, headWidth: 64, feedForward: 4_096)
    let llama = TransformerShape(
      layers: 16, width: 2_048, heads: 32, kvHeads: 8, headWidth: 64, feedForward: 8_192)
    #expect(abs(panda.widthRatio - 0.082) < 5e-4)
    #expect(abs(llama.widthRatio - 0.066) < 5e-4)
    let embeddings = Double(2 * TransformerShape.openLMVocabulary * 2_560)
    #expect(panda.parameters - panda.nonEmbeddingParameters == Parameters(embeddings))
  }
}
