import ScalingCore
import TestSupport
import Testing

@testable import Storage

/// Details of the printed fit: laws other than that of shape, methods, findings about both tables.
@Suite("Details of printed fits")
struct LawReportDetailTests {
  /// Losses of a law at nine architectures of one size, lowest at d/√N = 0.08 and r = 1.
  static let conditional: String = {
    var text = "N,D,d_over_sqrt_n,r,loss\n"
    for width in [0.05, 0.08, 0.13] {
      for mlp in [0.5, 1, 3] {
        let law = ConditionalLaw(
          width: LogWithReciprocal(lowest: 0.08, steepness: 0.05),
          mlp: LogWithReciprocal(lowest: 1, steepness: 0.02),
          origin: ConditionalLaw.fittedTo1B.origin)
        let loss = law.loss(best: 3, widthRatio: width, mlpToAttention: mlp)
        text += "1e9,1e11,\(width),\(mlp),\(loss.value)\n"
      }
    }
    return text
  }()

  private func report(
    _ text: String, _ fitting: LawFitting, candidates: String? = nil
  ) throws -> LawReport {
    let table = try LawSource.table(text: text, family: fitting.family)
    let others =
      try candidates.map { text in
        try LawTable.read(
          file: "candidates.csv", bytes: Array(text.utf8), for: .prediction,
          family: fitting.family)
      } ?? table
    let fit = try fitting.fit(table.points)
    return LawReport(
      LawForecast(fit, candidates: others.runs, bootstrap: nil), table: table,
      candidates: others)
  }

  private func sample(_ fitting: LawFitting, candidates: String? = nil) throws -> LawReport {
    let text = String(decoding: try LawSource.sample("morph_27_points"), as: UTF8.self)
    return try report(text, fitting, candidates: candidates)
  }

  @Test("the conditional law prints its brackets and the best architecture")
  func brackets() throws {
    let report = try report(Self.conditional, LawFitting(.conditional))
    let coefficients = try #require(report.document["coefficients"])
    for key in ["a0", "a1", "a2", "b0", "b1", "b2", "bestWidthRatio", "bestMlpToAttention"] {
      #expect(coefficients[key] != nil && coefficients[key] != .null, "\(key)")
    }
    #expect(coefficients["epsilon"] == .null && coefficients["gamma"] == .null)
    guard case .number(let best)? = coefficients["bestWidthRatio"] else {
      Issue.record("no number")
      return
    }
    #expect(abs(best - 0.08) < 1e-5)
    #expect(report.predictionTable.columns.map { $0.title[.english] }.contains("d/√N"))
    #expect(!report.predictionTable.columns.map { $0.title[.english] }.contains("R"))
    #expect(report.paragraphs[0].contains("b1·ln r"))
    #expect(report.warnings.contains { $0.contains("all rows are of one size") })
  }

  @Test(
    "the method is named",
    arguments: [
      (LawMethod.variableProjection, "by variable projection."),
      (.levenbergMarquardt, "by Levenberg–Marquardt."), (.logHuber, "by Huber's loss of ln L."),
    ])
  func methods(method: LawMethod, words: String) throws {
    let report = try sample(LawFitting(.shape, method: method))
    #expect(report.paragraphs[0].hasSuffix(words))
    #expect(report.document["method"] == .text(method.rawValue))
  }

  @Test("a free exponent has its own symbol")
  func free() throws {
    let shape = try sample(LawFitting(.shape, freesExponent: true))
    #expect(shape.paragraphs[0].contains("ε·R^γ"))
    #expect(shape.document["freeExponent"] == .flag(true))
    let plain = try sample(LawFitting(.chinchilla, freesExponent: true))
    #expect(plain.paragraphs[0].contains("B·D^-β"))
    #expect(
      plain.warnings == [
        "runs.csv: warning: E is 0, the least that makes sense: the rows do not show this term"
      ])
  }

  @Test("unknown columns of both tables are warned of, each with its file")
  func columns() throws {
    let report = try report(
      Self.conditional.replacing("N,D", with: "N,D").replacing("loss\n", with: "loss\n"),
      LawFitting(.conditional),
      candidates: "N,D,d_over_sqrt_n,r,colour\n1e9,1e11,0.07,1,red\n")
    #expect(
      report.warnings.first
        == "candidates.csv:1:1: warning: unknown column 'colour' is ignored")
  }

  @Test("candidates without a loss are neither compared nor said to be off")
  func unmeasured() throws {
    let report = try sample(
      LawFitting(.shape), candidates: "name,N,D,R\nsmall,1e8,4e9,64\nlarge,1e9,4e10,64\n")
    #expect(report.unseen == nil && report.document["unseen"] == .null)
    #expect(report.errorPercent(0) == nil)
    #expect(report.predictionTable.text.contains("large"))
    #expect(!report.paragraphs[1].contains("not fitted"))
    let rows = report.predictionTable.rows
    #expect(rows[0].last?.text == "" && rows[1].last?.text == "N")
    #expect(rows[0].last?.value == .flag(false) && rows[1].last?.value == .flag(true))
  }

  @Test("what lies outside is one short word for each property, and a sentence in JSON")
  func outside() throws {
    let report = try sample(
      LawFitting(.shape), candidates: "name,N,D,R\nodd,1e9,1e9,2000\n")
    #expect(report.predictionTable.rows[0].last?.text == "N D/N R")
    guard case .list(let predictions)? = report.document["predictions"],
      case .list(let sentences)? = predictions.first?["outside"]
    else {
      Issue.record("no list")
      return
    }
    #expect(
      sentences.last == .text("width over depth 2000, fitted for 17.5 to 384")
        && sentences.count == 3)
  }

  @Test("a name with control characters can't write to the terminal")
  func neutralised() throws {
    let report = try sample(
      LawFitting(.shape), candidates: "name,N,D,R\na\u{1B}[31mb,1e8,4e9,64\n")
    #expect(!report.predictionTable.text.contains("\u{1B}"))
  }
}
