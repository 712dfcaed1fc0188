import Testing

@testable import Storage

@Suite("Columns of tables of shapes")
struct ShapeColumnTests {
  @Test("every quantity has names of its own, which are found")
  func distinct() {
    let names = ShapeColumn.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for quantity in ShapeColumn.allCases {
      for name in quantity.names { #expect(ShapeColumn(column: name) == quantity) }
    }
  }

  @Test("what tables of runs and of shapes both state has the same names")
  func shared() {
    for (shape, law) in [
      (ShapeColumn.width, LawColumn.width), (.layers, .layers), (.heads, .heads),
      (.kvHeads, .kvHeads), (.headWidth, .headWidth), (.feedForward, .feedForward),
    ] {
      #expect(shape.names == law.names)
    }
  }

  @Test(
    "case counts in single letters only",
    arguments: [
      ("D_MODEL", .width), ("d", .width), ("D", nil), ("V", .vocabulary), ("v", nil),
      ("Latency", .latency), ("SECONDS", .latency), ("shape", .name), ("n_head", nil), ("", nil),
    ] as [(String, ShapeColumn?)])
  func letters(name: String, quantity: ShapeColumn?) {
    #expect(ShapeColumn(column: name) == quantity)
  }

  @Test("two names of one quantity are refused at the second")
  func clash() {
    let failure = { (name: String, message: String) in
      Diagnostic(.error, file: name, message)
    }
    do throws(Diagnostic) {
      _ = try ShapeColumn.columns(among: ["d_model", "depth", "width"], failure: failure)
      Issue.record("accepted")
    } catch {
      #expect(error.file == "width")
      #expect(error.message.hasPrefix("columns 'd_model' and 'width' are two names of one"))
    }
    let columns = try? ShapeColumn.columns(among: ["Width", "depth", "other"], failure: failure)
    #expect(columns == [.width: "Width", .layers: "depth"])
  }

  @Test("unknown columns are warned of but for those that are ignored without a word")
  func warnings() throws {
    let table = try CSVTable(file: "t", bytes: Array("d_model,flops,latencey\n".utf8))
    let all = ShapeColumn.warnings(of: table).map(\.message)
    #expect(all.count == 2 && all[0].hasPrefix("unknown column 'flops' is ignored"))
    #expect(ShapeColumn.warnings(of: table, besides: ["flops"]).count == 1)
  }
}
