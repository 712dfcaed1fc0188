import Dashboard
import ScalingCore
import Screen
import Testing

@Suite("What a list tells of a file")
struct FilePreviewTests {
  private func text(_ scenario: Scenario) throws -> String {
    let evaluation = try Fixture.environment().evaluator.evaluate(scenario)
    return FilePreviewText.lines(
      of: .scenario(scenario, evaluation), width: 100, ascii: false, in: .english
    ).map(\.text).joined(separator: "\n")
  }

  @Test("rented by the hour, the price of the hour stands beside the plan")
  func rented() throws {
    #expect(try text(Fixture.tutor()).contains("· on-demand $2.99/h"))
  }

  @Test("what is not paid at that price does not show it")
  func owned() throws {
    let text = try text(Fixture.ownedNode())
    #expect(text.contains("· owned"))
    #expect(!text.contains("/h"))
  }
}
