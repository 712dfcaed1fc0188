import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Spend screen")
struct SpendScreenTests {
  @Test("one sentence says plan, P50, range, break-even and the biggest driver")
  func headline() throws {
    let bench = try SpendBench.node()
    let insight = try #require(bench.state.spend)
    let money = try #require(insight.outlook.yearlySpend)
    let rival = try #require(insight.rival)
    let sentence = insight.headline(in: .english)[0].text
    #expect(sentence.hasPrefix("owned: P50 \(money.p50.formatted) (P10–P90 "))
    #expect(sentence.contains("\(money.p10.formatted)–\(money.p90.formatted)) a year; beats "))
    #expect(sentence.contains(rival.kind.rawValue))
    #expect(sentence.contains(try #require(rival.breakEven).requests.formatted))
    #expect(sentence.hasSuffix(" %.") && sentence.contains("moves it most: "))
    #expect(bench.screenText.contains("moves it most:"))
  }

  @Test("the years follow: total, present value, payback; then what is cheapest")
  func more() throws {
    let bench = try SpendBench.node()
    let forecast = try #require(bench.state.spend?.present?.economics.forecast)
    let payback = try #require(bench.state.spend?.payback)
    let text = SpendBench.headline(bench)
    #expect(text.contains("5 years: \(forecast.total.formatted), present value "))
    #expect(text.contains("\(forecast.netPresentValue.formatted), paid back against "))
    #expect(text.contains("\(payback.kind.rawValue) in month \(payback.months)."))
    #expect(text.contains("Cheapest this year: "))
  }

  @Test("without a horizon the screen offers to state one, and v + does")
  func offer() throws {
    var bench = try SpendBench.bench(Fixture.tutor(), size: .large)
    #expect(bench.screenText.contains("No horizon is stated"))
    #expect(bench.screenText.contains("this year, no horizon stated"))
    #expect(!SpendBench.headline(bench).contains("present value"))
    try bench.press("v x4 +")
    #expect(bench.scenario.horizon.years == 1)
    #expect(!bench.screenText.contains("No horizon is stated"))
    #expect(SpendBench.headline(bench).contains("1 year: "))
  }

  @Test("arrows move through the volumes; Enter takes one, u gives the old one back")
  func volume() throws {
    var bench = try SpendBench.node()
    let before = bench.scenario
    try bench.press("Enter")
    #expect(bench.scenario == before && bench.state.message?.role == .warning)
    try bench.press("Right x10")
    let chosen = try #require(bench.state.spend?.volumes[40])
    #expect(bench.state.spendSettings.volume == 40)
    #expect(bench.screenText.contains("\(chosen.formatted) requests: "))
    try bench.press("Enter")
    #expect(bench.scenario.workload.requestsPerYear == chosen)
    #expect(bench.state.spendSettings.volume == nil)
    try bench.press("u")
    #expect(bench.scenario == before)
    try bench.press("End Right")
    #expect(bench.state.spendSettings.volume == 60)
    try bench.press("Esc")
    #expect(bench.state.spendSettings.volume == nil)
  }

  @Test("Enter takes the plan under the cursor; a plan without terms says what it needs")
  func plan() throws {
    var bench = try SpendBench.node()
    try bench.press("Tab x2 Home Enter")
    #expect(bench.scenario.price.kind == .onDemand)
    #expect(bench.state.message?.text.hasPrefix("took plan on-demand;") == true)
    #expect(bench.state.insight.evaluation.economics != nil)
    var tutor = try SpendBench.bench(Fixture.tutor())
    let before = tutor.scenario
    try tutor.press("Tab x2 End Enter")
    #expect(tutor.scenario == before)
    #expect(tutor.state.message?.text.contains("price.mix.base") == true)
  }

  @Test("a and A go through the plans whose terms are stated, and end there")
  func plans() throws {
    var bench = try SpendBench.node()
    try bench.press("A x9")
    #expect(bench.scenario.price.kind == .onDemand)
    #expect(bench.state.message?.text == "price plan goes no further than on-demand")
    try bench.press("a x9")
    #expect(bench.scenario.price.kind == .mix)
  }

  @Test("v and V choose a value, + and - move it")
  func levers() throws {
    var bench = try SpendBench.node()
    try bench.press("v x3")
    #expect(bench.state.spendSettings.lever == .growth)
    #expect(bench.state.message?.text == "growth of requests a year: +20 %; + and - move it")
    try bench.press("+ +")
    #expect(abs(bench.scenario.workload.growthPerYear - 0.3) < 1e-12)
    try bench.press("- V V V V")
    #expect(bench.state.spendSettings.lever == .utilisation)
    #expect(bench.state.history.past.count == 3)
  }

  @Test("w shows each year or all that is paid so far; both have a cross-hair")
  func view() throws {
    var bench = try SpendBench.node()
    let forecast = try #require(bench.state.spend?.present?.economics.forecast)
    try bench.press("Tab Right x2")
    let second = forecast.years[1].plan.spend.formatted
    #expect(bench.screenText.contains("year 2: \(second) ("))
    try bench.press("w")
    let paid = forecast.paid(afterMonths: 24).formatted
    #expect(bench.screenText.contains("paid after 2 years: \(paid) ("))
    try bench.press("End Right")
    #expect(bench.state.spendSettings.year == 4)
  }

  @Test("a budget has a chance to be exceeded, in the headline as among the draws")
  func risk() throws {
    #expect(!SpendBench.headline(try SpendBench.node()).contains("Above the budget"))
    var scenario = try Fixture.ownedNode()
    scenario.goals.yearlyBudgetAtMost = 170_000
    let bench = try SpendBench.bench(scenario)
    let chance = try #require(bench.state.draws?.outlook.budgetExceedance)
    #expect(chance > 0 && chance < 1)
    #expect(
      SpendBench.headline(bench).contains(
        "Above the budget of $170k with \(chance.formatted) chance."))
  }

  @Test("each plan has its P50 and its chance to be cheaper; the difference where there is room")
  func planFigures() throws {
    let bench = try SpendBench.node(size: Size(width: 200, height: 60))
    let outlook = try #require(bench.state.spend?.outlook)
    let place = try #require(bench.place(of: "  on-demand  "))
    let cells = (place.x..<place.x + 60).map { bench.frame[$0, place.y].glyph }
    let row = String(String.UnicodeScalarView(cells))
    #expect(row.contains(try #require(outlook.medians[.onDemand]).formatted))
    #expect(row.contains(try #require(outlook.cheaper[.onDemand]).formatted))
    #expect(bench.place(of: "typical differs") != nil)
    #expect(try SpendBench.node(size: .large).place(of: "differs") == nil)
  }

  @Test("Tab goes round the five parts, e enlarges the one in focus")
  func focus() throws {
    var bench = try SpendBench.node(size: .large)
    let titles = [
      "spend a year, P10", "spend of each year", "a year of 21.9M", "what moves all years",
      "the years",
    ]
    for (pane, title) in zip(SpendPane.allCases, titles) {
      #expect(bench.state.spendSettings.focus == pane)
      try bench.press("e")
      #expect(titles.filter(bench.screenText.contains) == [title])
      try bench.press("e Tab")
    }
    try bench.press("Shift-Tab")
    #expect(bench.state.spendSettings.focus == .years)
  }

  @Test("the table shows each year with energy and CO2, and their sum")
  func table() throws {
    var bench = try SpendBench.node(size: Size(width: 200, height: 60))
    let forecast = try #require(bench.state.spend?.present?.economics.forecast)
    let text = bench.screenText
    for year in forecast.years {
      #expect(text.contains(year.plan.spend.formatted) && text.contains(year.requests.formatted))
    }
    for sum in [
      forecast.total.formatted, forecast.netPresentValue.formatted, forecast.energy?.formatted,
      forecast.carbon?.formatted,
    ] {
      #expect(text.contains(try #require(sum)))
    }
    try bench.press("a")
    #expect(bench.scenario.price.kind == .api && !bench.screenText.contains("replicas"))
  }

  @Test("i explains volume, year and plan with formula, inputs and evidence")
  func explain() throws {
    var bench = try SpendBench.node()
    for title in [
      "Spend of 21.9M requests a year", "Year 1", "Plan owned, one year", "Spend by serving model",
      "Year 1",
    ] {
      try bench.press("i")
      let explanation = try #require(bench.explanation)
      #expect(explanation.title == title)
      #expect(!explanation.formula.isEmpty && !explanation.evidence.isEmpty)
      #expect(explanation.inputs.count > 5 && explanation.inputs.allSatisfy { $0.value != "–" })
      try bench.press("Esc Tab")
    }
  }

  @Test("the mouse chooses levers, volumes, years and plans; the wheel moves on")
  func mouse() throws {
    var bench = try SpendBench.node(size: .large)
    try bench.click(on: "discount")
    #expect(bench.state.spendSettings.lever == .discount)
    bench.mouse(.press, x: 30, y: 12)
    #expect(bench.state.spendSettings.focus == .volume && bench.state.spendSettings.volume != nil)
    bench.mouse(.press, x: 90, y: 12)
    #expect(bench.state.spendSettings.focus == .time && bench.state.spendSettings.year != nil)
    let plan = try #require(bench.place(of: "  reserved   "))
    bench.mouse(.press, x: plan.x + 3, y: plan.y)
    #expect(bench.state.spendSettings.plan == 2)
    bench.mouse(.wheelDown, x: plan.x, y: plan.y)
    #expect(bench.state.spendSettings.plan == 3)
    let head = try #require(bench.place(of: "requests  spend"))
    bench.mouse(.press, x: head.x, y: head.y + 4)
    #expect(bench.state.spendSettings.focus == .years && bench.state.spendSettings.year == 3)
  }

  @Test("amounts are in the currency of the scenario")
  func currency() throws {
    var scenario = try Fixture.ownedNode()
    scenario.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    let bench = try SpendBench.bench(scenario, size: .large)
    #expect(bench.screenText.contains("EUR/yr") && !bench.screenText.contains("$"))
    let typical = try #require(bench.state.spend?.present?.economics.yearlySpend.typical)
    #expect(bench.screenText.contains(scenario.currency.text(typical)))
  }

  @Test("a reservation that is too small says so here and on Explore, never that nothing fits")
  func reservation() throws {
    for size in [Size.standard, .large, Size(width: 60, height: 16)] {
      var bench = try SpendBench.short(size: size)
      #expect(SpendBench.headline(bench).contains("do not hold the peak of year 1"))
      try bench.press("Right Down Enter v + w i Esc Home End Tab Enter Tab Right Tab Down")
      #expect(bench.frame.damage == nil)
    }
    let explore = try Bench(SpendBench.shortReservation(), size: .large)
    #expect(explore.headline.contains("do not hold the peak of year 1"))
    #expect(!explore.headline.contains("does not fit"))
    #expect(!explore.screenText.contains("nothing to pay for"))
  }

  @Test("an API answers also where the model does not fit")
  func api() throws {
    var scenario = try Fixture.ownedNode()
    scenario.deployment.gpu = try Fixture.gpu("L40S")
    scenario.deployment.tensorParallel = 1
    scenario = try scenario.paying(by: .api)
    let bench = try SpendBench.bench(scenario, size: .large)
    #expect(SpendBench.headline(bench).hasPrefix("api: P50 "))
    #expect(bench.screenText.contains("does not fit"))
    let explore = try Bench(scenario)
    #expect(explore.headline.contains("a request,"))
  }
}
