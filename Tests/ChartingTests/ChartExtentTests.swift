import Testing

@testable import Charting

@Suite struct ChartExtentTests {
  private func chart(x: Chart.Axis = Chart.Axis(), y: Chart.Axis = Chart.Axis()) -> Chart {
    Chart(
      x: x, y: y,
      series: [
        Chart.Series(
          role: .series1, points: [ChartPoint(x: 2, y: 20), nil, ChartPoint(x: 5, y: 50)])
      ],
      bands: [Chart.Band(points: [Chart.BandPoint(x: 1, low: 10, high: 60)])],
      marks: [
        Chart.Mark(
          point: ChartPoint(x: 7, y: 30), glyph: "◉", asciiGlyph: "@", label: "", role: .current)
      ])
  }

  @Test func coversCurvesBandsAndMarks() {
    #expect(chart().xExtent == 1...7)
    #expect(chart().yExtent == 10...60)
  }

  @Test func fixedLimitsWin() {
    #expect(chart(y: Chart.Axis(range: -1...1, includesZero: true)).yExtent == -1...1)
  }

  @Test func amountsIncludeZeroOnLinearAxesOnly() {
    #expect(chart(y: Chart.Axis(includesZero: true)).yExtent == 0...60)
    #expect(chart(y: Chart.Axis(kind: .log10, includesZero: true)).yExtent == 10...60)
  }

  @Test func valuesWithoutAPlaceDoNotCount() {
    var chart = chart(x: Chart.Axis(kind: .log10))
    chart.series[0].points += [
      ChartPoint(x: -3, y: 900), ChartPoint(x: 0, y: -900), ChartPoint(x: .nan, y: 1),
      ChartPoint(x: 3, y: .infinity),
    ]
    #expect(chart.xExtent == 1...7)
    #expect(chart.yExtent == 10...60)
  }

  @Test func emptyChartsHaveSomeExtentAndNoData() {
    let empty = Chart(x: Chart.Axis(), y: Chart.Axis())
    #expect(empty.xExtent == 0...1)
    #expect(!empty.hasData)
    #expect(chart().hasData)
  }

  @Test func bandsOrMarksAloneAreData() {
    var bandOnly = chart()
    (bandOnly.series, bandOnly.marks) = ([], [])
    #expect(bandOnly.hasData)
    var markOnly = chart()
    (markOnly.series, markOnly.bands) = ([], [])
    #expect(markOnly.hasData)
  }

  @Test(arguments: [
    ("cost", Scale.Kind.linear, "$M", "cost ($M)"), ("cost", .log10, "", "cost (log)"),
    ("cost", .linear, "", "cost"), ("", .log10, "$M", ""), ("cost", .log10, "$k", "cost ($k, log)"),
  ])
  func titlesNameUnitAndLog(_ title: String, _ kind: Scale.Kind, _ suffix: String, _ full: String) {
    #expect(Chart.Axis(title: title, kind: kind).fullTitle(suffix: suffix) == full)
  }
}
