import ScalingCore
import Storage
import Testing

@Suite("Measured rows of the catalogue")
struct CatalogueMeasurementsTests {
  @Test("all 1,231 rows are there, the same as in the file of the samples")
  func rows() throws {
    let catalogue = try Catalogue.shipped()
    let rows = catalogue.measurements()
    #expect(rows.count == 1_231)
    let path = "\(SampleTests.folder)/measurements/serving_dev.csv"
    #expect(try rows == MeasuredRowsTable.load(path: path, catalogue: catalogue).rows)
  }

  @Test("the sample's configuration was measured at three pairs of lengths, 4 to 64 sequences")
  func sample() throws {
    let catalogue = try Catalogue.shipped()
    let path = "\(SampleTests.folder)/llama-70b-serving.yaml"
    let scenario = try ScenarioFile.load(path: path, catalogue: catalogue).value.scenario
    let matched = MatchedMeasurements(catalogue.measurements(), of: scenario)
    #expect(
      matched.lengths == [
        .init(prompt: 1_024, answer: 1_024), .init(prompt: 1_024, answer: 8_192),
        .init(prompt: 8_192, answer: 1_024),
      ])
    let near = matched.rows(near: scenario.lengths)
    #expect(near.map(\.deployment.concurrency) == [4, 8, 16, 32, 64])
  }
}
