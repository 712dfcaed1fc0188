import ScalingCore
import Testing

@testable import Storage

@Suite("Columns of tables of runs")
struct LawColumnTests {
  @Test("every quantity has names of its own")
  func distinct() {
    let names = LawColumn.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for quantity in LawColumn.allCases {
      for name in quantity.names { #expect(LawColumn(column: name) == quantity) }
    }
  }

  @Test(
    "case counts in single letters only",
    arguments: [
      ("R", .aspectRatio), ("r", .mlpToAttention), ("N", .parameters), ("n", nil), ("D", .tokens),
      ("d", .width), ("L", .loss), ("l", nil), ("W", nil), ("w", .weight), ("F", nil),
      ("N_LAYERS", .layers), ("n_total", .parameters), ("Loss", .loss), ("Variant", .name),
      ("D_MODEL", .width), ("Aspect_Ratio", .aspectRatio), ("", nil), ("losses", nil),
    ] as [(String, LawColumn?)])
  func letters(name: String, quantity: LawColumn?) {
    #expect(LawColumn(column: name) == quantity)
  }

  @Test("messages name the usual column of each quantity")
  func understood() {
    #expect(LawColumn.understood.count == LawColumn.allCases.count)
    for name in ["N", "D", "R", "d_model", "n_layers", "r", "f", "loss", "weight"] {
      #expect(LawColumn.understood.contains(name))
    }
  }

  @Test("quoted cells and lines that end with CRLF are read")
  func quoted() throws {
    let text = "name,N,D,loss\r\n\"a, b\",1e8,2e9,4.5\r\n"
    let table = try LawSource.table(text: text)
    #expect(table.runs.map(\.name) == ["a, b"] && table.points[0].loss == 4.5)
  }

  @Test("columns of architecture that a law does not ask for are not read")
  func notAsked() throws {
    let text = "N,D,R,d_model,n_layers,r,loss\n1e8,2e9,x,y,z,,4\n"
    let run = try LawSource.table(text: text, family: .chinchilla).runs[0]
    #expect(run.aspectRatio == nil && run.widthRatio == nil && run.mlpToAttention == nil)
    #expect(throws: Diagnostic.self) { try LawSource.table(text: text, family: .shape) }
  }

  @Test(
    "an empty cell of a stated ratio is worked out from the shape",
    arguments: [
      ("d_over_sqrt_n,d_model,r", ",1000,2", 0.1, 2.0),
      ("d_over_sqrt_n,d_model,r", "0.2,,2", 0.2, 2),
    ])
  func ratios(header: String, cells: String, width: Double, mlp: Double) throws {
    let table = try LawSource.table(
      text: "N,D,\(header),loss\n1e8,1e10,\(cells),3\n", family: .conditional)
    #expect(abs((table.runs[0].widthRatio ?? 0) - width) < 1e-12)
    #expect(table.runs[0].mlpToAttention == mlp)
  }

  @Test("r of 72 query and 18 key-value heads of 64 on f = 4096 is 1.067 (Panda-1B)")
  func panda() throws {
    let table = try LawSource.table(
      text: "N,D,d,f,heads,kv_heads,d_head,loss\n9.7e8,9.7e10,2560,4096,72,18,64,2.782\n",
      family: .conditional)
    #expect(abs((table.runs[0].mlpToAttention ?? 0) - 1.067) < 5e-4)
    #expect(abs((table.runs[0].widthRatio ?? 0) - 0.082) < 5e-4)
  }
}
