import ScalingCore
import Testing

@testable import Storage

@Suite struct ComparisonJSONTests {
  /// Elements of a list; none for another value.
  private func items(_ value: JSONValue?) -> [JSONValue] {
    guard case .list(let items) = value else { return [] }
    return items
  }

  private func number(_ value: JSONValue?) -> Double? {
    guard case .number(let number) = value else { return nil }
    return number
  }

  @Test func anOptionIsTheDocumentOfEvaluateWithMore() throws {
    let report = try ComparisonSample.report(ComparisonSample.prices)
    let options = items(report.document["options"])
    #expect(options.count == 2)
    for (place, option) in options.enumerated() {
      let drawn = report.comparison.options[place]
      let alone = EvaluationJSON.document(of: drawn.evaluation, scenario: drawn.scenario)
      #expect(option["number"] == .number(Double(place + 1)))
      #expect(option["file"] == .text("file-\(place + 1).yaml"))
      #expect(option["isBaseline"] == .flag(place == 0))
      for part in ["scenario", "model", "accuracy", "cost", "serving", "goals"] {
        #expect(option[part] == alone[part], "\(part)")
      }
      #expect(option["economics"]?["yearlySpend"] == alone["economics"]?["yearlySpend"])
    }
  }

  @Test func priceAloneMakesHalfAsMuchAgainOfEverything() throws {
    let document = try ComparisonSample.report(ComparisonSample.prices).document
    let options = items(document["options"])
    #expect(options[0]["difference"] == .null && options[0]["breakEven"] == .null)
    let difference = try #require(options[1]["difference"])
    for key in ["costPerRequest", "costPerCorrectAnswer", "yearlySpend"] {
      let base = try #require(number(options[0]["economics"]?[key]?["amount"]))
      let amount = try #require(number(difference[key]?["amount"]))
      let ratio = try #require(number(difference[key]?["relative"]))
      #expect(abs(amount / base - 0.5) < 1e-12 && abs(ratio - 0.5) < 1e-12, "\(key)")
      #expect(difference[key]?["currency"] == .text("USD"))
    }
    #expect(difference["requestLatencySeconds"]?["absolute"] == .number(0))
    #expect(difference["total"] == .null && difference["npv"] == .null)
    #expect(options[1]["breakEven"] == .null, "the cheaper price is cheaper at any volume")
  }

  @Test func inEveryDrawTheLowerPriceIsCheaper() throws {
    let document = try ComparisonSample.report(ComparisonSample.prices).document
    let matrix = document["probabilityCheaper"]
    #expect(matrix?["yearlySpend"]?.line == "[[null,1],[0,null]]")
    #expect(matrix?["costPerCorrectAnswer"]?.line == "[[null,1],[0,null]]")
    #expect(matrix?["npv"]?.line == "[[null,null],[null,null]]")
    let options = items(document["options"])
    #expect(options[0]["probabilityCheaper"] == .null)
    #expect(options[1]["probabilityCheaper"]?["yearlySpend"] == .number(0))
  }

  @Test func theSpreadIsThatOfEvaluate() throws {
    let report = try ComparisonSample.report([[], ["price.perGpuHour=3"]], draws: 400, seed: 7)
    let scenario = report.comparison.options[0].scenario
    let alone = try #require(
      UncertaintyReport(
        scenario, evaluator: Evaluator(catalogue: .shipped()), draws: 400, seed: 7)
    ).json
    let spread = items(report.document["options"])[0]["economics"]?["uncertainty"]
    for key in [
      "yearlySpend", "total", "npv", "costPerRequest", "costPerCorrectAnswer", "budgetExceedance",
      "drawsWithoutAnswer",
    ] {
      #expect(spread?[key] == alone[key], "\(key)")
    }
    #expect(report.document["draws"] == .number(400) && report.document["seed"] == .number(7))
  }

  @Test func withoutDrawsThereIsNoSpreadAndNoChance() throws {
    let document = try ComparisonSample.report(ComparisonSample.prices, draws: 0).document
    let options = items(document["options"])
    #expect(options.allSatisfy { $0["economics"]?["uncertainty"] == .null })
    #expect(document["probabilityCheaper"]?["yearlySpend"]?.line == "[[null,null],[null,null]]")
  }

  @Test func amountsAreInTheBaselinesCurrency() throws {
    let euro = ["currency.code=EUR", "currency.perUSD=0.5"]
    let report = try ComparisonSample.report(
      [["price.perGpuHour=2"], ["price.perGpuHour=3"] + euro], baseline: 1)
    let dollars = try ComparisonSample.report(ComparisonSample.prices, baseline: 1)
    #expect(report.document["currency"] == .text("EUR"))
    let (half, whole) = (items(report.document["options"]), items(dollars.document["options"]))
    for path in [["economics", "costPerRequest"], ["difference", "yearlySpend"]] {
      let read = { (value: JSONValue) in path.reduce(Optional(value)) { $0?[$1] } }
      #expect(read(half[0])?["currency"] == .text("EUR"))
      let (amount, expected) = (
        number(read(half[0])?["amount"]), number(read(whole[0])?["amount"])
      )
      #expect(try abs(#require(amount) / #require(expected) - 0.5) < 1e-12)
    }
    #expect(report.document["baseline"]?.line == #"{"number":2,"scenario":"option 2"}"#)
  }

  @Test func onlyInputsThatDifferAreNamed() throws {
    let document = try ComparisonSample.report(
      [["price.perGpuHour=2"], ["price.perGpuHour=2", "workload.requestsPerYear=1M..2M..4M"]]
    ).document
    let inputs = items(document["differentInputs"])
    #expect(inputs.count == 1)
    #expect(
      inputs.first?.line == #"{"path":"workload.requestsPerYear","values":[2000000,2000000],"#
        + #""distributions":[null,{"kind":"triangular","low":1000000,"typical":2000000,"#
        + #""high":4000000}]}"#)
  }

  /// An own node against the same on demand at a price of a GPU-hour.
  private func node(against price: String) throws -> (ComparisonReport, JSONValue?) {
    let report = try ComparisonSample.report(
      [["price.plan=on-demand", "price.perGpuHour=\(price)"], []], sample: "owned-node", draws: 0)
    return (report, items(report.document["options"])[1]["breakEven"])
  }

  @Test func breakEvenSaysWhoIsCheaperAtWhichVolume() throws {
    let (report, document) = try node(against: "4")
    let volume = try #require(report.comparison.breakEven(of: 1))
    #expect(document?["requestsPerYear"] == .number(volume.requests.value))
    #expect(document?["isCheaperAbove"] == .flag(true))
    #expect(document?["months"] == .null && document?["isCheaperAfter"] == .null)
  }

  @Test func breakEvenSaysWhoIsCheaperAfterHowLong() throws {
    let (report, document) = try node(against: "12")
    let payback = try #require(report.comparison.payback(of: 1))
    #expect(document?["months"] == .number(Double(payback.months)))
    #expect(document?["isCheaperAfter"] == .flag(true))
    #expect(document?["requestsPerYear"] == .null && document?["isCheaperAbove"] == .null)
  }

  @Test func csvHasOneOptionARowAndTheKeysOfJSON() throws {
    let report = try ComparisonSample.report(
      [[], ["deployment.gpu=L4", "deployment.tensorParallel=1"], ["price.perGpuHour=3"]])
    let table = try CSVTable(file: "compare", bytes: Array(report.csv.utf8))
    let rows = Array(table.rows)
    #expect(rows.count == 3)
    for (row, option) in zip(rows, items(report.document["options"])) {
      // What is unknown as a whole has columns for its parts alone.
      for member in option.flattened where member.value != .null {
        #expect(try row.text(member.key) == member.value.cell, "\(member.key)")
      }
    }
    #expect(try rows[1].text("serving.fits") == "false")
    #expect(try rows[1].text("difference.yearlySpend.amount") == "")
    #expect(try rows[2].text("difference.yearlySpend.currency") == "USD")
  }

  @Test func noNumberIsInfinite() throws {
    let text = try ComparisonSample.report(
      [["workload.requestsPerYear=0"], ["price.perGpuHour=3"]], draws: 50
    ).document.document
    #expect(!text.contains("nan") && !text.contains("inf,") && !text.contains("inf\n"))
  }
}
