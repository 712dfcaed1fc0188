import ScalingCore
import Testing

@testable import Storage

@Suite struct InputTableTests {
  private func rows(_ sample: String) throws -> [String: OutputTable.Cell] {
    let table = InputTable.table(of: try SampleTests.load(sample))
    #expect(table.columns.map(\.key) == ["path", "value"])
    return Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0].text, $0[1]) })
  }

  @Test func holdsTextsForPeopleAndExactValues() throws {
    let rows = try rows("math-tutor-14b")
    #expect(rows["strategy.generationLength"]?.text == "8.2k")
    #expect(rows["strategy.generationLength"]?.value == .number(8192))
    #expect(rows["workload.requestsPerYear"]?.value == .number(2e6))
    #expect(rows["deployment.gpu"]?.value == .text("H100-SXM"))
    #expect(rows["price.plan"]?.text == "on-demand")
  }

  @Test func everyPathIsOneOfSet() throws {
    let scenario = try SampleTests.load("owned-node")
    for row in InputTable.table(of: scenario).rows {
      let field = try #require(ScenarioField.at(row[0].text))
      #expect(JSONValue(field.read(scenario)) == row[1].value)
      #expect(!row[1].text.isEmpty)
    }
  }

  @Test func leavesOutWhatIsNotStated() throws {
    let rows = try rows("math-tutor-14b")
    #expect(rows["horizon.years"] == nil && rows["goals.ttftAtMost"] == nil)
    #expect(rows["name"] == nil && rows["notes"] == nil)
    #expect(try self.rows("owned-node")["horizon.years"]?.text == "5")
  }

  @Test func saysWhatIsUncertain() throws {
    var scenario = try SampleTests.load("math-tutor-14b")
    try ScenarioSetting("workload.requestsPerYear=1M..2M..5M")
      .apply(to: &scenario, catalogue: .shipped())
    let rows = InputTable.table(of: scenario).rows
    let row = try #require(rows.first { $0[0].text == "workload.requestsPerYear" })
    #expect(row[1].text == "low 1.0M, typical 2.0M, high 5.0M")
    #expect(row[1].value == .number(2e6))
  }
}
