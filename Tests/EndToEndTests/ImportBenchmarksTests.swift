import Foundation
import Testing

/// `isocost import` of benchmarks, and what `validate` makes of them.
@Suite("import of benchmarks")
struct ImportBenchmarksTests {
  private let home: Home

  init() throws { home = try Home() }

  static let llama = "\(Samples.root)/samples/measurements/vllm-r1-distill-llama-8b.json"
  static let qwen = "\(Samples.root)/samples/measurements/vllm-r1-distill-qwen-14b.json"

  @Test("points are printed with what each number means")
  func table() throws {
    let result = try home.run("import", Self.llama, Self.qwen)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.lines.count { $0.hasPrefix("vllm bench serve") } == 3)
    let line = try #require(result.lines.first { $0.contains("Llama-8B") })
    for words in ["26.34", "Little's law", "12.23 ms", "median", "decode only", "2142"] {
      #expect(line.contains(words), "\(words)")
    }
    #expect(result.error.contains("--weights"))
  }

  @Test("the document holds the numbers in seconds")
  func json() throws {
    let result = try home.run("import", Self.llama, "--weights", "bf16", "--format", "json")
    #expect(result.code == 0 && result.error == "", "\(result.error)")
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let point = try #require((root["points"] as? [[String: Any]])?.first)
    #expect(point["tpotSeconds"] as? Double == 0.012234931640705327)
    #expect(point["tpotDefinition"] as? String == "decode only")
    #expect(root["rowsFile"] is NSNull)
  }

  @Test("rows that are written give validate the same figures as the files")
  func roundTrip() throws {
    let rows = "\(home.path)/rows.csv"
    let written = try home.run("import", Self.llama, Self.qwen, "--output", rows)
    #expect(written.code == 0 && written.output.contains("Written to \(rows)"))
    let direct = try JSONDocument(
      home.run("validate", Self.llama, Self.qwen, "--format", "json").output)
    let table = try JSONDocument(home.run("validate", rows, "--format", "json").output)
    for key in ["rows", "tpot.mape", "ttft.mape", "throughput.mape", "tpot.rows"] {
      let (one, other) = (try direct.number(key), try table.number(key))
      #expect(abs(one - other) <= 1e-9 * abs(one), "\(key)")
    }
    #expect(try direct.number("rows") == 3)
  }

  @Test("a file that is there is kept unless it is to be replaced")
  func replacing() throws {
    let rows = try home.write("mine\n", to: "rows.csv")
    let refused = try home.run("import", Self.llama, "--output", rows)
    #expect(refused.code == 2 && refused.error.contains("--replace") && refused.output == "")
    #expect(try Home.text(of: rows) == "mine\n")
    #expect(
      try home.run("import", Self.llama, "--output", rows, "--dry-run", "--replace").code == 0)
    #expect(try Home.text(of: rows) == "mine\n")
    #expect(try home.run("import", Self.llama, "--output", rows, "--replace").code == 0)
    #expect(try Home.text(of: rows).hasPrefix("model,gpu,"))
  }

  @Test("what the file leaves out is a note for a look, an error for rows")
  func missing() throws {
    let text = try Home.text(of: Self.llama).replacing("\"gpu_name\"", with: "\"x\"")
    let file = try home.write(text, to: "run")
    let look = try home.run("import", file)
    #expect(look.code == 0 && look.error.contains("warning: the file names no GPU"))
    let rows = "\(home.path)/rows.csv"
    let refused = try home.run("import", file, "--output", rows)
    #expect(refused.code == 3 && refused.error.contains("name it with --gpu"))
    #expect(home.names(in: home.path).contains("rows.csv") == false)
    #expect(try home.run("import", file, "--gpu", "H100-PCIe", "--output", rows).code == 0)
    #expect(try home.run("validate", file).error.hasPrefix("\(file):1:1: error: "))
    #expect(try home.run("validate", file, "--gpu", "h100_pcie").code == 0)
  }

  @Test("a file without a decode measurement says so")
  func withoutDecode() throws {
    let file = try home.write(
      "{\"load\": {\"latency\": {\"unit\": \"s\", \"mean\": 2.5}}}\n", to: "report")
    for command in ["import", "validate"] {
      let result = try home.run(command, file)
      #expect(result.code == 3 && result.error.contains("no decode measurement"))
      #expect(result.output == "")
    }
  }

  @Test("evaluations and benchmarks are imported apart")
  func mixed() throws {
    let result = try home.run("import", Self.llama, ImportTests.sample)
    #expect(result.code == 2 && result.error.contains("imported apart"))
  }

  /// Options, and words of the complaint.
  static let options: [([String], String)] = [
    (["--backend", "llama.cpp"], "'llama.cpp' is not known; write one of vllm, trtllm, sglang"),
    (["--weights", "fp7"], "write one of bf16, fp8"), (["--kv-cache", "x"], "--kv-cache: error"),
    (["--tensor-parallel", "0"], "a number from 1 to 65536"), (["--concurrency", "0"], "1000000"),
    (["--prompt-tokens", "many"], "write 8192 or 8Ki"), (["--output-tokens", "0"], "8Ki"),
    (["--format", "csv"], "--format is table or json"),
  ]

  @Test("an option that makes no sense is exit 2", arguments: options.indices)
  func usage(index: Int) throws {
    let (options, words) = Self.options[index]
    let result = try home.run(["import", Self.llama] + options)
    #expect(result.code == 2 && result.error.contains(words), "\(result.error)")
    #expect(result.output == "")
  }
}
