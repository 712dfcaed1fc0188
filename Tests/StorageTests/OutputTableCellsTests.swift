import ScalingCore
import Screen
import Testing

@testable import Storage

@Suite("Cells of tables")
struct OutputTableCellsTests {
  @Test("quantities keep their exact value beside the text")
  func quantities() {
    let cell = OutputTable.Cell(Parameters(1_668_885_504))
    #expect(cell.value == .number(1_668_885_504) && cell.text == "1.7B")
    let unknown = OutputTable.Cell(nil as Loss?)
    #expect(unknown.value == .null && unknown.text == "")
  }

  @Test("numbers and counts")
  func numbers() {
    let cell = OutputTable.Cell(1.84184, timesText)
    #expect(cell.value == .number(1.84184) && cell.text == "1.84×")
    #expect(OutputTable.Cell(nil as Double?, timesText).value == .null)
    #expect(OutputTable.Cell(count: 3_072).text == "3072")
    #expect(OutputTable.Cell(count: nil).value == .null)
  }

  @Test(
    "percentages state their sign",
    arguments: [(1.276, "+1.28 %"), (-0.7, "-0.70 %"), (0, "0.00 %")])
  func percent(value: Double, text: String) {
    #expect(signedPercent(value) == text)
  }

  @Test("evidence is cited in one line")
  func cited() {
    #expect(
      Evidence(.measured, source: "notes", date: "2026").cited
        == Wording("measured: notes, 2026", ja: "実測：notes、2026"))
    #expect(Evidence(.assumed, source: "x").cited == Wording("assumed: x", ja: "仮定：x"))
  }
}
