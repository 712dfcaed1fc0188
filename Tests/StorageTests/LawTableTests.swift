import ScalingCore
import Testing

@testable import Storage

@Suite("Tables of training runs")
struct LawTableTests {
  @Test("the samples hold the points of scaling_laws.md §1.3 and §3.3")
  func samples() throws {
    let six = try LawSource.table("morph_six_points")
    #expect(six.warnings == [] && six.points.count == 6)
    #expect(
      six.runs.map(\.name) == [
        "80M_v5", "116M_v4", "164M_v7", "237M_v2", "313M_v3", "80M_v4",
      ])
    #expect(six.runs.last?.tokens == 12_884_901_888)
    #expect(try LawSource.table("morph_27_points").points.count == 27)
    let candidates = try LawSource.table("morph_1b_candidates", for: .prediction)
    #expect(candidates.runs.count == 8)
    #expect(candidates.points.map(\.loss) == [2.896, 2.909, 2.9326, 2.9198])
    #expect(candidates.runs.allSatisfy { $0.tokens == 28_991_029_248 })
    let shapes = [
      (2_048, 24), (2_304, 20), (2_560, 16), (2_432, 20), (2_688, 16), (2_816, 12), (3_072, 16),
      (3_072, 12),
    ]
    for (run, shape) in zip(candidates.runs, shapes) {
      let shape = TransformerShape.openLM(width: shape.0, layers: shape.1)
      #expect(run.parameters == shape.parameters && run.aspectRatio == shape.aspectRatio)
    }
  }

  static let headers = [
    "N,D,loss", "N_total,D_tokens,loss", "params,tokens,L", "n_params,N_TOKENS,Final_Loss",
  ]

  @Test("columns have several names", arguments: headers)
  func names(header: String) throws {
    let table = try LawSource.table(text: "\(header)\n1e8,2e9,4.5\n")
    #expect(table.warnings == [])
    let expected = MeasuredRun(
      TrainingRun(name: "row 1", parameters: 1e8, tokens: 2e9), loss: 4.5)
    #expect(table.points == [expected])
  }

  @Test("R is stated, or follows from width and depth")
  func aspectRatio() throws {
    let stated = try LawSource.table(text: "N,D,R,loss\n1e8,2e9,64,4.5\n", family: .shape)
    let derived = try LawSource.table(
      text: "N,D,R,d_model,n_layers,loss\n1e8,2e9,,512,8,4.5\n", family: .shape)
    #expect(stated.runs[0].aspectRatio == 64 && derived.runs[0].aspectRatio == 64)
  }

  @Test("R is width over depth, r the share of the feed-forward block")
  func letters() throws {
    let text = "N,D,R,r,d_model,loss\n1e8,2e9,64,1.5,800,4.5\n"
    let shape = try LawSource.table(text: text, family: .shape)
    let conditional = try LawSource.table(text: text, family: .conditional)
    #expect(shape.runs[0].aspectRatio == 64 && shape.runs[0].mlpToAttention == nil)
    #expect(conditional.runs[0].mlpToAttention == 1.5 && conditional.runs[0].aspectRatio == nil)
    #expect(abs((conditional.runs[0].widthRatio ?? 0) - 0.08) < 1e-12)
  }

  @Test("r follows from the shape: LLaMA-3.2-1B has 4.80")
  func mlpToAttention() throws {
    let table = try LawSource.table(
      text: """
        name,N,D,d_over_sqrt_n,f,n_heads,n_kv_heads,head_dim,loss
        llama,9.7e8,9.7e10,0.066,8192,32,8,64,2.803

        """, family: .conditional)
    #expect(abs((table.runs[0].mlpToAttention ?? 0) - 4.8) < 1e-12)
    #expect(table.runs[0].widthRatio == 0.066 && table.runs[0].name == "llama")
  }

  @Test("weights and losses may be left out where nothing is fitted")
  func optional() throws {
    let table = try LawSource.table(
      text: "name,N,D,loss,weight\na,1e8,2e9,,2\n,1e8,2e9,4,\n", for: .prediction)
    #expect(table.rows.map(\.loss) == [nil, 4])
    #expect(table.rows.map(\.weight) == [2, 1])
    #expect(table.runs.map(\.name) == ["a", "row 2"])
    #expect(table.points.count == 1)
  }

  @Test("unknown columns are warned of")
  func unknown() throws {
    let table = try LawSource.table(text: "N,D,loss,lossy\n1e8,2e9,4.5,1\n")
    #expect(table.warnings.map(\.description).first?.contains("unknown column 'lossy'") == true)
  }

  /// Tables, the law, and the message behind the name of the file.
  static let mistakes: [(text: String, family: LawFamily, message: String)] = [
    ("N,loss\n1e8,4\n", .chinchilla, ":1:1: error: no column 'D'"),
    ("N,D\n1e8,4\n", .gadre, ":1:1: error: no column 'loss'"),
    ("N,D,loss\n1e8,2e9,4\n", .shape, ":1:1: error: no column 'R', nor both"),
    ("N,D,r,loss\n1e8,2e9,1,4\n", .conditional, ":1:1: error: no column 'd_model', nor"),
    ("N,D,d,loss\n1e8,2e9,1,4\n", .conditional, ":1:1: error: no column 'r', nor all"),
    ("N,N_total,D,loss\n1,1,1,4\n", .chinchilla, ":1:1: error: columns 'N' and 'N_total'"),
    ("N,D,loss\n1e8,2e9,-4\n", .chinchilla, ":2:9: error: 'loss' is -4;"),
    ("N,D,loss\n1e8,2e9,nan\n", .chinchilla, ":2:9: error: 'nan' is not a number"),
    ("N,D,loss\n1e8,2e9,4\n1e8,2e9,\n", .chinchilla, ":3:9: error: 'loss' is missing"),
    ("N,D,loss\n0,2e9,4\n", .chinchilla, ":2:1: error: 'N' is 0;"),
    ("N,D,loss\n1e8,x,4\n", .chinchilla, ":2:5: error: 'x' is not a number"),
    ("N,D,loss,weight\n1e8,2e9,4,0\n", .chinchilla, ":2:11: error: 'weight' is 0;"),
    ("N,D,R,loss\n1e8,2e9,,4\n", .shape, ":2:1: error: 'd_model' is missing"),
    (
      "N,D,d_model,n_layers,loss\n1e8,2e9,512,8.5,4\n", .shape,
      ":2:13: error: 'n_layers' is 8.5; a whole number"
    ),
    ("N,D,loss\n", .chinchilla, ": error: the table has no rows"),
    ("N,D,loss\n1e8,2e9,4", .chinchilla, ": error: the last line has no end"),
    ("", .chinchilla, ": error: the table is empty"),
  ]

  @Test("what is wrong is named with its place", arguments: mistakes.indices)
  func refuses(index: Int) {
    let (text, family, message) = Self.mistakes[index]
    do {
      _ = try LawSource.table(text: text, family: family)
      Issue.record("read \(text)")
    } catch {
      #expect(error.description.hasPrefix("runs.csv\(message)"), "\(error)")
    }
  }

  @Test("a table may be long, but not endless")
  func long() throws {
    let rows = String(repeating: "1e8,2e9,4\n", count: LawTable.mostRows)
    #expect(try LawSource.table(text: "N,D,loss\n\(rows)").rows.count == LawTable.mostRows)
    #expect(throws: Diagnostic.self) {
      try LawSource.table(text: "N,D,loss\n\(rows)1e8,2e9,4\n")
    }
  }
}
