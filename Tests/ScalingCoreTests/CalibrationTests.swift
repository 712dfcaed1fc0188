import Foundation
import ScalingCore
import Testing

@Suite("Calibration of a site")
struct CalibrationTests {
  private static let truth = SiteScales(memory: 1.1, fixed: 0.8, prefill: 1.3)

  @Test("on points of the default model the factors are 1 and the errors 0")
  func unchanged() throws {
    let site = try CalibrationSite()
    let calibration = try ServingCalibration(site.points(), model: site.model)
    for factor in SiteFactor.allCases {
      #expect(abs(calibration.scales[factor] - 1) < 1e-9)
    }
    #expect(calibration.summary.before.meanAbsolute < 1e-12)
    #expect(calibration.summary.leaveOneOut.meanAbsolute < 1e-9)
    #expect(calibration.errorBand == .init(low: 0.91, high: 1.09))
    #expect(!calibration.summary.isWorthwhile)
  }

  @Test("exact points are met but for the pull of the priors, where their slopes balance")
  func balance() throws {
    let site = try CalibrationSite(Self.truth)
    let points = site.points()
    let calibration = try ServingCalibration(points, model: site.model)
    let found = SiteFactor.allCases.map { calibration.scales[$0] }
    for (index, factor) in SiteFactor.allCases.enumerated() {
      var slope = log(found[index]) / pow(factor.prior.deviation, 2)
      for point in points {
        func residual(_ factors: [Double]) -> Double {
          let scales = SiteScales(memory: factors[0], fixed: factors[1], prefill: factors[2])
          let time = site.time(point.deployment.concurrency, point.load, scales)
          return log(time / point.timePerOutputToken) / 0.05
        }
        var moved = found
        moved[index] *= exp(1e-5)
        let now = residual(found)
        slope += now / sqrt(1 + now * now / 4) * (residual(moved) - now) / 1e-5
      }
      #expect(abs(slope) < 1e-2)
      #expect(calibration.summary.intervals[factor]?.contains(Self.truth[factor]) == true)
    }
    #expect(calibration.summary.after.meanAbsolute < 0.01)
    #expect(calibration.summary.isWorthwhile)
  }

  @Test("points of a site are judged by factors that were fitted to the others")
  func leaveOneOut() throws {
    let site = try CalibrationSite(Self.truth)
    let points = site.points(offBy: [1.04, 0.97, 1.02, 0.95, 1.06, 1])
    let calibration = try ServingCalibration(points, model: site.model)
    let errors = try points.indices.map { left in
      var others = points
      let point = others.remove(at: left)
      let scales = try ServingCalibration(others, model: site.model).scales
      return site.time(point.deployment.concurrency, point.load, scales)
        / point.timePerOutputToken - 1
    }
    let expected = try #require(ErrorStatistics(relativeErrors: errors))
    #expect(abs(calibration.summary.leaveOneOut.meanAbsolute - expected.meanAbsolute) < 1e-9)
    #expect(abs(calibration.summary.leaveOneOut.bias - expected.bias) < 1e-9)
    #expect(calibration.summary.after.meanAbsolute < expected.meanAbsolute)
  }

  @Test("a wide error on points left out widens the band")
  func band() throws {
    let site = try CalibrationSite()
    let points = site.points(offBy: [1.6, 0.6, 1.5, 0.6, 1.5, 0.7])
    let calibration = try ServingCalibration(points, model: site.model)
    let half = calibration.summary.leaveOneOut.meanAbsolute
    #expect(half > 0.2)
    #expect(abs(calibration.errorBand.high - (1 + min(0.9, half))) < 1e-12)
    #expect(abs(calibration.errorBand.low - (1 - min(0.9, half))) < 1e-12)
  }

  @Test("intervals of 90 % hold the truth about as often as they say")
  func coverage() throws {
    var numbers = SplitMix64(seed: 7)
    /// Nearly normal: the sum of twelve uniform numbers has variance 1.
    func normal() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &numbers) }
    }
    let runs = 60
    var held: [SiteFactor: Int] = [:]
    for _ in 0..<runs {
      let logs = SiteFactor.allCases.map { $0.prior.deviation * normal() }
      let truth = SiteScales(memory: exp(logs[0]), fixed: exp(logs[1]), prefill: exp(logs[2]))
      let site = try CalibrationSite(truth)
      let points = site.points(offBy: (0..<6).map { _ in exp(0.05 * normal()) })
      let intervals = try ServingCalibration(points, model: site.model).summary.intervals
      for factor in SiteFactor.allCases where intervals[factor]?.contains(truth[factor]) == true {
        held[factor, default: 0] += 1
      }
    }
    for factor in SiteFactor.allCases {
      // 54 of 60 expected, deviation 2.3.
      #expect((46...60).contains(held[factor] ?? 0), "\(factor) \(held[factor] ?? 0)")
    }
  }

  @Test("what single requests can't tell is the prior: prefill of others needs others")
  func weak() throws {
    let site = try CalibrationSite()
    let points = [512, 1024, 2048].map { site.point(1, Tokens($0)) }
    let calibration = try ServingCalibration(points, model: site.model)
    #expect(calibration.weaklyDetermined.contains(.prefill))
    #expect(!calibration.weaklyDetermined.contains(.memory))
    let interval = try #require(calibration.summary.intervals[.prefill])
    #expect(abs(interval.upperBound - exp(1.6448536 * 0.3)) < 1e-6)
    #expect(abs(interval.lowerBound - exp(-1.6448536 * 0.3)) < 1e-6)
  }

  @Test("fewer than three usable points are refused, and points of several targets")
  func refusals() throws {
    let site = try CalibrationSite()
    #expect(throws: CalibrationRefusal.tooFewPoints(2)) {
      try ServingCalibration(Array(site.points().prefix(2)), model: site.model)
    }
    #expect(throws: CalibrationRefusal.tooFewPoints(0)) {
      try ServingCalibration([], model: site.model)
    }
    var tooLong = site.points()
    for index in 0..<4 { tooLong[index].load.prompt = 1e8 }
    #expect(throws: CalibrationRefusal.tooFewPoints(2)) {
      try ServingCalibration(tooLong, model: site.model)
    }
    let other = try CalibrationSite(weights: .fp8)
    let targets: [ServingTarget: Int] = [
      ServingTarget(gpu: "H100-SXM", backend: .vllm, weights: .bf16): 6,
      ServingTarget(gpu: "H100-SXM", backend: .vllm, weights: .fp8): 1,
    ]
    #expect(throws: CalibrationRefusal.severalTargets(targets)) {
      try ServingCalibration(site.points() + other.points().prefix(1), model: site.model)
    }
  }

  @Test("the profile takes over factors, target, band and errors")
  func profile() throws {
    let site = try CalibrationSite(Self.truth)
    let calibration = try ServingCalibration(site.points(), model: site.model)
    let profile = calibration.profile(id: "own", source: "six points", date: "2026-11-22")
    #expect(profile.scales == calibration.scales && profile.summary == calibration.summary)
    #expect(profile.target.text == "H100-SXM, vllm, bf16")
    #expect(profile.errorBand == calibration.errorBand && !profile.appliesUnnamed)
    #expect(profile.evidence.kind == .measured && profile.evidence.date == "2026-11-22")
    #expect(abs((profile.evidence.precision ?? 0) - 0.09) < 1e-12)
  }

  @Test("a scenario whose GPU, software or format is another than the profile's is warned of")
  func foreignProfile() throws {
    let site = try CalibrationSite()
    let calibration = try ServingCalibration(site.points(), model: site.model)
    var scenario = try ScenarioTestData.tutor()
    scenario.deployment.profile = calibration.profile(id: "own", source: "", date: "")
    #expect(scenario.validate().isEmpty)
    scenario.deployment.weights = .fp8
    let problem = try #require(scenario.validate().first)
    #expect(problem.path == "deployment.backend" && problem.severity == .warning)
    #expect(problem.complaint.contains("'own' was measured on H100-SXM, vllm, bf16"))
    #expect(problem.complaint.contains("default model is used"))
  }
}
