import Screen
import Testing

@Suite struct TabsTests {
  private func tabs(active: Int) -> Tabs {
    Tabs(
      items: [
        Tabs.Item(key: "1", title: "Explore"), Tabs.Item(key: "2", title: "Frontier"),
        Tabs.Item(key: "6", title: "Compare"),
      ], active: active)
  }

  private func frame(_ width: Int, active: Int) -> Frame {
    var frame = Frame(size: Size(width: width, height: 1))
    tabs(active: active).draw(in: frame.bounds, on: &frame)
    return frame
  }

  @Test func allTitlesWhereTheyFit() {
    let frame = frame(34, active: 1)
    #expect(frame.text(row: 0) == "1 Explore  2 Frontier  6 Compare  ")
    #expect(frame.roleText(row: 0) == "ttttttttt..TTTTTTTTTT..ttttttttt..")
  }

  @Test(arguments: [
    (29, 1, "1  2 Frontier  6             "), (15, 2, "1  2  6 Compare"),
    (14, 2, "6 Compare     "),
    (9, 2, "6 Compare"), (6, 1, "2 Fro…"), (4, 0, "1 E…"), (0, 0, ""),
  ])
  func onlyTheActiveTitleWhereRoomIsShort(_ width: Int, _ active: Int, _ row: String) {
    #expect(frame(width, active: active).text(row: 0) == row)
  }

  @Test func titlesStandCloseTogetherBeforeAnyIsLeftOut() {
    #expect(frame(32, active: 1).text(row: 0) == "1 Explore  2 Frontier  6 Compare")
    #expect(frame(31, active: 1).text(row: 0) == "1 Explore 2 Frontier 6 Compare ")
    #expect(frame(30, active: 1).text(row: 0) == "1 Explore 2 Frontier 6 Compare")
    let rect = Rect(x: 0, y: 0, width: 30, height: 1)
    #expect(tabs(active: 1).item(at: Point(x: 10, y: 0), in: rect) == 1)
  }

  @Test(arguments: [
    (40, 1, "Explore  F6 Frontier  Compare           "), (20, 1, "F6 Frontier         "),
    (20, 0, "Explore  F6         "),
  ])
  func aScreenWithoutAKeyHasItsTitleAlone(_ width: Int, _ active: Int, _ row: String) {
    let tabs = Tabs(
      items: [
        Tabs.Item(key: "", title: "Explore"), Tabs.Item(key: "F6", title: "Frontier"),
        Tabs.Item(key: "", title: "Compare"),
      ], active: active)
    var frame = Frame(size: Size(width: width, height: 1))
    tabs.draw(in: frame.bounds, on: &frame)
    #expect(frame.text(row: 0) == row)
  }

  @Test func mouseFindsTabs() {
    let rect = Rect(x: 10, y: 0, width: 40, height: 1)
    let tabs = tabs(active: 0)
    #expect(tabs.item(at: Point(x: 10, y: 0), in: rect) == 0)
    #expect(tabs.item(at: Point(x: 19, y: 0), in: rect) == nil)
    #expect(tabs.item(at: Point(x: 21, y: 0), in: rect) == 1)
    #expect(tabs.item(at: Point(x: 21, y: 1), in: rect) == nil)
  }

  @Test func tabsNeverLeaveTheRow() {
    for width in 0...40 {
      let rect = Rect(x: 3, y: 0, width: width, height: 1)
      for place in tabs(active: 2).layout(in: rect) where !place.isEmpty {
        #expect(place.x >= rect.x && place.maxX <= rect.maxX)
      }
    }
  }
}
