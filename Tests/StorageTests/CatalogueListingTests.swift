import ScalingCore
import Storage
import Testing

@Suite struct CatalogueListingTests {
  @Test(arguments: [
    (CatalogueListing.models, 44), (.gpus, 25), (.prices, 25), (.apis, 83), (.benchmarks, 6),
    (.evidence, 293), (.profiles, 13),
  ])
  func listsEverything(listing: CatalogueListing, count: Int) throws {
    let table = try listing.table(of: .shipped())
    #expect(table.rows.count == count)
    let read = try CSVTable(file: "list.csv", bytes: Array(table.csv.utf8))
    #expect(Array(read.rows).count == count)
    #expect(table.text.split(separator: "\n").count == count + 1)
  }

  @Test func listsCountsOfModels() throws {
    let table = try CatalogueListing.models.table(of: .shipped())
    let rows = try CSVTable(file: "models.csv", bytes: Array(table.csv.utf8)).rows
    let row = try #require(try rows.first { try $0.text("id") == "gpt-oss-120b" })
    #expect(try row.number("parameters") == 116_829_156_672)
    #expect(try row.number("maxContextTokens") == 131_072)
  }

  @Test func listsPricesWithTheirSources() throws {
    let table = try CatalogueListing.prices.table(of: .shipped())
    let rows = try CSVTable(file: "prices.csv", bytes: Array(table.csv.utf8)).rows
    let row = try #require(try rows.first { try $0.text("gpu") == "MI300X" })
    #expect(try row.number("typicalUsdPerGpuHour") == 1.99)
    #expect(try row.text("date") == "2026-05..2026-10")
    #expect(try row.text("source").contains("TensorWave"))
    let unknown = try #require(try rows.first { try $0.text("gpu") == "H20" })
    #expect(try unknown.optionalNumber("lowUsdPerGpuHour") == nil)
  }

  @Test func listsEvidenceWithPrecision() throws {
    let table = try CatalogueListing.evidence.table(of: .shipped())
    let rows = try CSVTable(file: "evidence.csv", bytes: Array(table.csv.utf8)).rows
    let curve = try rows.filter {
      try $0.text("model") == "Qwen3-32B" && $0.text("variant") == ""
        && $0.text("kind") == "digitised" && $0.text("benchmark") == "aime24"
    }
    #expect(curve.count == 10)
    #expect(try curve.first?.number("precision") == 0.03)
    #expect(try curve.first?.number("tokenCap") == 2048)
  }
}
