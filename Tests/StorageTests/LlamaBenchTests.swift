import ScalingCore
import Testing

@testable import Storage

@Suite("Tests of llama-bench")
struct LlamaBenchTests {
  static let name = "llama_bench.json"

  /// One test as `-o csv` writes it: all cells in quotes.
  static func table(_ prompt: String, _ generated: String, _ depth: String, _ speed: String)
    -> String
  {
    """
    build_commit,gpu_info,backends,model_filename,type_k,n_gpu_layers,split_mode,n_prompt,n_gen,n_depth,test_time,avg_ts
    "8cf427ff","NVIDIA GeForce RTX 4080","CUDA","models/Qwen2.5-7B-Instruct-Q4_K_M.gguf","f16","99","layer","\(prompt)","\(generated)","\(depth)","2025-04-24T11:58:50Z","\(speed)"

    """
  }

  @Test("pp is a prefill rate, tg decodes one stream")
  func fixture() throws {
    let points = try MeasurementSamples.contents(Self.name).points
    try #require(points.count == 2)
    #expect(points[0].prompt == 512 && points[0].answer == nil)
    #expect(points[0].timePerOutputToken == nil && points[0].obstacle != nil)
    #expect(MeasurementSamples.near(points[0].timeToFirstToken?.value.value, 512 / 7100.002165))
    #expect(points[1].prompt == 1 && points[1].answer == 128 && points[1].obstacle == nil)
    #expect(MeasurementSamples.near(points[1].timePerOutputToken?.value.value, 1 / 118.881588))
    #expect(points[1].timePerOutputToken?.statistic == .mean)
    #expect(points[1].definition == .decodeOnly && points[1].timeToFirstToken == nil)
    for point in points {
      #expect(point.concurrency == .init(1, .single) && point.backend == "llama.cpp")
      #expect(point.gpu == "NVIDIA GeForce RTX 4080" && point.gpus == 1)
      #expect(point.model == "models/Qwen2.5-7B-Instruct-Q4_K_M.gguf")
      #expect(point.date == "2025-04-24")
    }
  }

  @Test("the backend is asked for, the rest is found by the file's names")
  func rows() throws {
    let finding = #expect(throws: Diagnostic.self) { try MeasurementSamples.rows(Self.name) }
    #expect(finding?.message.contains("'llama.cpp'") == true)
    #expect(finding?.message.contains("--backend") == true)
    let rows = try MeasurementSamples.rows(Self.name, naming: MeasurementNaming(backend: .vllm))
    let row = try #require(rows.rows.first)
    #expect(rows.rows.count == 1 && rows.leftOut.map(\.count) == [1])
    #expect(row.model.id == "Qwen2.5-7B" && row.deployment.gpu.id == "RTX-4080")
    #expect(row.deployment.weights == .int4 && row.timeToFirstToken == nil)
  }

  @Test("a list, an object a line and a table say the same")
  func formats() throws {
    let text = try MeasurementSamples.text(Self.name)
    let objects = text.split(separator: "\n").dropFirst().dropLast().joined()
      .replacing(/\}\s*,\s*\{/, with: "}\n{")
    let lines = try MeasurementSamples.read(objects + "\n").points
    let whole = try MeasurementSamples.read(text).points
    #expect(lines.map(\.timePerOutputToken) == whole.map(\.timePerOutputToken))
    let row = try MeasurementSamples.point(Self.table("0", "128", "0", "118.881588"))
    #expect(row.timePerOutputToken == whole[1].timePerOutputToken && row.model == whole[1].model)
    #expect(row.mark == SourceMark(line: 2, column: 1) && row.kvCache == "f16")
  }

  @Test("the depth is the context that is there already")
  func depth() throws {
    let point = try MeasurementSamples.point(Self.table("0", "128", "4096", "90"))
    #expect(point.prompt == 4096 && point.answer == 128)
  }

  @Test("a test of both has prefill in its time, and does not pass for TPOT")
  func both() throws {
    let point = try MeasurementSamples.point(Self.table("512", "128", "0", "400"))
    #expect(point.definition == .prefillIncluded && point.obstacle != nil)
    #expect(MeasurementSamples.near(point.timePerOutputToken?.value.value, 640.0 / 400 / 128))
  }

  /// What is changed, and why the point can't be compared.
  static let obstacles: [(String, String, String)] = [
    ("\"99\"", "\"0\"", "on the CPU"), ("NVIDIA GeForce RTX 4080", "", "on the CPU"),
    ("NVIDIA GeForce RTX 4080", "NVIDIA L4, NVIDIA L4", "split over GPUs"),
    ("layer\"", "row\"", ""),
  ]

  @Test(
    "what the serving model does not know is left out with its reason", arguments: obstacles.indices
  )
  func unmodelled(index: Int) throws {
    let (old, new, words) = Self.obstacles[index]
    let point = try MeasurementSamples.point(
      Self.table("0", "128", "0", "90").replacing(old, with: new))
    #expect(point.obstacle?.contains(words) ?? words.isEmpty)
  }

  @Test("rows that share each matrix are tensor parallel, unequal GPUs are not modelled")
  func severalGPUs() throws {
    let table = Self.table("0", "128", "0", "90").replacing("layer\"", with: "row\"")
    let equal = try MeasurementSamples.point(
      table.replacing("NVIDIA GeForce RTX 4080", with: "NVIDIA L4, NVIDIA L4"))
    #expect(equal.gpus == 2 && equal.gpu == "NVIDIA L4" && equal.obstacle == nil)
    let mixed = try MeasurementSamples.point(
      table.replacing("NVIDIA GeForce RTX 4080", with: "NVIDIA L4, NVIDIA L40S"))
    #expect(mixed.obstacle == "different GPUs are not modelled")
  }

  /// Cells of a table, and words of the finding.
  static let mistakes: [(cells: [String], words: String)] = [
    (["0", "0", "0", "90"], "a test without tokens"), (["0", "128", "0", ""], "no key 'avg_ts'"),
    (["0", "128", "0", "1e6"], "no speed at which one stream is decoded"),
    (["0", "many", "0", "90"], "'n_gen' is 'many'; a number"),
    (["0", "-1", "0", "9"], "'n_gen' is -1"),
  ]

  @Test("a wrong cell is refused with its place", arguments: mistakes.indices)
  func wrong(index: Int) throws {
    let (cells, words) = Self.mistakes[index]
    let complaint = try MeasurementSamples.complaint(
      Self.table(cells[0], cells[1], cells[2], cells[3]))
    #expect(complaint.contains(words) && complaint.hasPrefix("run:2:"), "\(complaint)")
  }

  @Test("a speed that the mean time contradicts is refused")
  func contradiction() throws {
    let text = try MeasurementSamples.text(Self.name).replacing("118.881588", with: "181.881588")
    #expect(
      try MeasurementSamples.complaint(text).contains("the speed that 'avg_ns' gives is 118.9"))
  }

  @Test("a table that is cut off, or has no rows, is refused")
  func cut() throws {
    let table = Self.table("0", "128", "0", "90")
    #expect(try MeasurementSamples.complaint(String(table.dropLast())).contains("no end"))
    let header = table.prefix { $0 != "\n" } + "\n"
    #expect(try MeasurementSamples.complaint(String(header)).contains("has no rows"))
  }
}
