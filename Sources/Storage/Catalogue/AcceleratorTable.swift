internal import ScalingCore

/// Reads `gpus.csv`.
enum AcceleratorTable {
  /// Accelerators in the order of the table.
  static func accelerators(_ table: CSVTable) throws(Diagnostic) -> [Accelerator] {
    var accelerators: [Accelerator] = []
    for row in table.rows { accelerators.append(try accelerator(row)) }
    return accelerators
  }

  /// The accelerator that a record describes with the columns of the table.
  static func accelerator(_ row: some Record) throws(Diagnostic) -> Accelerator {
    Accelerator(
      id: try row.requiredText("id"), aliases: try row.list("aliases"),
      vendor: try row.text("vendor"),
      peak16: FLOPRate(try row.number("bf16_tflops") * tera),
      peak8: try row.peak("fp8_tflops"), peakInt8: try row.peak("int8_tops"),
      peak4: try row.peak("fp4_tflops"), memory: Bytes(try row.number("memory_gb") * giga),
      bandwidth: ByteRate(try row.number("bandwidth_tbps") * tera),
      link: ByteRate(try row.number("link_gbps_one_direction") * giga),
      linkDomain: try row.optionalInteger("link_domain") ?? 1,
      allInPower: try row.optionalNumber("allin_kw").map { Kilowatts($0) },
      price: try quote(row), purchase: try purchase(row),
      specSource: try row.text("spec_sources"), notes: try row.text("notes"))
  }

  /// Prices of a record with the columns of the table.
  static func quote(_ row: some Record) throws(Diagnostic) -> Accelerator.PriceQuote {
    Accelerator.PriceQuote(
      low: try row.price("price_low"), typical: try row.price("price_typical"),
      high: try row.price("price_high"), spot: try row.price("price_spot_low"),
      date: try row.text("price_date"), source: try row.text("price_sources"))
  }

  /// Street price of a record with the columns of the table; nil when none is known.
  private static func purchase(
    _ row: some Record
  ) throws(Diagnostic) -> Accelerator.PurchaseQuote? {
    let low = try row.optionalNumber("capex_usd_low")
    guard let high = try row.optionalNumber("capex_usd_high") ?? low else { return nil }
    return Accelerator.PurchaseQuote(
      low: Dollars(min(low ?? high, high)), high: Dollars(high),
      source: try row.text("capex_source"))
  }

  /// Names of the columns.
  static let columns = [
    "id", "aliases", "vendor", "form", "bf16_tflops", "fp8_tflops", "int8_tops", "fp4_tflops",
    "memory_gb", "bandwidth_tbps", "link_gbps_one_direction", "link_domain", "peer_to_peer",
    "tdp_w", "allin_kw", "price_low", "price_typical", "price_high", "price_spot_low",
    "rental_3yr", "tco_hyperscaler", "tco_neocloud", "price_date", "price_sources",
    "spec_sources", "capex_usd_low", "capex_usd_high", "capex_source", "notes",
  ]

  private static let giga = 1e9
  fileprivate static let tera = 1e12
}

extension Record {
  /// A peak rate that the table states in 10¹² operations a second; nil when empty.
  fileprivate func peak(_ column: String) throws(Diagnostic) -> FLOPRate? {
    try optionalNumber(column).map { FLOPRate($0 * AcceleratorTable.tera) }
  }

  /// A price in dollars an hour; nil when empty.
  fileprivate func price(_ column: String) throws(Diagnostic) -> HourlyPrice? {
    try optionalNumber(column).map { HourlyPrice($0) }
  }
}
