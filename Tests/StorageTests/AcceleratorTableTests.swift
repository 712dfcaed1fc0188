import ScalingCore
import Testing

@testable import Storage

@Suite struct AcceleratorTableTests {
  static let card: [(key: String, value: String)] = [
    ("id", "X1"), ("bf16_tflops", "100"), ("memory_gb", "32"), ("bandwidth_tbps", "1.2"),
    ("link_gbps_one_direction", "64"),
  ]

  @Test func readsWhatIsNeeded() throws {
    let gpu = try accelerator(Self.card)
    #expect(gpu.id == "X1" && gpu.aliases.isEmpty && gpu.vendor.isEmpty)
    #expect(gpu.peak16 == FLOPRate(1e14))
    #expect(gpu.memory == Bytes(32e9) && gpu.bandwidth == ByteRate(1.2e12))
    #expect(gpu.link == ByteRate(64e9) && gpu.linkDomain == 1)
  }

  @Test func absentNumbersAreNil() throws {
    let gpu = try accelerator(Self.card)
    #expect(gpu.peak8 == nil && gpu.peakInt8 == nil && gpu.peak4 == nil)
    #expect(gpu.allInPower == nil)
    #expect(gpu.price.low == nil && gpu.price.typical == nil && gpu.price.high == nil)
    #expect(gpu.price.spot == nil && gpu.price.date.isEmpty)
  }

  @Test func readsEveryColumn() throws {
    let gpu = try accelerator(
      Self.card + [
        ("aliases", "x1|X-One"), ("vendor", "Own"), ("fp8_tflops", "200"), ("int8_tops", "300"),
        ("fp4_tflops", "400"), ("link_domain", "8"), ("allin_kw", "1.5"), ("price_low", "1"),
        ("price_typical", "2"), ("price_high", "3"), ("price_spot_low", "0.5"),
        ("price_date", "2026-11"), ("price_sources", "list"), ("spec_sources", "sheet"),
        ("notes", "remark"),
      ])
    #expect(gpu.aliases == ["x1", "X-One"] && gpu.vendor == "Own")
    #expect(gpu.peak8 == FLOPRate(2e14) && gpu.peakInt8 == FLOPRate(3e14))
    #expect(gpu.peak4 == FLOPRate(4e14) && gpu.linkDomain == 8)
    #expect(gpu.allInPower == Kilowatts(1.5))
    #expect(gpu.price.low == 1 && gpu.price.typical == 2 && gpu.price.high == 3)
    #expect(gpu.price.spot == 0.5 && gpu.price.date == "2026-11" && gpu.price.source == "list")
    #expect(gpu.specSource == "sheet" && gpu.notes == "remark")
  }

  @Test(arguments: ["id", "bf16_tflops", "memory_gb", "bandwidth_tbps"])
  func needsTheSpecification(key: String) {
    let error = #expect(throws: Diagnostic.self) {
      try accelerator(Self.card.filter { $0.key != key })
    }
    #expect(error?.message.hasPrefix("'\(key)' is missing") == true)
  }

  @Test func columnsAreThoseOfTheTable() throws {
    let bytes = try #require(EmbeddedResource.bytes("catalogue/gpus.csv"))
    #expect(try CSVTable(file: "gpus.csv", bytes: bytes).header == AcceleratorTable.columns)
  }

  @Test func modelColumnsAreThoseOfTheTable() throws {
    let bytes = try #require(EmbeddedResource.bytes("catalogue/architectures.csv"))
    #expect(try CSVTable(file: "a.csv", bytes: bytes).header == ScenarioKeys.modelColumns)
  }

  private func accelerator(
    _ columns: [(key: String, value: String)]
  ) throws -> Accelerator {
    try AcceleratorTable.accelerator(Fields(columns))
  }
}
