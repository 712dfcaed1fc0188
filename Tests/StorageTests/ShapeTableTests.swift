import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite("Tables of shapes")
struct ShapeTableTests {
  static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/laws/own_shapes.csv").standardizedFileURL.path

  private func read(_ text: String) throws(Diagnostic) -> ShapeTable {
    try ShapeTable.read(file: "own.csv", bytes: Array(text.utf8))
  }

  @Test("the sample holds the three 1B models with their published latencies (§2.2)")
  func sample() throws {
    let table = try ShapeTable.load(path: Self.sample)
    #expect(table.warnings.isEmpty)
    #expect(table.shapes == OwnShape.morph)
    #expect(table.shapes.map(\.measuredLatency) == [3.61, 2.57, 1.96])
  }

  @Test("width and depth are enough; the rest is as OpenLM builds it")
  func minimal() throws {
    let own = try #require(try read("depth,Width\n24,2048\n").shapes.first)
    #expect(own.name == "row 1" && own.measuredLatency == nil)
    #expect(own.shape == .openLM(width: 2_048, layers: 24, heads: 32))
    #expect(own.shape.headWidth == 64 && own.shape.parameters == 1_439_795_200)
  }

  @Test("every count may be stated")
  func complete() throws {
    let table = try read(
      """
      shape,d_model,n_layers,n_heads,n_kv_heads,head_dim,ffn,vocab_size,latency_s
      llama,2048,16,32,8,64,8192,128256,0.5

      """)
    let own = try #require(table.shapes.first)
    #expect(table.warnings.isEmpty && own.name == "llama" && own.measuredLatency == 0.5)
    #expect(
      own.shape
        == TransformerShape(
          layers: 16, width: 2_048, heads: 32, kvHeads: 8, headWidth: 64, feedForward: 8_192,
          vocabulary: 128_256))
  }

  @Test(
    "heads that are not stated fill the width",
    arguments: [
      ("n_heads", "16", 16, 128), ("head_dim", "128", 16, 128),
      ("n_heads,head_dim", "20,64", 20, 64),
      ("ffn", "8192", 32, 64),
    ])
  func heads(columns: String, cells: String, count: Int, width: Int) throws {
    let shape = try #require(
      try read("d_model,n_layers,\(columns)\n2048,16,\(cells)\n").shapes.first?.shape)
    #expect(shape.heads == count && shape.headWidth == width && shape.kvHeads == count)
  }

  @Test("a width that 64 does not divide has one head")
  func odd() throws {
    let shape = try #require(try read("d_model,n_layers\n1000,8\n").shapes.first?.shape)
    #expect(shape.heads == 1 && shape.headWidth == 1_000)
  }

  @Test("empty cells count as left out")
  func empty() throws {
    let own = try #require(
      try read("name,d_model,n_layers,n_heads,ffn,latency\n,512,8,,,\n").shapes.first)
    #expect(own == OwnShape(name: "row 1", shape: .openLM(width: 512, layers: 8, heads: 8)))
  }

  /// Tables and the message behind the name of the file.
  static let mistakes: [(text: String, message: String)] = [
    ("d_model\n512\n", ":1:1: error: no column 'n_layers'; d_model and n_layers are needed"),
    ("n_layers\n5\n", ":1:1: error: no column 'd_model'"),
    ("d_model,width,n_layers\n1,1,1\n", ":1:1: error: columns 'd_model' and 'width' are two"),
    ("d_model,n_layers\n0,8\n", ":2:1: error: 'd_model' is 0; a number from 1"),
    ("d_model,n_layers\n512,\n", ":2:5: error: 'n_layers' is missing; a whole number"),
    ("d_model,n_layers\n512,8.5\n", ":2:5: error: 'n_layers' is 8.5; a whole number"),
    ("d_model,n_layers\n512,8\n512,x\n", ":3:5: error: 'x' is not a number"),
    ("d_model,n_layers,n_heads\n512,8,7\n", ":2:7: error: 7 heads do not divide the width 512"),
    ("d_model,n_layers,head_dim\n512,8,100\n", ":2:7: error: heads of 100 do not divide"),
    (
      "d_model,n_layers,n_heads,n_kv_heads\n512,8,8,3\n",
      ":2:9: error: 3 KV heads do not divide 8 heads"
    ),
    ("d_model,n_layers,latency\n512,8,0\n", ":2:7: error: 'latency' is 0; a number from"),
    ("d_model,n_layers,latency\n512,8,inf\n", ":2:7: error: 'inf' is not a number"),
    ("d_model,n_layers,latency\n512,8,1.5s\n", ":2:7: error: '1.5s' is not a number"),
    ("d_model,n_layers\n", ": error: the table has no rows; one a shape belongs here"),
    ("d_model,n_layers\n512,8", ": error: the last line has no end"),
    ("", ": error: the table is empty"),
  ]

  @Test("what is wrong is named with its place", arguments: mistakes.indices)
  func refuses(index: Int) {
    let (text, message) = Self.mistakes[index]
    do {
      _ = try read(text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.description.hasPrefix("own.csv\(message)"), "\(error)")
    }
  }

  @Test("unknown columns are warned of")
  func unknown() throws {
    let table = try read("d_model,n_layers,latency_second\n512,8,1\n")
    let message = try #require(table.warnings.first).message
    #expect(message.contains("did you mean 'latency_seconds'?"))
  }

  @Test("a table may be long, but not endless")
  func long() throws {
    let rows = String(repeating: "512,8\n", count: ShapeTable.mostRows)
    #expect(try read("d_model,n_layers\n\(rows)").shapes.count == ShapeTable.mostRows)
    #expect(throws: Diagnostic.self) { try read("d_model,n_layers\n\(rows)512,8\n") }
  }

  @Test("a damaged copy never crashes, and its shapes can be explored", arguments: 0..<100)
  func damage(seed: UInt64) throws {
    let bytes = Damage.apply(seed: seed, to: try FileReading.bytes(of: Self.sample))
    let table: ShapeTable
    do {
      table = try ShapeTable.read(file: "own", bytes: bytes)
    } catch {
      #expect(error.severity == .error && error.description.hasPrefix("own"))
      return
    }
    var space = ShapeSpace(parameters: 1.44e9, ownShapes: table.shapes)
    space.queryRatios = []
    let explorer = ShapeExplorer(
      space: space, training: .perParameter(20), predictor: LossPredictor(.morph27))
    let exploration = try explorer.explore()
    #expect(exploration.candidates.count == table.shapes.count)
    #expect(exploration.candidates.allSatisfy { $0.loss.isFinite && $0.loss > 0 })
  }

  @Test("a missing file is said to be missing")
  func missing() {
    #expect(throws: Diagnostic.self) { try ShapeTable.load(path: "/nonexistent/own.csv") }
  }
}
