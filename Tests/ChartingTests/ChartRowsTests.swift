import Testing

@testable import Charting

@Suite struct ChartRowsTests {
  private func rows(_ height: Int, titles: Bool = true, crosshair: Double? = nil) -> ChartRows {
    let title = titles ? "title" : ""
    let chart = Chart(
      x: Chart.Axis(title: title), y: Chart.Axis(title: title), crosshair: crosshair)
    return ChartRows(height: height, chart: chart)
  }

  @Test(arguments: [
    (0, 0), (1, 1), (4, 4), (5, 3), (8, 6), (9, 6), (11, 8), (12, 8), (20, 16),
  ])
  func rowsOfThePlot(_ height: Int, _ plot: Int) {
    #expect(rows(height).plot == plot)
  }

  @Test func titlesAndReadoutTakeTheirRows() {
    let all = rows(20, crosshair: 1)
    #expect(all.readout == 0)
    #expect(all.yTitle == 1)
    #expect(all.top == 2)
    #expect(all.axis == 17)
    #expect(all.labels == 18)
    #expect(all.xTitle == 19)
  }

  @Test func withoutTitlesThePlotGetsTheirRows() {
    #expect(rows(20, titles: false).plot == 18)
    #expect(rows(20, titles: false).yTitle == nil)
    #expect(rows(20, titles: false).xTitle == nil)
  }

  @Test(arguments: [(5, false), (6, true)]) func readoutNeedsSixRows(_ height: Int, _ shows: Bool) {
    #expect((rows(height, crosshair: 1).readout != nil) == shows)
  }

  @Test func rowsCoverTheHeightWithoutOverlap() {
    for height in 0...60 {
      for crosshair in [nil, 1.0] {
        let rows = rows(height, crosshair: crosshair)
        let single = [rows.readout, rows.yTitle, rows.axis, rows.labels, rows.xTitle]
        let taken = single.compactMap { $0 } + Array(rows.top..<(rows.top + rows.plot))
        #expect(taken.sorted() == Array(0..<height), "\(height)")
      }
    }
  }
}
