import Storage
import Testing

@Suite struct OutputTableTests {
  let table = OutputTable(
    columns: [.init("name", "Name"), .init("sizeBytes", "size", isNumber: true)],
    rows: [
      [.init("one, two"), .init(.number(1500), "1.5 kB")],
      [.init("a\u{1B}[1m"), .init(.null, "")],
    ])

  @Test func alignsText() {
    #expect(
      table.text == """
        Name          size
        one, two    1.5 kB
        a\\u{1b}[1m

        """)
  }

  @Test func writesExactValuesAsCSV() {
    #expect(table.csv == "name,sizeBytes\n\"one, two\",1500\na\u{1B}[1m,\n")
  }

  @Test func writesObjects() {
    #expect(
      table.json.line
        == #"[{"name":"one, two","sizeBytes":1500},{"name":"a\u001b[1m","sizeBytes":null}]"#)
  }

  @Test func quotesCells() throws {
    let text = CSVText.table([["a", "b"], ["x\"y", "line\nbreak"], ["", "c,d"]])
    let rows = Array(try CSVTable(file: "t", bytes: Array(text.utf8)).rows)
    #expect(try rows[0].text("a") == "x\"y" && rows[0].text("b") == "line\nbreak")
    #expect(try rows[1].text("a") == "" && rows[1].text("b") == "c,d")
  }
}
