import ScalingCore
import Testing

@testable import Storage

@Suite("Printed validation")
struct ValidationReportTests {
  private let report: ValidationReport

  init() throws {
    report = try MeasuredRowsSource.report(of: MeasuredRowsSource.rows(Self.text))
  }

  /// Two rows that fit, one flagged; one that is called 'does not fit'; one of an unknown model.
  static let text = """
    model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,precision,tp,flag
    Qwen3-32B,h100_sxm,vllm,1000,100,16,100,10,fp8,1,ok
    Qwen3-32B,h100_sxm,vllm,1000,100,4,,20,fp8,1,gtl
    DeepSeek-V3,h100_sxm,sglang,1000,100,4,100,10,fp8,1,ok
    Unheard-1B,h100_sxm,sglang,1000,100,4,100,10,fp8,1,ok

    """

  @Test("the document has the keys of the contract")
  func keys() throws {
    guard case .object(let members) = report.document else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "file", "rows", "tpot", "ttft", "throughput", "falseDoesNotFit", "heldOutFamilies",
        "ok", "slices", "leftOut",
        "recordedThroughputRows", "assumedKvPrecisionRows", "warnings", "evidence",
      ])
    let slice = try #require(slices.first)
    for key in ["by", "value", "rows", "tpot", "ttft", "throughput", "falseDoesNotFit", "ok"] {
      #expect(slice[key] != nil, "\(key)")
    }
  }

  private var slices: [JSONValue] {
    guard case .list(let slices)? = report.document["slices"] else { return [] }
    return slices
  }

  @Test("the document counts rows and states errors in percent")
  func numbers() throws {
    let document = report.document
    let all = report.validation.overall.all
    #expect(document["rows"] == .number(4))
    #expect(document["falseDoesNotFit"] == .number(1))
    #expect(document["tpot"]?["rows"] == .number(2))
    #expect(document["ttft"]?["rows"] == .number(1))
    let errors = try #require(all.timePerOutputToken)
    #expect(document["tpot"]?["mape"] == .number(errors.meanAbsolute * 100))
    #expect(document["tpot"]?["median"] == .number(errors.medianAbsolute * 100))
    #expect(document["tpot"]?["bias"] == .number(errors.bias * 100))
    #expect(document["ok"]?["rows"] == .number(2))
    #expect(document["ok"]?["tpot"]?["rows"] == .number(1))
    #expect(document["assumedKvPrecisionRows"] == .number(3))
    #expect(document["evidence"]?["kind"] == .text("estimated"))
  }

  @Test("a slice of which nothing is known says null")
  func unknown() throws {
    let slice = try #require(slices.first { $0["value"] == .text("DeepSeek-V3") })
    #expect(slice["rows"] == .number(1) && slice["falseDoesNotFit"] == .number(1))
    #expect(slice["tpot"]?["rows"] == .number(0))
    for key in ["mape", "median", "bias"] { #expect(slice["tpot"]?[key] == .null) }
  }

  @Test("rows that are left out are named")
  func leftOut() {
    let expected: JSONValue = [
      "column": .text("model"), "value": .text("Unheard-1B"), "rows": .number(1),
      "reason": .text("no model 'Unheard-1B' is known"),
    ]
    #expect(report.document["leftOut"] == .list([expected]))
    #expect(sentences.contains { $0.hasPrefix("Left out: no model 'Unheard-1B' is known (1)") })
  }

  private var sentences: [String] {
    report.sections.compactMap { section in
      if case .sentence(let text) = section { text } else { nil }
    }
  }

  private var tables: [String] {
    report.sections.compactMap { section in
      if case .table(let text) = section { text } else { nil }
    }
  }

  @Test("the text says how the figures came about")
  func method() {
    let text = sentences.joined(separator: "\n")
    #expect(
      text.contains(
        "3 of 4 rows are compared; called 'does not fit' although they ran (column misfit): 1."))
    #expect(text.contains("by the closed loop C·O/(TTFT + (O - 1)·TPOT)/n, because no row"))
    #expect(text.contains("the precision of the KV cache is not recorded (3 of 3 rows)"))
    #expect(text.contains("All rows:") && text.contains("Rows with flag = ok:"))
  }

  @Test("the table has a line for all rows and one for each slice")
  func table() throws {
    #expect(tables.count == 2)
    let lines = try #require(tables.first).split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines[0] == ["by", "value", "rows", "misfit", "TPOT", "TTFT", "throughput"])
    #expect(lines[1][0] == "all" && lines[1][1...2] == ["3", "1"])
    #expect(lines.count == 2 + report.validation.slices.count)
    let misfit = try #require(lines.first { $0.contains("DeepSeek-V3") })
    #expect(misfit[2...] == ["1", "1", "–", "–", "–"])
  }

  @Test("the table of sound rows leaves out the flags, and slices without such rows")
  func soundTable() throws {
    let table = try #require(tables.last)
    #expect(!table.contains("flag") && !table.contains("gtl"))
    let concurrencies = table.split(separator: "\n").filter { $0.hasPrefix("concurrency") }
    #expect(concurrencies.count == 2)
  }

  /// By how much the prediction is off, as a share of the measured value, and how that is printed.
  static let errors: [(share: Double, text: String)] = [
    (0.25, " 25.0/25.0/+25.0 "), (-0.5, " 50.0/50.0/-50.0 "), (2.5, " 250/250/+250 "),
    (0.0001, " 0.0/0.0/0.0 "), (0.999, " 99.9/99.9/+99.9 "),
  ]

  @Test("errors have one decimal below 100 %, and the bias its sign", arguments: errors.indices)
  func decimals(index: Int) throws {
    let (share, printed) = Self.errors[index]
    var row = try MeasuredRowsSource.only(",tp", ",4")
    let model = ServingModel(parameters: try MeasuredRowsSource.catalogue().serving)
    let timing = model.estimate(model: row.model, deployment: row.deployment, load: row.load).timing
    row.timePerOutputToken = try #require(timing).timePerOutputToken / (1 + share)
    var rows = MeasuredRows(files: ["rows.csv"])
    rows.rows = [row]
    let sections = try MeasuredRowsSource.report(of: rows).sections
    #expect(sections.contains { "\($0)".contains(printed) }, "\(sections)")
  }

  @Test("without flags there is one table, without gaps no rule")
  func plain() throws {
    let rows = try MeasuredRowsSource.rows(
      "\(MeasuredRowsSource.header),kv_precision,output_tokens_per_s_per_gpu\n"
        + "\(MeasuredRowsSource.row),bf16,80\n")
    let sections = try MeasuredRowsSource.report(of: rows).sections
    let text = sections.map { "\($0)" }.joined()
    #expect(!text.contains("flag = ok") && !text.contains("KV cache"))
    #expect(!text.contains("Left out") && text.contains("a second and GPU, as recorded."))
  }

  @Test("throughput that some rows record is said so")
  func recorded() throws {
    let rows = try MeasuredRowsSource.rows(
      "\(MeasuredRowsSource.header),output_tokens_per_s_per_gpu\n"
        + "\(MeasuredRowsSource.row),80\n\(MeasuredRowsSource.row),\n")
    let report = try MeasuredRowsSource.report(of: rows)
    #expect(report.document["recordedThroughputRows"] == .number(1))
    let text = report.sections.map { "\($0)" }.joined()
    #expect(text.contains("as recorded in 1 of 2 rows, else worked out from TTFT and TPOT"))
  }

  @Test("CSV has the same lines with every digit, all rows first")
  func csv() throws {
    let records = report.csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(records[0].count == 17)
    #expect(records.allSatisfy { $0.count == 17 })
    #expect(
      records[0][..<8] == [
        "set", "by", "value", "rows", "falseDoesNotFit", "tpotRows", "tpotMapePercent",
        "tpotMedianPercent",
      ])
    #expect(records[1][..<6] == ["all", "", "", "3", "1", "2"])
    let errors = try #require(report.validation.overall.all.timePerOutputToken)
    #expect(Double(records[1][6]) == errors.meanAbsolute * 100)
    #expect(Double(records[1][8]) == errors.bias * 100)
    let misfit = try #require(records.first { $0[2] == "DeepSeek-V3" })
    #expect(misfit[3...8] == ["1", "1", "0", "", "", ""])
    #expect(records.contains { $0[0] == "ok" && $0[1] == "" && $0[3] == "2" })
  }
}

@Suite("Printed validation with families held out")
struct HeldOutReportTests {
  @Test("each row is predicted by the model that was kept for its family")
  func models() throws {
    let measured = try MeasuredRowsSource.rows(ValidationReportTests.text)
    let start = try MeasuredRowsSource.catalogue().serving
    let row = try #require(measured.rows.first)
    var slower = start
    slower.weightBandwidth /= 2
    var models = HeldOutModels(start: start)
    models.keep(slower, without: ServingRefit.Family(of: row))
    let report = ValidationReport(measured, heldOut: models)
    let expected = ServingValidation(measured.rows) { other in
      let isSame = ServingRefit.Family(of: other) == ServingRefit.Family(of: row)
      return ServingModel(parameters: isSame ? slower : start)
    }
    #expect(report.validation == expected)
    #expect(report.document["heldOutFamilies"] == .number(1))
    let shipped = try MeasuredRowsSource.report(of: measured)
    #expect(shipped.document["heldOutFamilies"] == .number(0))
    #expect(report.validation != shipped.validation)
    let isSaid = report.sections.contains { section in
      guard case .sentence(let text) = section else { return false }
      return text.contains("fitted without its family") && text.contains("1 families in turn")
    }
    #expect(isSaid && report.sections.count == shipped.sections.count + 1)
  }
}
