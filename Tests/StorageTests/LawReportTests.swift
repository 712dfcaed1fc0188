import ScalingCore
import TestSupport
import Testing

@testable import Storage

@Suite("Printed fits")
struct LawReportTests {
  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members)? = value else { return [] }
    return members.map(\.key)
  }

  private func list(_ value: JSONValue?) -> [JSONValue] {
    guard case .list(let items)? = value else { return [] }
    return items
  }

  private func number(_ value: JSONValue?) throws -> Double {
    guard case .number(let number)? = value else {
      throw Diagnostic(.error, file: "test", "no number: \(String(describing: value))")
    }
    return number
  }

  @Test("the document has the keys of the contract")
  func contract() throws {
    let document = try LawSource.report().document
    #expect(
      keys(document) == [
        "file", "law", "method", "freeExponent", "points", "degreesOfFreedom", "coefficients",
        "intervals", "mse", "r2", "spearman", "mape", "condition", "leaveOneOut", "unseen",
        "bootstrap", "predictions", "rankProbability", "warnings", "evidence",
      ])
    #expect(
      keys(document["coefficients"]) == ["A", "B", "E", "alpha", "beta", "gamma", "epsilon"])
    let prediction = try #require(list(document["predictions"]).first)
    for key in ["name", "loss", "low", "high", "extrapolated"] {
      #expect(prediction[key] != nil, "\(key)")
    }
    let rank = try #require(list(document["rankProbability"]).first)
    #expect(keys(rank) == ["rank", "name", "lowest", "belowNext"])
  }

  @Test("six points and the 1B candidates give the numbers of scaling_laws.md")
  func golden() throws {
    let document = try LawSource.report(candidates: "morph_1b_candidates").document
    #expect(document["law"] == .text("shape") && document["points"] == .number(6))
    #expect(abs(try number(document["coefficients"]?["E"]) - 2.339869) < 1e-5)
    #expect(abs(try number(document["coefficients"]?["gamma"]) - 0.583011) < 1e-5)
    #expect(abs(try number(document["mse"]) / 4.02e-6 - 1) < 2e-3)
    let predictions = list(document["predictions"])
    let losses = [2.8750, 2.8827, 2.8968, 2.8754, 2.8924, 2.9239, 2.8807, 2.9170]
    for (prediction, loss) in zip(predictions, losses) {
      let predicted = try number(prediction["loss"])
      #expect(abs(predicted - loss) <= 1e-4)
      #expect(try number(prediction["low"]) < predicted)
      #expect(try number(prediction["high"]) > predicted)
      #expect(prediction["extrapolated"] == .flag(true))
    }
    for (index, percent) in [(0, -0.73), (2, -0.42), (5, -0.30), (7, -0.09)] {
      #expect(abs(try number(predictions[index]["errorPercent"]) - percent) < 0.0051)
    }
    #expect(predictions[1]["errorPercent"] == .null && predictions[1]["measured"] == .null)
    #expect(document["unseen"]?["spearman"] == .number(1))
    #expect(document["unseen"]?["rows"] == .number(4))
  }

  @Test("the order of the candidates comes with its chances")
  func ranks() throws {
    let ranks = list(
      try LawSource.report(candidates: "morph_1b_candidates").document["rankProbability"])
    #expect(ranks.map { $0["rank"] } == (1...8).map { .number(Double($0)) })
    #expect(ranks.first?["name"] == .text("1B_v1") && ranks.last?["name"] == .text("1B_v6"))
    let chances = try ranks.map { try number($0["lowest"]) }
    #expect(abs(chances.reduce(0, +) - 1) < 1e-9)
    #expect(ranks.last?["belowNext"] == .null)
  }

  @Test("without candidates the rows themselves are predicted, each by the others as well")
  func ownRows() throws {
    let document = try LawSource.report().document
    let predictions = list(document["predictions"])
    #expect(predictions.count == 6 && document["unseen"] == .null)
    #expect(predictions.allSatisfy { $0["extrapolated"] == .flag(false) })
    #expect(predictions.prefix(5).allSatisfy { $0["leftOutLoss"] != .null })
    #expect(predictions[5]["leftOutLoss"] == .null)
    #expect(document["leaveOneOut"]?["rows"] == .number(5))
  }

  @Test("what a law does not have, and what was not drawn, is null")
  func unknown() throws {
    let plain = try LawSource.report("morph_27_points", family: .chinchilla, draws: 0).document
    #expect(plain["coefficients"]?["epsilon"] == .null)
    #expect(plain["bootstrap"] == .null)
    #expect(plain["intervals"]?["A"]?["low"] == .null)
    let gadre = try LawSource.report("morph_27_points", family: .gadre, draws: 0).document
    #expect(keys(gadre["coefficients"]).suffix(3) == ["a", "b", "eta"])
    #expect(list(gadre["predictions"]).allSatisfy { $0["low"] == .null })
  }

  @Test("the tables show coefficients and predictions, their CSV exact numbers")
  func tables() throws {
    let report = try LawSource.report(candidates: "morph_1b_candidates")
    #expect(report.coefficientTable.rows.count == 7)
    #expect(report.coefficientTable.text.contains("0.58301"))
    let text = report.predictionTable.text
    #expect(text.contains("1B_v8") && text.contains("2.9170") && text.contains("-0.09 %"))
    #expect(text.contains("N R"))
    #expect(text.contains("85.3") && !text.contains("d/√N"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let csv = report.csv.split(separator: "\n")
    #expect(csv.count == 9)
    #expect(
      csv[0]
        == "name,parameters,tokens,aspectRatio,widthRatio,mlpToAttention,loss,low,high,measured,"
        + "errorPercent,rank,lowest,belowNext,extrapolated")
    #expect(csv[8].hasPrefix("1B_v8,1668885504,28991029248,256,,,2.91"))
    #expect(csv[8].hasSuffix(",true"))
  }

  @Test("the paragraphs say what was fitted, how well, and what intervals are")
  func paragraphs() throws {
    let paragraphs = try LawSource.report(candidates: "morph_1b_candidates").paragraphs
    #expect(paragraphs.count == 3)
    #expect(paragraphs[0].contains("(1 + ε·R^α), fitted to 6 rows of morph_six_points.csv"))
    #expect(paragraphs[1].contains("left out in turn"))
    #expect(
      paragraphs[1].contains("On 4 candidates that were trained and not fitted: mean error 0.38 %"))
    #expect(paragraphs[2].contains("95 % of 60 fits to redrawn residuals"))
    #expect(paragraphs[2].contains("with so few rows"))
    #expect(try LawSource.report(draws: 0).paragraphs.count == 2)
  }

  @Test(
    "each law prints its formula",
    arguments: [
      (LawFamily.chinchilla, "L = E + A·N^-α + B·D^-α"), (.gadre, "M = D/N and C = 6·N·D"),
      (.shape, "ε·R^α"),
    ])
  func formulas(family: LawFamily, words: String) throws {
    let report = try LawSource.report("morph_27_points", family: family, draws: 0)
    #expect(report.paragraphs[0].contains(words))
  }

  @Test("warnings name the file: repeated rows and unknown columns")
  func warnings() throws {
    let six = String(decoding: try LawSource.sample("morph_six_points"), as: UTF8.self)
    let lines = six.split(separator: "\n")
    let text = (lines + [lines[1]]).map { $0 + "\n" }.joined()
    let table = try LawSource.table(text: text, family: .shape)
    let fit = try LawFitting(.shape).fit(table.points)
    let report = LawReport(
      LawForecast(fit, candidates: table.runs, bootstrap: nil), table: table, candidates: table)
    #expect(
      report.warnings == ["runs.csv: warning: 1 row repeats another and counts twice"])
    #expect(try LawSource.report().warnings == [])
  }
}
