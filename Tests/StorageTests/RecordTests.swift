import Testing

@testable import Storage

@Suite struct RecordTests {
  /// A YAML mapping and a table row with the same fields.
  static let records: [any Record & Sendable] = {
    let yaml = "name: x\ncount: 3\nsize: 2.5e3\nflag: true\nkind: best\nempty:\nlist: a|b\n"
    let table = "name,count,size,flag,kind,empty,list\nx,3,2.5e3,true,best,,a|b\n"
    var records: [any Record & Sendable] = []
    if let root = try? YAMLDocument(file: "r.yaml", bytes: Array(yaml.utf8)).root,
      let record = try? YAMLRecord(root, file: "r.yaml")
    {
      records.append(record)
    }
    if let table = try? CSVTable(file: "r.csv", bytes: Array(table.utf8)) {
      records += Array(table.rows)
    }
    return records
  }()

  enum Kind: String {
    case good
    case best
  }

  @Test func bothKindsAreThere() {
    #expect(Self.records.count == 2)
  }

  @Test(arguments: records) func convertsFields(record: any Record & Sendable) throws {
    #expect(try record.text("name") == "x" && record.requiredText("name") == "x")
    #expect(try record.integer("count") == 3 && record.optionalInteger("count") == 3)
    #expect(try record.number("size") == 2500 && record.number("count") == 3)
    #expect(try record.optionalFlag("flag") == true)
    #expect(try record.list("list") == ["a", "b"])
    #expect(try record.choice("kind", among: [Kind.good, .best]) == .best)
  }

  @Test(arguments: records) func emptyFieldsAreNil(record: any Record & Sendable) throws {
    #expect(try record.text("empty").isEmpty)
    #expect(try record.optionalInteger("empty") == nil)
    #expect(try record.optionalNumber("empty") == nil)
    #expect(try record.optionalFlag("empty") == nil)
    #expect(try record.list("empty").isEmpty)
    #expect(try record.choice("empty", among: [Kind.good, .best]) == .good)
  }

  @Test(arguments: records) func refusesWrongFields(record: any Record & Sendable) {
    let attempts: [(String, () throws -> Void)] = [
      ("'x' is not a number", { _ = try record.number("name") }),
      ("'2.5e3' is not a whole number", { _ = try record.integer("size") }),
      ("'3' is neither true nor false", { _ = try record.optionalFlag("count") }),
      ("'x' is not known in 'name'", { _ = try record.choice("name", among: [Kind.good]) }),
      ("'empty' is missing; a number", { _ = try record.number("empty") }),
      ("'empty' is missing; a whole number", { _ = try record.integer("empty") }),
      ("'empty' is missing; a text", { _ = try record.requiredText("empty") }),
    ]
    for (message, attempt) in attempts {
      let error = #expect(throws: Diagnostic.self) { try attempt() }
      #expect(error?.message.hasPrefix(message) == true, "\(error as Any)")
      #expect(error?.mark != nil)
    }
  }

  @Test func mappingsTakeLists() throws {
    let bytes = Array("names: [a, b]\nnested: {x: 1}\n".utf8)
    let root = try #require(try YAMLDocument(file: "r", bytes: bytes).root)
    let record = try YAMLRecord(root, file: "r")
    #expect(try record.list("names") == ["a", "b"])
    let error = #expect(throws: Diagnostic.self) { try record.text("nested") }
    #expect(error?.description.hasPrefix("r:2:9: error: 'nested' is a mapping") == true)
    #expect(try record.text("missing").isEmpty)
  }

  @Test func onlyMappingsAreRecords() throws {
    let root = try #require(try YAMLDocument(file: "r", bytes: Array("[1]".utf8)).root)
    let error = #expect(throws: Diagnostic.self) { try YAMLRecord(root, file: "r") }
    #expect(error?.message == "a list where a mapping belongs")
  }
}
