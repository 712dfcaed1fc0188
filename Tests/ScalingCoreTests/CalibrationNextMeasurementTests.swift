import Foundation
import Testing

@testable import ScalingCore

@Suite("Next measurement of a calibration")
struct CalibrationNextMeasurementTests {
  private let site: CalibrationSite
  private let calibration: ServingCalibration

  init() throws {
    site = try CalibrationSite(SiteScales(memory: 1.1, fixed: 0.9, prefill: 1.2))
    calibration = try ServingCalibration(site.points(), model: site.model)
  }

  /// Derivatives of ln TPOT by the logarithms of the factors, by the public model.
  private func sensitivity(_ concurrency: Int, _ load: ServingLoad) -> [Double] {
    (0..<3).map { index in
      var factors = SiteFactor.allCases.map { calibration.scales[$0] }
      let now = site.time(concurrency, load, SiteScales(factors: factors))
      factors[index] *= exp(1e-5)
      return log(site.time(concurrency, load, SiteScales(factors: factors)) / now) / 1e-5
    }
  }

  /// The inverse of S⁻¹ + c·cᵀ/σ², without the rank-one formula.
  private func covariance(after direction: [Double]) throws -> SymmetricMatrix {
    var precision: [Double] = []
    let inverse = try #require(factor(of: calibration.covariance)).inverse()
    for row in 0..<3 {
      for column in 0..<3 {
        precision.append(inverse[row, column] + direction[row] * direction[column] / 0.0025)
      }
    }
    return try #require(CholeskyFactor(precision, order: 3)).inverse()
  }

  private func factor(of matrix: SymmetricMatrix) -> CholeskyFactor? {
    CholeskyFactor((0..<9).map { matrix[$0 / 3, $0 % 3] }, order: 3)
  }

  private func width(_ variances: [Double]) -> Double {
    exp(1.6448536269514722 * sqrt(variances.reduce(0, +) / Double(variances.count))) - 1
  }

  private struct Candidate {
    let concurrency: Int
    let load: ServingLoad
    let sensitivity: [Double]
  }

  private func candidates() -> [Candidate] {
    NextMeasurement.prompts.flatMap { prompt in
      NextMeasurement.answers.flatMap { answer in
        NextMeasurement.concurrencies.compactMap { concurrency in
          let load = ServingLoad(prompt: prompt, generationLength: answer)
          let point = site.point(concurrency, prompt, answer: answer)
          let timing = site.model.estimate(
            model: point.model, deployment: point.deployment, load: load
          ).timing
          guard let timing, Double(concurrency) <= timing.capacitySequences else { return nil }
          return Candidate(
            concurrency: concurrency, load: load, sensitivity: sensitivity(concurrency, load))
        }
      }
    }
  }

  @Test("is the one that all candidates tried in turn show to be best")
  func bruteForce() throws {
    let candidates = candidates()
    let widths = try candidates.map { candidate in
      let after = try covariance(after: candidate.sensitivity)
      return width(candidates.map { after.quadraticForm($0.sensitivity) })
    }
    let next = try #require(
      calibration.nextMeasurement(parameters: site.model.parameters))
    let least = try #require(widths.min())
    #expect(abs(next.widthAfter - least) < 1e-5)
    let now = width(candidates.map { calibration.covariance.quadraticForm($0.sensitivity) })
    #expect(abs(next.widthNow - now) < 1e-5)
    let chosen = try #require(
      candidates.firstIndex {
        $0.concurrency == next.deployment.concurrency && $0.load == next.load
      })
    #expect(widths[chosen] - least < 1e-6)
    #expect(candidates.count < 4 * 3 * 9, "some do not fit")
  }

  @Test("narrows the forecast of a scenario when one is given")
  func goal() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1, length: 512)
    scenario.deployment.concurrency = 1
    let direction = sensitivity(1, ServingLoad(scenario))
    let next = try #require(
      calibration.nextMeasurement(for: scenario, parameters: site.model.parameters))
    let now = width([calibration.covariance.quadraticForm(direction)])
    #expect(abs(next.widthNow - now) < 1e-5)
    let widths = try candidates().map {
      width([try covariance(after: $0.sensitivity).quadraticForm(direction)])
    }
    #expect(abs(next.widthAfter - (try #require(widths.min()))) < 1e-5)
    #expect(next.widthAfter < next.widthNow)
  }

  @Test("is asked for on the layout that most points have")
  func layout() throws {
    var points = site.points()
    points[0].deployment.tensorParallel = 4
    let calibration = try ServingCalibration(points, model: site.model)
    let next = try #require(calibration.nextMeasurement(parameters: site.model.parameters))
    #expect(next.deployment.tensorParallel == 2)
  }

  @Test("there is none for a scenario that does not fit into memory")
  func nothing() throws {
    var scenario = try ScenarioTestData.tutor(samples: 1)
    scenario.workload.promptTokens = 1e8
    let next = calibration.nextMeasurement(for: scenario, parameters: site.model.parameters)
    #expect(next == nil)
  }
}
