import Foundation
import Testing

/// `isocost validate`.
@Suite("validate")
struct ValidateTests {
  private let home: Home

  init() throws { home = try Home() }

  static let sample = "\(Samples.root)/samples/measurements/serving_dev.csv"
  static let header = "model,gpu,backend,isl,osl,concurrency,ttft_ms,tpot_ms,precision\n"

  /// Numbers of a slice.
  private func slice(_ by: String, _ value: String, _ output: String) throws -> [String: Any] {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let slices = try #require(root["slices"] as? [[String: Any]])
    return try #require(
      slices.first { $0["by"] as? String == by && $0["value"] as? String == value })
  }

  private func number(_ object: [String: Any], _ path: String...) throws -> Double {
    var inner = object
    for key in path.dropLast() { inner = try #require(inner[key] as? [String: Any]) }
    return try #require(inner[path.last ?? ""] as? NSNumber).doubleValue
  }

  @Test("the data set gives the figures of serving_latency.md §4")
  func golden() throws {
    let result = try home.run("validate", Self.sample, "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let document = try JSONDocument(result.output)
    #expect(try document.number("rows") == 1231)
    #expect(try document.number("ok.rows") == 503 + 629)
    #expect(try document.number("falseDoesNotFit") < 13)
    let dense = try slice("kind", "dense", result.output)
    #expect(try number(dense, "rows") == 515)
    #expect(abs(try number(dense, "tpot", "mape") - 6.3) < 0.05)
    #expect(abs(try number(dense, "ok", "tpot", "mape") - 5.2) < 0.05)
    let mixtures = try slice("kind", "moe", result.output)
    #expect(abs(try number(mixtures, "tpot", "median") - 11.3) < 0.05)
    #expect(abs(try number(mixtures, "ok", "tpot", "median") - 10.0) < 0.05)
  }

  @Test("the table shows the same figures within the width of a terminal")
  func table() throws {
    let result = try home.run("validate", Self.sample)
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    #expect(result.lines.allSatisfy { $0.count <= 100 })
    let dense = result.lines.filter { $0.hasPrefix("kind") && $0.contains("dense") }
    #expect(dense.count == 2)
    #expect(dense.first?.contains(" 515 ") == true && dense.first?.contains(" 6.3/4.1/") == true)
    #expect(dense.last?.contains(" 503 ") == true && dense.last?.contains(" 5.2/4.0/") == true)
    #expect(result.output.contains("1,231 of 1,231 rows are compared"))
  }

  @Test("CSV has one record a slice, all with as many cells")
  func csv() throws {
    let result = try home.run("validate", Self.sample, "--format", "csv")
    let records = CSV.records(result.output)
    #expect(result.code == 0 && Set(records.map(\.count)) == [17])
    let kinds = records.filter { $0[1] == "kind" }.map { Array($0[0...3]) }
    #expect(
      kinds == [
        ["all", "kind", "dense", "515"], ["all", "kind", "moe", "716"],
        ["ok", "kind", "dense", "503"], ["ok", "kind", "moe", "629"],
      ])
  }

  @Test("what the catalogue does not know is counted and named in every format")
  func unknown() throws {
    let file = try home.write(
      Self.header + "Qwen3-32B,h100,vllm,1000,100,4,90,9,fp8\nNobody-7B,h100,vllm,1,1,1,1,1,\n",
      to: "rows.csv")
    let json = try home.run("validate", file, "--format", "json")
    #expect(json.code == 0 && json.output.contains("\"value\": \"Nobody-7B\""))
    #expect(try JSONDocument(json.output).number("tpot.rows") == 1)
    let table = try home.run("validate", file)
    #expect(table.code == 0 && table.output.contains("no model 'Nobody-7B' is known"))
    let csv = try home.run("validate", file, "--format", "csv")
    #expect(
      csv.code == 0 && csv.error.hasPrefix("\(file):3:1: warning: 1 row is left out: no model"))
  }

  @Test("own models of the user's catalogue are known")
  func ownGPU() throws {
    try home.write(
      """
      gpus:
        - {id: My-GPU, aliases: mine, vendor: NVIDIA, bf16_tflops: 989, fp8_tflops: 1979, memory_gb: 80,
           bandwidth_tbps: 3.35, link_gbps_one_direction: 450, link_domain: 8}

      """, to: "config/isocost/catalog/own.yaml")
    let file = try home.write(
      Self.header + "Qwen3-32B,mine,vllm,1000,100,4,90,9,fp8\n", to: "rows.csv")
    let result = try home.run("validate", file, "--format", "json")
    #expect(result.code == 0, "\(result.error)")
    #expect(try number(slice("gpu", "My-GPU", result.output), "tpot", "rows") == 1)
  }

  @Test("when no row can be compared the question has no answer")
  func nothing() throws {
    let file = try home.write(Self.header + "Nobody-7B,h100,vllm,1,1,1,1,1,\n", to: "rows.csv")
    let result = try home.run("validate", file)
    #expect(result.code == 1 && result.output == "")
    #expect(result.error.contains("no row can be compared"))
    #expect(result.error.contains("no model 'Nobody-7B' is known"))
  }

  /// Contents of a file, and what the message says behind its name.
  static let mistakes: [(contents: String, words: [String])] = [
    ("", ["error: the table is empty"]),
    ("model,gpu\n", [":1:1: error: no column 'backend'"]),
    (header + "Qwen3-32B,h100,vllm,1000,100,4,90,x,fp8\n", [":2:35: error: 'x' is not a number"]),
    (header + "Qwen3-32B,h100,vllm,1000,100,4,90,9,fp9\n", [":2:37: error: ", "one of bf16, fp8"]),
    (header + "Qwen3-32B,h100,vllm,1000,100,4,90,9,fp8", ["error: the last line has no end"]),
  ]

  @Test("a bad file is exit 3 with its place", arguments: mistakes.indices)
  func badFiles(index: Int) throws {
    let (contents, words) = Self.mistakes[index]
    let file = try home.write(contents, to: "rows.csv")
    let result = try home.run("validate", file, "--format", "json")
    #expect(result.code == 3 && result.output == "")
    #expect(result.error.hasPrefix(file), "\(result.error)")
    for word in words { #expect(result.error.contains(word), "\(result.error)") }
  }

  @Test("a missing file is exit 3, a wrong format exit 2")
  func usage() throws {
    let missing = try home.run("validate", "\(home.path)/none.csv")
    #expect(missing.code == 3 && missing.error.contains("no such file"))
    #expect(try home.run("validate", Self.sample, "--format", "xml").code == 2)
    #expect(try home.run("validate").code == 2)
  }
}
