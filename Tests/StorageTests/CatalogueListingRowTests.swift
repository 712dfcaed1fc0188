import ScalingCore
import Testing

@testable import Storage

/// One row of each listing against the facts of the tables.
@Suite struct CatalogueListingRowTests {
  @Test(arguments: [
    ("id", "Qwen3-8B"), ("family", "Qwen3"), ("parameters", "8190735360"),
    ("activeParameters", "8190735360"), ("kvBytesPerToken", "147456"),
    ("maxContextTokens", "40960"), ("released", "2025-04-29"), ("licence", "Apache-2.0"),
  ])
  func modelsStateTheirCounts(column: String, value: String) throws {
    let row = try row(.models, "id", "Qwen3-8B")
    #expect(try row.text(column) == value)
  }

  /// Bytes a token at 16 bit (`architectures.md`).
  @Test(arguments: [
    ("Llama-3.1-70B", 327_680.0), ("DeepSeek-V3", 70_272), ("Qwen3-14B", 163_840),
    ("R1-Distill-Qwen-7B", 57_344), ("Qwen3-30B-A3B", 98_304),
  ])
  func cachesAreAsPublished(model: String, bytes: Double) throws {
    #expect(try row(.models, "id", model).number("kvBytesPerToken") == bytes)
  }

  @Test(arguments: [
    ("vendor", "NVIDIA"), ("peakBf16FlopsPerSecond", "2250000000000000"),
    ("peakFp8FlopsPerSecond", "4500000000000000"), ("peakFp4FlopsPerSecond", "9000000000000000"),
    ("memoryBytes", "180000000000"), ("bandwidthBytesPerSecond", "8000000000000"),
    ("linkBytesPerSecond", "900000000000"), ("linkDomain", "8"),
  ])
  func gpusStateTheirPeaks(column: String, value: String) throws {
    #expect(try row(.gpus, "id", "B200-SXM").text(column) == value)
  }

  @Test func missingPeaksAreEmpty() throws {
    let ampere = try row(.gpus, "id", "A100-80GB-SXM")
    #expect(try ampere.text("peakFp8FlopsPerSecond").isEmpty)
    #expect(try ampere.text("peakFp4FlopsPerSecond").isEmpty)
  }

  @Test(arguments: [
    ("lowUsdPerGpuHour", "1.49"), ("typicalUsdPerGpuHour", "2.99"),
    ("highUsdPerGpuHour", "6.98"), ("spotUsdPerGpuHour", "0.81"), ("date", "2026-03..2026-10"),
  ])
  func pricesStateTheirRange(column: String, value: String) throws {
    #expect(try row(.prices, "gpu", "H100-SXM").text(column) == value)
  }

  @Test(arguments: ["aime24", "aime25", "livecodebench-v5", "livecodebench", "gpqa", "hmmt25"])
  func benchmarksAreThoseOfTheSchema(name: String) throws {
    let row = try row(.benchmarks, "id", name)
    #expect(try row.integer("models") >= 1)
    #expect(try row.integer("points") >= row.integer("models"))
  }

  @Test func benchmarksCountTheEvidence() throws {
    let catalogue = try Catalogue.shipped()
    let rows = try rows(.benchmarks)
    let total = try rows.map { try $0.integer("points") }.reduce(0, +)
    #expect(total == catalogue.accuracy.points.count)
  }

  @Test func textShowsUnits() throws {
    let catalogue = try Catalogue.shipped()
    #expect(CatalogueListing.gpus.table(of: catalogue).text.contains("80 GB"))
    #expect(CatalogueListing.prices.table(of: catalogue).text.contains("$2.99/h"))
    #expect(CatalogueListing.models.table(of: catalogue).text.contains("14.8B"))
    #expect(CatalogueListing.evidence.table(of: catalogue).text.contains("59.7 %"))
  }

  @Test(arguments: CatalogueListing.allCases) func jsonHasTheColumnsOfCSV(
    listing: CatalogueListing
  ) throws {
    let table = try listing.table(of: .shipped())
    guard case .list(let items) = table.json else {
      Issue.record("the listing is no list")
      return
    }
    for item in items.prefix(1) {
      guard case .object(let members) = item else {
        Issue.record("the listing holds no objects")
        return
      }
      #expect(members.map(\.key) == table.columns.map(\.key))
    }
    #expect(items.count == table.rows.count)
    let csv = try CSVTable(file: "l.csv", bytes: Array(table.csv.utf8))
    #expect(csv.header == table.columns.map(\.key))
  }

  private func row(
    _ listing: CatalogueListing, _ column: String, _ value: String
  ) throws -> CSVRow {
    try #require(try rows(listing).first { try $0.text(column) == value })
  }

  private func rows(_ listing: CatalogueListing) throws -> [CSVRow] {
    let table = try listing.table(of: .shipped())
    return Array(try CSVTable(file: "l.csv", bytes: Array(table.csv.utf8)).rows)
  }
}
