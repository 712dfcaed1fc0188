import ScalingCore
import Testing

@Suite("Limits of fields")
struct ScenarioFieldLimitsTests {
  @Test("accept their ends, unless the lower one is excluded")
  func ends() {
    let closed = FieldLimits(1...1_024)
    #expect(closed.contains(1) && closed.contains(1_024))
    #expect(!closed.contains(0.999) && !closed.contains(1_024.001))
    let open = FieldLimits(above: 0, upTo: 1)
    #expect(!open.contains(0) && open.contains(.leastNonzeroMagnitude) && open.contains(1))
  }

  @Test("accept nothing that is no number", arguments: [Double.nan, .infinity, -.infinity])
  func nonFinite(number: Double) {
    #expect(!FieldLimits(0...1e15).contains(number))
    #expect(!FieldLimits(above: 0, upTo: 1e15).contains(number))
  }

  @Test("say what they accept in the unit of the field")
  func text() {
    #expect(FieldLimits(1...1_024).text(.count) == "between 1 and 1024")
    #expect(FieldLimits(1...1_048_576).text(.tokens) == "between 1 and 1024Ki")
    #expect(FieldLimits(above: 0, upTo: 1).text(.share) == "above 0 and at most 1")
  }
}
