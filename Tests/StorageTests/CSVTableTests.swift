import Storage
import Testing

@Suite struct CSVTableTests {
  @Test func readsCellsByColumn() throws {
    let table = try table("id,size\nsmall,1.5\nlarge,20\n")
    let rows = Array(table.rows)
    #expect(table.header == ["id", "size"])
    #expect(rows.count == 2)
    #expect(try rows[0].text("id") == "small")
    #expect(try rows[1].number("size") == 20)
  }

  @Test func readsQuotedCells() throws {
    let table = try table("a,b\n\"one, two\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n")
    let rows = Array(table.rows)
    #expect(try rows[0].text("a") == "one, two")
    #expect(try rows[0].text("b") == "say \"hi\"")
    #expect(try rows[1].text("a") == "two\nlines")
    #expect(try rows[1].text("b").isEmpty)
  }

  @Test(arguments: ["a,b\r\n1,2\r\n", "\u{FEFF}a,b\n1,2", "a,b\n\n1,2\n\n", "\"a\",b\n1,\"2\""])
  func acceptsVariants(text: String) throws {
    let table = try table(text)
    let rows = Array(table.rows)
    #expect(rows.count == 1)
    #expect(try rows[0].integer("a") == 1)
    #expect(try rows[0].integer("b") == 2)
  }

  @Test(arguments: [
    ("a,b\n1\n", "t.csv:2:1: error: 1 cells, but the header has 2"),
    ("a,b\n1,2,3\n", "t.csv:2:1: error: 3 cells, but the header has 2"),
    ("a,b\n1,\"2\n3,4\n", "t.csv:2:3: error: the quote that starts here is not closed"),
    ("a,b\n1,2\"3\n", "t.csv:2:4: error: a quote inside a cell"),
    ("a,b\né,\"2\"3\n", "t.csv:2:6: error: text after a closing quote"),
    ("a,b\n1,2\r3,4\n", "t.csv:2:4: error: a carriage return without line feed"),
    ("a,a\n1,2\n", "t.csv:1:3: error: column 'a' is named twice"),
    ("\"x\ny\",b\n\n1\n", "t.csv:4:1: error: 1 cells"),
    ("", "t.csv: error: the table is empty"),
  ])
  func namesThePlaceOfAnError(text: String, message: String) throws {
    let error = try #require(throws: Diagnostic.self) { try table(text) }
    #expect(error.description.hasPrefix(message), "\(error)")
  }

  @Test func refusesInvalidUTF8() throws {
    let bytes = Array("a,b\né,".utf8) + [0xC3, 0x28, 0x0A]
    let error = try #require(throws: Diagnostic.self) { try CSVTable(file: "t", bytes: bytes) }
    #expect(error.mark == SourceMark(line: 2, column: 3))
  }

  @Test func convertsCells() throws {
    let row = try #require(Array(table("n,i,f,l,e\n2.5e3,7,true,x|y,\n").rows).first)
    #expect(try row.number("n") == 2500)
    #expect(try row.optionalInteger("i") == 7)
    #expect(try row.optionalFlag("f") == true)
    #expect(try row.list("l") == ["x", "y"])
    #expect(try row.optionalNumber("e") == nil)
    #expect(try row.optionalInteger("e") == nil)
    #expect(try row.optionalFlag("e") == nil)
    #expect(try row.list("e").isEmpty)
  }

  @Test(arguments: ["n", "i", "f", "e"])
  func refusesWrongCells(column: String) throws {
    let row = try #require(Array(table("n,i,f,e\nnan,1.5,yes,\n").rows).first)
    #expect(throws: Diagnostic.self) {
      switch column {
      case "n": _ = try row.number(column)
      case "i": _ = try row.integer(column)
      case "f": _ = try row.optionalFlag(column)
      default: _ = try row.number(column)
      }
    }
  }

  @Test func suggestsTheNearestColumn() throws {
    let row = try #require(Array(table("layers,hidden\n1,2\n").rows).first)
    let error = try #require(throws: Diagnostic.self) { try row.text("layer") }
    #expect(error.message == "no column 'layer'; did you mean 'layers'?")
  }

  @Test(arguments: 0..<300)
  func survivesDamage(seed: UInt64) throws {
    let text = "id,name,value\n1,\"a, b\",2.5\n2,\"say \"\"x\"\"\",3\n3,plain,é\n"
    let bytes = Damage.apply(seed: seed, to: Array(text.utf8))
    do throws(Diagnostic) {
      let table = try CSVTable(file: "t", bytes: bytes)
      for row in table.rows { _ = try row.text(table.header[0]) }
    } catch {
      #expect(!error.message.isEmpty)
    }
  }

  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(file: "t.csv", bytes: Array(text.utf8))
  }
}
