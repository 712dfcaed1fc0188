import ScalingCore
import Testing

@testable import Storage

@Suite("Shipped training experiments")
struct CatalogueExperimentsTests {
  @Test("27 and six runs, held against the four 1B models that were trained")
  func shipped() throws {
    let experiments = try Catalogue.trainingExperiments()
    #expect(experiments.map(\.name) == ["27 runs", "6 runs"])
    #expect(experiments.map(\.runs.count) == [27, 6])
    for experiment in experiments {
      #expect(experiment.heldOut.map(\.loss) == [2.896, 2.909, 2.9326, 2.9198])
      #expect(experiment.evidence.kind == .published)
      #expect(experiment.runs.allSatisfy { $0.run.aspectRatio != nil })
    }
    #expect(try Catalogue.shipped().experiments() == experiments)
  }
}
