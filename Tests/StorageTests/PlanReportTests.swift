import ScalingCore
import Testing

@testable import Storage

@Suite("Printed experiments")
struct PlanReportTests {
  private func report(
    _ scenario: Scenario? = nil, _ change: (inout PlanQuestion) -> Void = { _ in }
  ) throws -> PlanReport {
    var question = PlanQuestion()
    change(&question)
    let scenario = try scenario ?? ShapeSource.scenario()
    return PlanReport(try question.plan(for: scenario), for: scenario)
  }

  private func rows(_ csv: String) throws -> [CSVRow] {
    Array(try CSVTable(file: "plan.csv", bytes: Array(csv.utf8)).rows)
  }

  @Test("CSV is a sheet to train from: shapes, sizes, tokens, effort and an empty loss")
  func csv() throws {
    let report = try report()
    let table = try CSVTable(file: "plan.csv", bytes: Array(report.csv.utf8))
    #expect(
      table.header == [
        "name", "d_model", "n_layers", "n_heads", "N", "D", "R", "flops", "gpu_hours", "cost",
        "currency", "loss",
      ])
    let rows = Array(table.rows)
    #expect(rows.count == 6)
    for (row, run) in zip(rows, report.plan.runs) {
      #expect(try row.text("name") == run.name && row.text("loss") == "")
      #expect(try row.integer("n_heads") * 64 == row.integer("d_model"))
      #expect(try row.number("R") == row.number("d_model") / row.number("n_layers"))
      let compute = try 6 * row.number("N") * row.number("D")
      #expect(abs(try row.number("flops") / compute - 1) < 1e-12)
      #expect(abs(try row.number("gpu_hours") * 3_600 / run.time.value - 1) < 1e-12)
      #expect(try row.number("cost") == run.cost?.value && row.text("currency") == "USD")
    }
  }

  @Test("with losses of a known law filled in, its coefficients come back")
  func roundTrip() throws {
    let law = ShapeLaw.morph27
    let report = try report { $0.runs = 8 }
    let lines = report.csv.split(separator: "\n").map(String.init)
    let filled = zip(lines.dropFirst(), report.plan.runs).map { line, run in
      let loss = law.loss(
        parameters: run.run.parameters, tokens: run.run.tokens, aspectRatio: run.shape.aspectRatio)
      return "\(line)\(NumberText.shortest(loss.value))\n"
    }
    let text = lines[0] + "\n" + filled.joined()
    let table = try LawTable.read(
      file: "plan.csv", bytes: Array(text.utf8), for: .fit, family: .shape)
    #expect(table.warnings.isEmpty)
    let fit = try LawFitting(.shape).fit(table.points)
    // scaling_laws.md §1.2, the row of 27 points.
    for (coefficient, value) in [
      (LawCoefficient.parameterScale, 5.475443e4), (.tokenScale, 7.783455e5),
      (.irreducible, 2.447511), (.parameterExponent, 0.614574), (.shapeScale, 1.146207e-3),
    ] {
      let found = fit.law.coefficients.first { $0.coefficient == coefficient }?.value
      #expect(abs(try #require(found) / value - 1) < 1e-4, "\(coefficient)")
    }
  }

  @Test("with the loss empty the sheet is not fitted, and the place of the first loss is named")
  func unfilled() throws {
    let csv = try report().csv
    do throws(Diagnostic) {
      _ = try LawTable.read(
        file: "plan.csv", bytes: Array(csv.utf8), for: .fit, family: .shape)
      Issue.record("read")
    } catch {
      #expect(error.mark?.line == 2 && error.message.hasPrefix("'loss' is missing"))
    }
    let candidates = try LawTable.read(
      file: "plan.csv", bytes: Array(csv.utf8), for: .prediction, family: .shape)
    #expect(candidates.runs.count == 6 && candidates.warnings.isEmpty)
  }

  @Test("money is in the currency of the scenario")
  func currency() throws {
    let scenario = try ShapeSource.scenario {
      $0.currency = DisplayCurrency(code: "EUR", perUSD: 0.5)
    }
    let (own, dollars) = (try report(scenario), try report())
    #expect(try rows(own.csv)[0].text("currency") == "EUR")
    let half = try rows(dollars.csv)[0].number("cost") / 2
    #expect(abs(try rows(own.csv)[0].number("cost") - half) < 1e-12)
    #expect(own.document["cost"]?["currency"] == .text("EUR"))
    #expect(ShapeSource.text(own).contains(" EUR") && !ShapeSource.text(own).contains("$"))
  }

  @Test("without any price nothing is said of money")
  func unpriced() throws {
    let scenario = try ShapeSource.scenario {
      $0.price.perGPUHour = PriceRange(0)
      $0.deployment.gpu.price = Accelerator.PriceQuote(
        low: nil, typical: nil, high: nil, spot: nil, date: "", source: "none")
    }
    let report = try report(scenario)
    #expect(
      try rows(report.csv)[0].text("cost") == "" && rows(report.csv)[0].text("currency") == "")
    #expect(report.document["cost"] == .null)
    #expect(ShapeSource.text(report).contains("no price"))
    #expect(ShapeSource.text(report).contains("states a price of a GPU-hour, so that nothing"))
  }

  @Test("people see the target, the forecast, the runs and their sum")
  func text() throws {
    let report = try report { $0.shape = StatedShape("3072x12") }
    let text = ShapeSource.text(report)
    #expect(text.hasPrefix("6 runs to forecast 1.7B parameters (3072x12, R 256) on 33.4B tokens\n"))
    #expect(text.contains("should be within ±"))
    #expect(text.contains("at 30 % of the 16-bit peak of H100-SXM (MFU), which is assumed"))
    let table = try #require(
      report.parts.compactMap { part in
        if case .table(let table) = part { table } else { nil }
      }.first)
    #expect(table.rows.count == 7 && table.rows.last?.first?.text == "all")
    #expect(report.markdown.contains("| all |"))
  }

  @Test("a stated share of the peak is not called assumed")
  func stated() throws {
    let report = try report { $0.utilisation = 0.45 }
    #expect(ShapeSource.text(report).contains("at 45 % of the 16-bit peak of H100-SXM (MFU)."))
    #expect(report.document["mfu"] == .number(0.45) && report.document["mfuEvidence"] == .null)
    #expect(try self.report().document["mfuEvidence"]?["kind"] == .text("assumed"))
  }

  @Test("concessions to the budget are stated")
  func concessions() throws {
    let report = try report { $0.budget = 18_000 }
    #expect(ShapeSource.text(report).contains("Conceded: the largest model is 1/"))
    guard case .list(let concessions)? = report.document["concessions"] else {
      Issue.record("no list")
      return
    }
    #expect(concessions.count == 1)
  }

  @Test("runs that can't determine the law are shown with the reason in place of a forecast")
  func undetermined() throws {
    let report = try report { $0.runs = 4 }
    #expect(report.document["forecast"] == .null)
    #expect(
      report.document["problems"]
        == .list([.text("4 different runs for 5 coefficients; add at least 1")]))
    #expect(ShapeSource.text(report).contains("These runs can't forecast it: 4 different runs"))
  }

  @Test("sums are those of the runs, and the interval is around the loss")
  func document() throws {
    let report = try report()
    func number(_ keys: String...) throws -> Double {
      let value = keys.reduce(report.document as JSONValue?) { $0?[$1] }
      guard case .number(let number)? = value else {
        throw Diagnostic(.error, file: "test", "no number at \(keys)")
      }
      return number
    }
    let runs = try rows(report.csv)
    for key in ["flops", "gpu_hours"] {
      let sum = try runs.reduce(0) { try $0 + $1.number(key) }
      #expect(abs(try number(key == "flops" ? key : "gpuHours") / sum - 1) < 1e-12)
    }
    #expect(try abs(number("gpuSeconds") - 3_600 * number("gpuHours")) < 1e-6)
    let (low, loss, high) = try (
      number("forecast", "low"), number("forecast", "loss"), number("forecast", "high")
    )
    #expect(abs((high - loss) - (loss - low)) < 1e-9 && low < loss)
    #expect(abs(try number("forecast", "relativeHalfWidth") - (high - loss) / loss) < 1e-12)
    #expect(try number("target", "parameters") == 1.44e9)
  }
}
