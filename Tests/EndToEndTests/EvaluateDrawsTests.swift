import Testing

/// `evaluate --draws --seed` and numbers that are set as ranges.
@Suite("evaluate with draws")
struct EvaluateDrawsTests {
  private let home: Home

  init() throws { home = try Home() }

  private func evaluate(_ options: String...) throws -> CommandResult {
    try home.run(["evaluate", Samples.tutor, "--format", "json"] + options)
  }

  @Test("one seed gives the same bytes, another other numbers")
  func seeds() throws {
    let first = try evaluate("--draws", "300", "--seed", "5")
    #expect(first.code == 0 && first.error == "")
    #expect(try evaluate("--draws", "300", "--seed", "5").output == first.output)
    let other = try JSONDocument(evaluate("--draws", "300", "--seed", "6").output)
    let path = "economics.uncertainty.yearlySpend.p50"
    #expect(try other.number(path) != JSONDocument(first.output).number(path))
    #expect(try other.number("economics.uncertainty.seed") == 6)
    #expect(try other.number("economics.uncertainty.draws") == 300)
  }

  @Test("percentiles rise, and draws change nothing else")
  func percentiles() throws {
    let drawn = try JSONDocument(evaluate("--draws", "300").output)
    for amount in ["yearlySpend", "costPerRequest", "costPerCorrectAnswer"] {
      let numbers = try ["p10", "p50", "p90"].map {
        try drawn.number("economics.uncertainty.\(amount).\($0)")
      }
      #expect(numbers[0] < numbers[1] && numbers[1] < numbers[2], "\(amount)")
    }
    for level in ["p10", "p50", "p90"] {
      let spread = try drawn.number("economics.uncertainty.yearlySpend.\(level)")
      #expect(try drawn.number("economics.yearlySpendRange.\(level)") == spread, "\(level)")
    }
    let undrawn = try JSONDocument(evaluate("--draws", "0").output)
    #expect(undrawn.isNull("economics.uncertainty"))
    let typical = "economics.yearlySpend.amount"
    #expect(try undrawn.number(typical) == drawn.number(typical))
  }

  @Test("a range that is set is drawn; the typical value counts elsewhere")
  func range() throws {
    let setting = "workload.requestsPerYear=1M..2M..4M"
    let ranged = try JSONDocument(evaluate("--draws", "300", "--set", setting).output)
    let plain = try JSONDocument(evaluate("--draws", "300").output)
    let typical = "economics.yearlySpend.amount"
    #expect(try ranged.number(typical) == plain.number(typical))
    let inputs = try #require(
      ranged.values["economics.uncertainty.tornado"] as? [[String: Any]])
    #expect(inputs.contains { $0["input"] as? String == "workload.requestsPerYear" })
    let width = { (document: JSONDocument) throws in
      try document.number("economics.uncertainty.yearlySpend.p90")
        - document.number("economics.uncertainty.yearlySpend.p10")
    }
    #expect(try width(ranged) > width(plain))
  }

  @Test("a range out of order, and draws out of range, are usage errors")
  func refuses() throws {
    #expect(try evaluate("--set", "workload.requestsPerYear=4M..2M..1M").code == 2)
    #expect(try evaluate("--draws", "1000001").code == 2)
    #expect(try evaluate("--draws", "-1").code == 2)
  }
}
