import Screen
import Testing

@testable import Dashboard

@Suite("Row of values on top of a screen")
struct LeverRowTests {
  private func row(chosen: Int) -> LeverRow {
    LeverRow(
      items: [
        LeverRow.Item(label: "plan", text: "owned"), LeverRow.Item(label: "price", text: "$31k"),
        LeverRow.Item(label: "volume", text: "2M"),
      ], chosen: chosen)
  }

  private func frame(_ width: Int, chosen: Int) -> Frame {
    var frame = Frame(size: Size(width: width, height: 1))
    row(chosen: chosen).draw(in: frame.bounds, on: &frame, GlyphSet())
    return frame
  }

  @Test("names are quiet, values strong, and the chosen one stands out")
  func draws() {
    let frame = frame(40, chosen: 1)
    #expect(frame.text(row: 0) == " plan owned  price $31k  volume 2M      ")
    let roles = Array(frame.roleText(row: 0))
    #expect(roles[1] == Role.kpiLabel.letter && roles[6] == Role.strong.letter)
    #expect(Set(roles[13...22]) == [Role.selection.letter])
  }

  @Test("dots say that more follow, and the chosen one is always among those shown")
  func narrow() {
    #expect(frame(26, chosen: 0).text(row: 0).hasPrefix(" plan owned  price $31k"))
    #expect(frame(20, chosen: 0).text(row: 0) == " plan owned ...     ")
    #expect(frame(20, chosen: 2).text(row: 0).contains("volume 2M"))
    #expect(frame(20, chosen: 2).text(row: 0).contains("...") == false)
  }

  @Test("one value alone is cut where it has no room")
  func cut() {
    #expect(frame(8, chosen: 1).text(row: 0).hasPrefix(" price"))
    for width in 0...45 {
      for chosen in 0...2 {
        let rect = Rect(x: 2, y: 0, width: width, height: 1)
        for item in row(chosen: chosen).placed(in: rect) {
          #expect(item.place.x >= rect.x && item.place.maxX <= rect.maxX)
        }
      }
    }
  }

  @Test("a cell leads to the value on it, the gaps to none")
  func mouse() {
    let rect = Rect(x: 0, y: 3, width: 40, height: 1)
    #expect(row(chosen: 0).item(at: Point(x: 1, y: 3), in: rect) == 0)
    #expect(row(chosen: 0).item(at: Point(x: 13, y: 3), in: rect) == 1)
    #expect(row(chosen: 0).item(at: Point(x: 12, y: 3), in: rect) == nil)
    #expect(row(chosen: 0).item(at: Point(x: 13, y: 4), in: rect) == nil)
    #expect(row(chosen: 0).item(at: Point(x: 0, y: 0), in: .none) == nil)
  }
}
