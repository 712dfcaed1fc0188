import ScalingCore
import Testing

@testable import Storage

/// Refits on the measured rows of `samples/measurements/serving_dev.csv`; figures of
/// `serving_latency.md` §4, which the reference implementation gives.
@Suite("Serving model fitted anew")
struct ServingRefitTests {
  private let refit: ServingRefit

  init() throws {
    let catalogue = try MeasuredRowsSource.catalogue()
    let measured = try MeasuredRowsTable.load(
      path: MeasuredRowsSource.sample, catalogue: catalogue)
    refit = ServingRefit(
      start: catalogue.serving, priors: try ServingParameters.embeddedPriors(),
      rows: measured.rows)
  }

  @Test("16 parameters have a prior; its medians are those of the reference")
  func priors() throws {
    #expect(MeasurableParameter.all.count == 16 && refit.priors.count == 16)
    let index = try #require(MeasurableParameter.all.firstIndex { $0.name == "t_kernel" })
    #expect(refit.priors[index] == PriorFit.Prior(median: 2.5e-6, deviation: 0.3))
    #expect(MeasurableParameter.all[index].read(refit.start) == 4.042034638183616e-06)
  }

  @Test("rows form the 23 families of the data, 20 of them with sound rows")
  func families() {
    #expect(refit.families.count == 23)
    let sound = refit.rows.filter { $0.flag == MeasuredServing.sound }
    #expect(Set(sound.map(ServingRefit.Family.init)).count == 20)
  }

  @Test("the joint fit is as near to dense rows and mixtures as the shipped parameters")
  func jointFit() {
    let sound = refit.rows.filter { $0.flag == MeasuredServing.sound }
    let parameters = refit.parameters { $0.flag == MeasuredServing.sound }
    let model = ServingModel(parameters: parameters)
    let kinds = ServingValidation(sound, model: model).slices.filter { $0.dimension == .kind }
    let errors = Dictionary(
      uniqueKeysWithValues: kinds.map { ($0.value, $0.figures.all.timePerOutputToken) })
    #expect(percent(errors["dense"]??.meanAbsolute) <= 5.3)
    #expect(percent(errors["dense"]??.medianAbsolute) <= 4.1)
    #expect(percent(errors["moe"]??.meanAbsolute) <= 12.8)
    #expect(percent(errors["moe"]??.medianAbsolute) <= 10.1)
    // Parameters of the time to first token are not touched.
    #expect(parameters.prefillQueueShare == refit.start.prefillQueueShare)
    #expect(parameters.overheads[.vllm]?.front == refit.start.overheads[.vllm]?.front)
    #expect(parameters.overheads[.transformers] == refit.start.overheads[.transformers])
  }

  @Test("a family that was left out does not decide its own forecast")
  func heldOut() throws {
    let family = try #require(
      refit.families.first { $0.model == "Qwen3-32B" && $0.target.backend == .vllm })
    let rows = refit.rows.filter { ServingRefit.Family(of: $0) == family }
    let model = ServingModel(parameters: refit.parameters(without: family))
    let error = ServingValidation(rows, model: model).overall.sound.timePerOutputToken
    // 90 rows; an independent fit of the reference model with this family left out gives 4.73 %.
    #expect(error?.count == 90)
    #expect(abs(percent(error?.meanAbsolute) - 4.73) < 0.1)
    let profile = try #require(
      MeasuredRowsSource.catalogue().profile(named: "h100-vllm-bf16"))
    #expect(profile.appliesUnnamed && profile.scales == SiteScales())
    #expect(profile.evidence.source.contains("90 rows of Qwen3-32B on vLLM"))
    #expect(profile.evidence.source.contains("off by 4.7 % on average, 3.5 % in the median"))
  }

  private func percent(_ share: Double?) -> Double { (share ?? .infinity) * 100 }
}
