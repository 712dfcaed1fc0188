import Foundation
import TestSupport
import Testing

/// `isocost fit`.
@Suite("fit")
struct FitTests {
  private let home: Home

  init() throws { home = try Home() }

  static let folder = "\(Samples.root)/samples/laws"
  static let six = "\(folder)/morph_six_points.csv"
  static let many = "\(folder)/morph_27_points.csv"
  static let candidates = "\(folder)/morph_1b_candidates.csv"
  private static let few = ["--bootstraps", "20"]

  @Test("six points: coefficients, intervals, predictions and rank probabilities (issue 6)")
  func json() throws {
    let result = try home.run("fit", Self.six, "--law", "shape", "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(abs(try document.number("coefficients.A") / 3.251506e4 - 1) < 5e-5)
    #expect(abs(try document.number("coefficients.B") / 4.089245e5 - 1) < 5e-5)
    #expect(try document.number("intervals.alpha.low") < 0.583011)
    #expect(try document.number("intervals.alpha.high") > 0.583011)
    #expect(try document.number("bootstrap.draws") == 2000)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((root["predictions"] as? [Any])?.count == 6)
    #expect((root["rankProbability"] as? [Any])?.count == 6)
  }

  @Test("candidates are ranked; the four trained ones are 0.1 to 0.7 % off")
  func predicts() throws {
    let arguments = ["fit", Self.six, "--law", "shape", "--predict", Self.candidates] + Self.few
    let result = try home.run(arguments)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    #expect(result.lines.allSatisfy { $0.count <= 100 })
    for (name, error) in [
      ("1B_v1", "-0.73 %"), ("1B_v3", "-0.42 %"), ("1B_v6", "-0.30 %"), ("1B_v8", "-0.09 %"),
    ] {
      #expect(result.lines.contains { $0.hasPrefix(name) && $0.contains(error) })
    }
    #expect(result.output.contains("Spearman 1.00"))
  }

  @Test("the plain law on 27 points ranks the trained models the wrong way round")
  func plain() throws {
    let result = try home.run(
      ["fit", Self.many, "--law", "chinchilla", "--predict", Self.candidates, "--format", "json"]
        + Self.few)
    let document = try JSONDocument(result.output)
    #expect(result.code == 0)
    #expect(abs(try document.number("unseen.spearman") + 0.4) < 1e-9)
    #expect(try document.number("unseen.mape") > 3)
  }

  @Test("the same seed gives the same document", arguments: ["residuals", "pairs"])
  func seed(resampling: String) throws {
    let arguments =
      ["fit", Self.many, "--law", "shape", "--format", "json", "--resample", resampling]
      + Self.few
    let first = try home.run(arguments + ["--seed", "7"]).output
    #expect(first.contains("\"resampling\": \"\(resampling)\""))
    #expect(try home.run(arguments + ["--seed", "7"]).output == first)
    #expect(try home.run(arguments + ["--seed", "8"]).output != first)
  }

  @Test(
    "other methods and a free exponent",
    arguments: [
      ["--method", "levenberg-marquardt"], ["--method", "log-huber"], ["--free-exponent"],
    ])
  func options(options: [String]) throws {
    let result = try home.run(
      ["fit", Self.many, "--law", "shape", "--format", "json"] + Self.few + options)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(abs(try document.number("coefficients.E") - 2.48) < 0.06)
    #expect(try document.number("r2") > 0.998)
  }

  @Test("CSV has one record a candidate")
  func csv() throws {
    let result = try home.run(
      ["fit", Self.many, "--law", "gadre", "--format", "csv", "--predict", Self.candidates]
        + Self.few)
    let records = CSV.records(result.output)
    #expect(result.code == 0 && records.count == 9 && Set(records.map(\.count)) == [15])
    #expect(records[0].first == "name" && records[1].first == "1B_v1")
  }

  /// Rows behind the header, and what the refusal says.
  static let refused: [(rows: String, law: String, words: String)] = [
    ("1e8,2e9,64,4\n2e8,4e9,64,3.8\n2e8,4e10,90,3\n", "shape", "3 different rows for 5"),
    (
      "1e8,2e9,64,4\n2e8,4e9,64,3.8\n4e8,8e9,64,3.4\n8e8,1.6e10,64,3\n", "chinchilla",
      "all rows have 20 tokens a parameter"
    ),
  ]

  @Test("rows that can't determine the law are exit 1 with the reason", arguments: refused.indices)
  func refusals(index: Int) throws {
    let (rows, law, words) = Self.refused[index]
    let file = try home.write("N,D,R,loss\n" + rows, to: "runs.csv")
    let result = try home.run("fit", file, "--law", law)
    #expect(result.code == 1 && result.output == "")
    #expect(result.error.hasPrefix("\(file): error: "))
    #expect(result.error.contains(words), "\(result.error)")
  }

  @Test("redrawing rows needs twelve")
  func pairs() throws {
    let result = try home.run("fit", Self.six, "--law", "shape", "--resample", "pairs")
    #expect(result.code == 1 && result.error.contains("6 rows are too few"))
  }

  @Test("a bad cell is exit 3 with its place", arguments: ["-4", "nan", "inf", "four"])
  func badCells(cell: String) throws {
    let file = try home.write("N,D,loss\n1e8,2e9,\(cell)\n", to: "runs.csv")
    let result = try home.run("fit", file, "--law", "chinchilla")
    #expect(result.code == 3 && result.output == "")
    #expect(result.error.hasPrefix("\(file):2:9: error: "), "\(result.error)")
  }

  @Test("candidates are checked like rows")
  func badCandidates() throws {
    let file = try home.write("N,D\n1e9,2e10\n", to: "candidates.csv")
    let result = try home.run("fit", Self.six, "--law", "shape", "--predict", file)
    #expect(result.code == 3 && result.error.hasPrefix("\(file):1:1: error: no column 'R'"))
  }

  @Test("a repeated row is a warning")
  func repeated() throws {
    let text = try Home.text(of: Self.six)
    let lines = text.split(separator: "\n")
    let file = try home.write(text + lines[1] + "\n", to: "runs.csv")
    let result = try home.run(["fit", file, "--law", "shape"] + Self.few)
    #expect(result.code == 0)
    #expect(result.error == "\(file): warning: 1 row repeats another and counts twice\n")
  }

  @Test("as many rows as coefficients are fitted without intervals, and it is said")
  func exact() throws {
    let lines = try Home.text(of: Self.six).split(separator: "\n")
    let five = ([lines[0]] + lines.dropFirst(2)).map { $0 + "\n" }.joined()
    let file = try home.write(five, to: "runs.csv")
    let result = try home.run("fit", file, "--law", "shape", "--format", "json")
    #expect(result.code == 0 && result.error.contains("as many rows as coefficients"))
    #expect(result.output.contains("\"bootstrap\": null"))
  }

  @Test(
    "a wrong command line is exit 2",
    arguments: [
      [six], [six, "--law", "kepler"], [six, "--law", "gadre", "--free-exponent"],
      [six, "--law", "shape", "--bootstraps", "-1"], [six, "--law", "shape", "--method", "guess"],
    ])
  func usage(arguments: [String]) throws {
    let result = try home.run(["fit"] + arguments)
    #expect(result.code == 2 && result.output == "")
  }

  @Test("draws that would not fit into memory are exit 2")
  func tooManyDraws() throws {
    let result = try home.run("fit", Self.many, "--law", "shape", "--bootstraps", "1000000")
    #expect(result.code == 2 && result.output == "")
    #expect(result.error.contains("use at most 370370"))
  }

  @Test("a conditional law on a size of its own finds the best width and MLP share")
  func conditional() throws {
    // Losses by the brackets of d/√N and r, lowest at 0.08 and 1.1, of 3 at the optimum.
    var text = "name,N,D,d_over_sqrt_n,r,loss\n"
    for width in [0.05, 0.065, 0.08, 0.1, 0.13] {
      for mlp in [0.5, 1.1, 2.5, 4.5] {
        let (wide, heavy) = (width / 0.08, mlp / 1.1)
        let loss =
          3 * (1 + 0.04 * (log(wide) + 1 / wide - 1)) * (1 + 0.016 * (log(heavy) + 1 / heavy - 1))
        text += "w\(width)r\(mlp),1e9,1e11,\(width),\(mlp),\(loss)\n"
      }
    }
    let file = try home.write(text, to: "runs.csv")
    let result = try home.run(
      ["fit", file, "--law", "conditional", "--format", "json"] + Self.few)
    #expect(result.code == 0 && result.error.contains("all rows are of one size"))
    let document = try JSONDocument(result.output)
    #expect(abs(try document.number("coefficients.bestWidthRatio") - 0.08) < 1e-5)
    #expect(abs(try document.number("coefficients.bestMlpToAttention") - 1.1) < 1e-4)
    #expect(abs(try document.number("coefficients.E") - 3) < 1e-6)
  }

  @Test("progress is shown on a terminal, and ^C ends with what is there and exit 130")
  func interrupt() throws {
    let session = try home.script(
      "isocost fit \(Self.many) --law shape --bootstraps 300000 --format csv > out; echo ENDED $?")
    try session.waitFor("a second").type(Keys.interrupt).waitFor("ENDED 130")
    _ = try session.waitForExit()
    #expect(session.screen.text.contains("isocost: interrupted, "))
    #expect(session.screen.text.contains("of 300,000 draws are done"))
    let records = CSV.records(try Home.text(of: "\(home.path)/out"))
    #expect(records.count == 28 && records.dropFirst().allSatisfy { $0[7] < $0[8] })
  }

  @Test("a missing file is exit 3")
  func missing() throws {
    let result = try home.run("fit", "\(home.path)/none.csv", "--law", "shape")
    #expect(result.code == 3 && result.error.contains("no such file"))
  }
}
