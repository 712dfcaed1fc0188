import Charting
import ScalingCore
import Screen

extension DisplayCurrency {
  /// Title of an axis of money.
  var axisTitle: String { code == "USD" ? "$" : code }
  /// How amounts on an axis are written.
  var axisFormat: AxisFormat { code == "USD" ? .currency("$") : .number }
}

/// The chart of every plan's spend against requests.
func volumeChart(of state: DashboardState, in language: Language) -> Chart {
  let kind: Scale.Kind = state.isLogarithmic ? .log10 : .linear
  let currency = state.scenario.currency
  let x = Chart.Axis(title: language("requests/yr", ja: "リクエスト/年"), kind: kind)
  let y = Chart.Axis(
    title: currency.axisTitle + yearly(language), kind: kind, includesZero: !state.isLogarithmic,
    format: currency.axisFormat)
  guard let insight = state.spend else { return Chart(x: x, y: y) }
  return Chart(
    x: x, y: y, series: insight.volumeSeries(in: language), bands: insight.volumeBands,
    marks: insight.volumeMarks,
    crosshair: state.spendSettings.volume.map { insight.volumes[insight.volume($0)].value })
}

/// The chart of spend over the years; nil without a horizon.
func timeChart(of state: DashboardState, in language: Language) -> Chart? {
  guard let insight = state.spend, let forecast = insight.present?.economics.forecast else {
    return nil
  }
  let isYearly = state.spendSettings.view == .yearly
  let currency = state.scenario.currency
  let year = state.spendSettings.year.map { Double(isYearly ? $0 : $0 + 1) }
  return Chart(
    x: Chart.Axis(title: language("years", ja: "年"), range: 0...Double(forecast.years.count)),
    y: Chart.Axis(
      title: currency.axisTitle + (isYearly ? yearly(language) : ""), includesZero: true,
      format: currency.axisFormat),
    series: isYearly ? insight.yearSeries(in: language) : insight.paidSeries,
    bands: isYearly ? insight.yearBands : insight.paidBands,
    marks: isYearly ? [] : insight.paybackMarks(in: language), crosshair: year)
}

private func yearly(_ language: Language) -> String { language("/yr", ja: "/年") }

extension PricePlan.Kind {
  /// Letter where the name has no room.
  fileprivate var letter: Character {
    switch self {
    case .onDemand: "d"
    case .spot: "s"
    case .reserved: "r"
    case .owned: "o"
    case .api: "a"
    case .mix: "m"
    }
  }
}

extension SpendBand {
  /// The band on a chart, P10 to P90; none where nothing varies.
  func bands(at places: [Double], in currency: DisplayCurrency) -> [Chart.Band] {
    guard isRange else { return [] }
    let points = zip(places, cuts).compactMap { place, cut in
      cut.map {
        Chart.BandPoint(x: place, low: currency.amount($0.p10), high: currency.amount($0.p90))
      }
    }
    return [Chart.Band(points: points)]
  }
}

extension SpendInsight {
  private func amount(_ dollars: Dollars) -> Double { scenario.currency.amount(dollars) }

  private func isPresent(_ plan: SpendPlan) -> Bool { plan.kind == scenario.price.kind }

  private func series(
    _ plan: SpendPlan, _ points: [ChartPoint?], line: Chart.Line = .solid
  ) -> Chart.Series {
    let isMine = isPresent(plan)
    let other: Chart.Line = line == .staircase ? .staircase : .dotted
    return Chart.Series(
      label: plan.kind.rawValue, letter: plan.kind.letter, role: isMine ? .series1 : .dominated,
      line: isMine ? line : other, points: points)
  }

  /// A curve for each plan, the present one last, and the budget.
  func volumeSeries(in language: Language) -> [Chart.Series] {
    let lines = plans.filter { $0.entry != nil }.sorted { !isPresent($0) && isPresent($1) }
    return lines.map { plan in
      series(
        plan,
        zip(volumes, plan.curve).map { volume, spend in
          spend.map { ChartPoint(x: volume.value, y: amount($0)) }
        })
    } + budget(at: volumes.map(\.value), language)
  }

  private func budget(at places: [Double], _ language: Language) -> [Chart.Series] {
    guard let budget = scenario.goals.yearlyBudgetAtMost else { return [] }
    return [
      Chart.Series(
        label: language("budget", ja: "予算"), letter: "b", role: .warning, line: .dashed,
        points: [places.first, places.last].map { place in
          place.map { ChartPoint(x: $0, y: amount(budget)) }
        })
    ]
  }

  /// The band of the present plan, where it carries the volume.
  var volumeBands: [Chart.Band] {
    outlook.volumeBand.map { $0.bands(at: volumes.map(\.value), in: scenario.currency) } ?? []
  }

  /// The present volume, and where other plans cost the same.
  var volumeMarks: [Chart.Mark] {
    guard let present, let first = volumes.first, let last = volumes.last else { return [] }
    let requests = scenario.workload.requestsPerYear
    let spend = present.economics.yearlySpend.typical
    let you = Chart.Mark(
      point: ChartPoint(x: requests.value, y: amount(spend)), glyph: "◉", asciiGlyph: "@",
      label: scenario.currency.text(spend), role: .current)
    let even: [Chart.Mark] = plans.compactMap { plan in
      guard let volume = plan.breakEven?.requests, volume >= first, volume <= last else {
        return nil
      }
      let height = amount(present.model.year(volume).spend)
      return Chart.Mark(
        point: ChartPoint(x: volume.value, y: height), glyph: "◆", asciiGlyph: "+",
        label: "= \(plan.kind.rawValue)", role: .frontier)
    }
    return [you] + even
  }
}

extension SpendInsight {
  private func forecasts(_ curve: (SpendForecast) -> [ChartPoint]) -> [(SpendPlan, [ChartPoint])] {
    plans.compactMap { plan in
      plan.entry?.economics.forecast.map { (plan, curve($0)) }
    }.sorted { !isPresent($0.0) && isPresent($1.0) }
  }

  /// Spend of each year as a step, for each plan.
  func yearSeries(in language: Language) -> [Chart.Series] {
    let curves = forecasts { forecast in
      let spends = forecast.years.map { amount($0.plan.spend) }
      return (spends + spends.suffix(1)).enumerated().map { ChartPoint(x: Double($0), y: $1) }
    }
    return curves.map { series($0, $1, line: .staircase) }
      + budget(at: [0, Double(years.count)], language)
  }

  /// The same as a range, level within each year.
  var yearBands: [Chart.Band] {
    guard let band = outlook.yearBand else { return [] }
    let steps = SpendBand(band.cuts.flatMap { [$0, $0] })
    let places = band.cuts.indices.flatMap { [Double($0), Double($0 + 1)] }
    return steps.bands(at: places, in: scenario.currency)
  }

  /// All that is paid so far, month by month, for each plan.
  var paidSeries: [Chart.Series] {
    let curves = forecasts { forecast in
      (0...forecast.months).map { month in
        ChartPoint(x: Double(month) / 12, y: amount(forecast.paid(afterMonths: month)))
      }
    }
    return curves.map { series($0, $1) }
  }

  /// The same as a range.
  var paidBands: [Chart.Band] {
    outlook.paidBand.map { $0.bands(at: $0.cuts.indices.map(Double.init), in: scenario.currency) }
      ?? []
  }

  /// Months at which the present plan has cost no more than another.
  func paybackMarks(in language: Language) -> [Chart.Mark] {
    guard let forecast = present?.economics.forecast else { return [] }
    return plans.compactMap { plan in
      plan.paybackMonths.map { months in
        let name = plan.kind.rawValue
        return Chart.Mark(
          point: ChartPoint(
            x: Double(months) / 12, y: amount(forecast.paid(afterMonths: months))),
          glyph: "◆", asciiGlyph: "+",
          label: language("\(name), month \(months)", ja: "\(name)、\(months)か月目"),
          role: .frontier)
      }
    }
  }
}
