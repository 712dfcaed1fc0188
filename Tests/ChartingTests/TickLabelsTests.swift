import Charting
import Testing

@Suite struct TickLabelsTests {
  private func labels(
    _ values: [Double], _ format: AxisFormat, kind: Scale.Kind = .linear, hasTitle: Bool = true
  ) -> TickLabels {
    TickLabels(values: values, format: format, kind: kind, hasTitle: hasTitle)
  }

  @Test(
    arguments: [
      ([0, 250_000, 500_000, 750_000, 1_000_000], ["0", "250", "500", "750", "1000"], "$k"),
      ([0, 500_000, 1e6, 1.5e6, 2e6], ["0.0", "0.5", "1.0", "1.5", "2.0"], "$M"),
      ([0, 100_000, 200_000], ["0", "100", "200"], "$k"),
      (
        [0, 250, 500, 750, 1000],
        [
          "0", "250", "500", "750", "1000",
        ], "$"
      ), ([0, 0.005, 0.01], ["0.000", "0.005", "0.010"], "$"),
      ([0, 2e-7, 4e-7], ["0", "200", "400"], "$e-9"),
      ([-2.5, 0, 2.5], ["-2.5", "0.0", "2.5"], "$"),
    ] as [([Double], [String], String)])
  func commonUnitGoesToTheTitle(_ values: [Double], _ texts: [String], _ suffix: String) {
    let labels = labels(values, .currency("$"))
    #expect(labels.texts == texts)
    #expect(labels.suffix == suffix)
  }

  @Test func withoutATitleEveryTextCarriesTheUnit() {
    let labels = labels([-100_000, 0, 100_000], .currency("$"), hasTitle: false)
    #expect(labels.texts == ["-$100k", "$0", "$100k"])
    #expect(labels.suffix == "")
    #expect(self.labels([0, 1e6, 2e6], .number, hasTitle: false).texts == ["0", "1M", "2M"])
  }

  @Test(
    arguments: [
      ([0, 0.25, 0.5], ["0%", "25%", "50%"]), ([0.125, 0.25], ["12.5%", "25.0%"]),
      ([0.5, 0.6, 0.7], ["50%", "60%", "70%"]),
    ] as [([Double], [String])])
  func percentStaysInTheTexts(_ values: [Double], _ texts: [String]) {
    #expect(labels(values, .percent).texts == texts)
    #expect(labels(values, .percent).suffix == "")
  }

  @Test func logLabelsHaveTheirOwnUnits() {
    let money = labels([0.001, 0.01, 0.1], .currency("$"), kind: .log10)
    #expect(money.texts == ["$0.001", "$0.01", "$0.1"])
    #expect(money.suffix == "")
    let numbers = labels([100, 1000, 1e4, 1e6], .number, kind: .log10)
    #expect(numbers.texts == ["100", "1k", "10k", "1M"])
  }

  @Test func logLabelsTakeTheDigitsThatTellThemApart() {
    #expect(labels([2.2, 2.4, 2.6], .number, kind: .log10).texts == ["2.2", "2.4", "2.6"])
    #expect(labels([1250, 1500], .number, kind: .log10).texts == ["1.25k", "1.5k"])
  }

  @Test func oneLabelAndNone() {
    #expect(labels([0.25], .percent).texts == ["25%"])
    #expect(labels([], .number).texts.isEmpty)
    #expect(labels([0], .number).texts == ["0"])
  }

  @Test func labelsOfWilkinsonTicksDiffer() {
    for low in [0, 0.0003, 17, 99_000, 1e8] {
      for width in [1e-5, 0.03, 4, 777, 2e6] {
        let values = Ticks.linear(low: low, high: low + width, wanted: 5).labelled
        let texts = labels(values, .number).texts
        #expect(Set(texts).count == values.count, "\(low) + \(width): \(texts)")
      }
    }
  }
}
