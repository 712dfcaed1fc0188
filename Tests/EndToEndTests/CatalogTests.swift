import Foundation
import Testing

/// `isocost catalog`.
@Suite("catalog")
struct CatalogTests {
  /// What is listed, the key of its first column, and a row that must be there.
  static let kinds: [(String, String, String)] = [
    ("models", "id", "Qwen3-14B"), ("gpus", "id", "H100-SXM"), ("prices", "gpu", "H100-SXM"),
    ("benchmarks", "id", "aime24"), ("evidence", "model", "Qwen3-0.6B"),
  ]

  @Test("lists everything in every format", arguments: kinds)
  func lists(_ kind: String, _ key: String, _ row: String) throws {
    let home = try Home()
    let outputs = try ["json", "csv", "table"].map { format in
      let result = try home.run("catalog", kind, "--format", format)
      #expect(result.code == 0)
      #expect(result.error == "")
      return result
    }
    let parsed = try JSONSerialization.jsonObject(with: Data(outputs[0].output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.contains { $0[key] as? String == row })
    let records = CSV.records(outputs[1].output)
    #expect(records.count == objects.count + 1)
    #expect(Set(records[0]) == Set(objects[0].keys))
    #expect(records.allSatisfy { $0.count == records[0].count })
    for (record, object) in zip(records.dropFirst(), objects) {
      #expect(record[0] == object[key] as? String)
    }
    #expect(outputs[2].lines.count == objects.count + 1)
    #expect(outputs[2].output.contains(row))
  }

  @Test(
    "shows as many models and GPUs as the data sets have rows",
    arguments: [("models", "architectures.csv"), ("gpus", "gpus.csv")])
  func complete(_ kind: String, _ file: String) throws {
    let data = try Home.text(of: "\(Samples.root)/Sources/CResources/data/\(file)")
    let result = try Home().run("catalog", kind, "--format", "csv")
    #expect(
      CSV.records(result.output).map(\.[0]) == ["id"] + CSV.records(data).dropFirst().map(\.[0]))
  }

  @Test("every number of the evidence has a source")
  func sources() throws {
    let result = try Home().run("catalog", "evidence", "--format", "csv")
    let records = CSV.records(result.output)
    let source = try #require(records[0].firstIndex(of: "source"))
    let value = try #require(records[0].firstIndex(of: "value"))
    for record in records.dropFirst() {
      #expect(!record[source].isEmpty)
      #expect(Double(record[value]).map { (0...1).contains($0) } == true)
    }
  }

  @Test("a reader that stops early ends it quietly", arguments: ["models", "evidence"])
  func closedPipe(_ kind: String) throws {
    let result = try Home().shell(
      "isocost catalog \(kind) --format json | head -1; echo ${PIPESTATUS[0]}")
    #expect(result.lines.first == "[")
    // Written before the reader left, or ended by SIGPIPE.
    #expect(["0", "141"].contains(result.lines.last))
    #expect(result.error == "")
  }
}
