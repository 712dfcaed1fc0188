import Foundation
import Testing

/// `isocost plan`.
@Suite("plan")
struct PlanTests {
  private let home: Home

  init() throws { home = try Home() }

  private func plan(_ options: String...) throws -> CommandResult {
    try home.run(["plan"] + options)
  }

  @Test("JSON has target, runs, effort and forecast")
  func json() throws {
    let result = try plan("--shape", "3072x12", "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(try document.number("target.parameters") == 1_668_885_504)
    #expect(try document.number("target.aspectRatio") == 256)
    #expect(try document.text("cost.currency") == "USD")
    #expect(try document.number("forecast.low") < document.number("forecast.loss"))
    #expect((document.values["runs"] as? [[String: Any]])?.count == 6)
  }

  @Test("the A100 of the published six: 6·N·D over 31 % of 312 TFLOP/s (scaling_laws.md §1.3)")
  func hours() throws {
    let result = try plan(
      Samples.tutor, "--set", "deployment.gpu=A100-40GB-SXM", "--set", "price.perGpuHour=$2",
      "--mfu", "31 %", "--gpu-hours", "85", "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    let hours = try document.number("gpuHours")
    #expect(try hours.isClose(to: document.number("flops") / (0.31 * 312e12 * 3_600)))
    #expect(hours <= 85 && hours > 50)
    #expect(try document.number("cost.amount").isClose(to: 2 * hours))
    #expect(document.isNull("mfuEvidence"))
  }

  @Test("CSV is trained from, and with its losses filled in fitted: the law comes back")
  func roundTrip() throws {
    let result = try plan("--runs", "8", "--format", "csv")
    let records = CSV.records(result.output)
    #expect(result.code == 0 && records.count == 9 && records[0].last == "loss")
    var filled = records[0].joined(separator: ",") + "\n"
    for record in records.dropFirst() {
      let numbers = try [4, 5, 6].map { try #require(Double(record[$0])) }
      // The shape law of 27 points, scaling_laws.md §1.2.
      let plain =
        2.447511 + 5.475443e4 * pow(numbers[0], -0.614574)
        + 7.783455e5 * pow(numbers[1], -0.614574)
      let loss = plain * (1 + 1.146207e-3 * pow(numbers[2], 0.614574))
      filled += record.dropLast().joined(separator: ",") + ",\(loss)\n"
    }
    let file = try home.write(filled, to: "plan.csv")
    let fit = try home.run(
      "fit", file, "--law", "shape", "--bootstraps", "0", "--format", "json")
    #expect(fit.code == 0 && fit.error == "", "\(fit.error)")
    let document = try JSONDocument(fit.output)
    for (key, value) in [
      ("A", 5.475443e4), ("B", 7.783455e5), ("E", 2.447511), ("alpha", 0.614574),
      ("epsilon", 1.146207e-3),
    ] {
      #expect(try document.number("coefficients.\(key)").isClose(to: value, within: 1e-4), "\(key)")
    }
  }

  @Test("the empty sheet is refused by fit at its first loss")
  func unfilled() throws {
    let file = try home.write(plan("--format", "csv").output, to: "plan.csv")
    let fit = try home.run("fit", file, "--law", "shape")
    #expect(fit.code == 3 && fit.error.hasPrefix("\(file):2:"))
    #expect(fit.error.contains("'loss' is missing; a row to be fitted needs its loss"))
  }

  @Test("people get a table with a sum, documents one with pipes")
  func tables() throws {
    let table = try plan("--parameters", "3B")
    #expect(table.code == 0 && table.output.hasPrefix("6 runs to forecast 3.0B parameters (R 85)"))
    #expect(table.lines.contains { $0.hasPrefix("all  ") })
    #expect(table.lines.allSatisfy { $0.count <= 100 && !$0.hasSuffix(" ") })
    let markdown = try plan("--parameters", "3B", "--format", "markdown")
    #expect(markdown.lines.count { $0.hasPrefix("| ") } == 9)
  }

  @Test("a budget that does not suffice is exit 1 with what the smallest plan takes")
  func budget() throws {
    let result = try plan("--gpu-hours", "0.01")
    #expect(result.code == 1 && result.output == "")
    #expect(result.error.hasPrefix("isocost: error: the smallest plan takes "))
    let file = try plan(Samples.tutor, "--parameters", "1M")
    #expect(file.code == 1 && file.error.hasPrefix("\(Samples.tutor): error: no shapes of "))
  }

  @Test("runs that can't tell the law are planned with a warning")
  func problems() throws {
    let result = try plan("--runs", "4", "--format", "json")
    #expect(result.code == 0)
    #expect(
      result.error == "isocost: warning: 4 different runs for 5 coefficients; add at least 1\n")
    #expect(try JSONDocument(result.output).isNull("forecast"))
    #expect(try plan("--overtrained", "20").error.contains("over-trained"))
  }

  /// Options that are wrong, and what is said.
  static let wrong: [(options: [String], words: String)] = [
    (["--shape", "3072"], "write width x depth, for example 3072x12"),
    (["--parameters", ""], "missing"), (["--mfu", "130%"], "outside of"),
    (["--runs", "six"], "runs"), (["--gpu-hours", "many"], "gpu-hours"),
    (["--format", "yaml"], "yaml"),
  ]

  @Test("a wrong command line is exit 2", arguments: wrong.indices)
  func usage(index: Int) throws {
    let (options, words) = Self.wrong[index]
    let result = try home.run(["plan"] + options)
    #expect(result.code == 2 && result.output == "" && result.error.contains(words), "\(result)")
  }

  @Test(
    "numbers that make no sense are exit 1",
    arguments: [
      ["--runs", "1"], ["--mfu", "0"], ["--gpu-hours=-1"], ["--tokens-per-parameter", "nan"],
      ["--overtrained", "0"], ["--parameters", "1e14"],
    ])
  func refused(options: [String]) throws {
    let result = try home.run(["plan"] + options)
    #expect(result.code == 1 && result.error.hasPrefix("isocost: error: "), "\(result)")
  }
}
