import ScalingCore
import Testing

@Suite("Parameters of the catalogue's models")
struct ArchitectureParametersTests {
  @Test("The file has all 44 models, 42 of them exact")
  func rowCount() throws {
    let models = try TestData.models()
    #expect(models.count == 44)
    #expect(models.filter(\.isExact).count == 42)
  }

  @Test("Exact rows are reproduced to the last digit")
  func exactRows() throws {
    for model in try TestData.models() where model.isExact {
      #expect(model.totalParameters.value == model.publishedParameters, "\(model.id)")
      #expect(model.activeParameters.value == model.publishedActiveParameters, "\(model.id)")
    }
  }

  @Test("GLM-5 has the counts that its notes state for the formula without index weights")
  func sparseIndexRow() throws {
    let model = try TestData.model("GLM-5")
    #expect(model.totalParameters == 743_180_209_920)
    #expect(model.activeParameters == 41_053_720_320)
  }

  @Test("Qwen3.5 comes within half a percent of its rounded total and 2 % of its active count")
  func linearMixRow() throws {
    let model = try TestData.model("Qwen3.5-397B-A17B")
    #expect(abs(model.totalParameters.value / 397e9 - 1) < 0.005)
    #expect(abs(model.activeParameters.value / 17e9 - 1) < 0.02)
  }

  @Test(
    "gpt-oss with its input embedding has the active count of its notes",
    arguments: [("gpt-oss-20b", 4_187_440_704.0), ("gpt-oss-120b", 5_711_982_912)])
  func inputEmbedding(id: String, active: Double) throws {
    let model = try TestData.model(id)
    #expect(model.activeParametersWithEmbeddings.value == active)
    #expect(model.matrixParameters.value == model.publishedActiveParameters)
  }

  @Test("Every weight of a dense model is active")
  func denseIsAllActive() throws {
    for model in try TestData.models() where !model.isMixture {
      #expect(model.activeParametersWithEmbeddings == model.totalParameters, "\(model.id)")
    }
  }

  @Test("Matrix products skip the input embedding unless it serves as output head")
  func matrixParameters() throws {
    let tied = try TestData.model("Qwen3-4B")
    #expect(tied.matrixParameters == 4_022_468_096)
    let untied = try TestData.model("Qwen3-8B")
    #expect(untied.matrixParameters.value == 8_190_735_360 - 151_936 * 4_096)
  }

  @Test("A biased mixture counts two inner and one outer bias per expert")
  func expertBias() throws {
    var model = try TestData.model("gpt-oss-20b")
    let withBias = model.totalParameters.value
    model.mlpBias = false
    let layersTimesExperts = 24.0 * 32
    #expect(withBias - model.totalParameters.value == layersTimesExperts * 8_640)
  }

  @Test("Absurd shapes give a number instead of an overflow")
  func absurdShape() throws {
    var model = try TestData.model("Qwen3-30B-A3B")
    model.hidden = .max
    model.experts = .max
    model.heads = .max
    #expect(model.totalParameters.isFinite)
    #expect(model.totalParameters.value > 1e40)
  }
}
