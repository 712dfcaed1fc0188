import ScalingCore

extension TestData {
  /// All rows of `gpus.csv`; none if the file can't be read, which the tests of the rows notice.
  static let accelerators: [Accelerator] = ((try? rows("gpus")) ?? []).map(accelerator)

  /// One accelerator of `gpus.csv`.
  static func accelerator(_ id: String) throws -> Accelerator {
    guard let gpu = accelerators.first(where: { $0.id == id }) else { throw Missing(name: id) }
    return gpu
  }

  /// Serving parameters that no test of this part reads.
  static let serving = ServingParameters(
    smoothMaximum: 3, prefillQueueShare: 0, ownPrefill: 1, admissionWait: 0, overheads: [:],
    weightBandwidth: 1, weightBandwidth4: 1, expertBandwidth: 1, cacheBandwidth: 1,
    utilisation16: 1, utilisation8: 1, utilisation4: 1, expertUtilisation: 1,
    attentionUtilisation: 1, kernelTime: 0, kernelTokenTime: 0, allReduceLatency: 0,
    allReduceBandwidth: 1, evidence: Evidence(.assumed, source: "test"))

  private static func purchase(_ row: Row) -> Accelerator.PurchaseQuote? {
    guard let low = Double(row["capex_usd_low"] ?? ""),
      let high = Double(row["capex_usd_high"] ?? "")
    else { return nil }
    return Accelerator.PurchaseQuote(
      low: Dollars(low), high: Dollars(high), source: row["capex_source"] ?? "")
  }

  private static func accelerator(_ row: Row) -> Accelerator {
    func number(_ column: String) -> Double? { Double(row[column] ?? "") }
    func rate(_ column: String) -> FLOPRate? { number(column).map { FLOPRate($0 * 1e12) } }
    func price(_ column: String) -> HourlyPrice? { number(column).map { HourlyPrice($0) } }
    return Accelerator(
      id: row["id"] ?? "", aliases: (row["aliases"] ?? "").split(separator: "|").map(String.init),
      vendor: row["vendor"] ?? "", peak16: rate("bf16_tflops") ?? 0, peak8: rate("fp8_tflops"),
      peakInt8: rate("int8_tops"), peak4: rate("fp4_tflops"),
      memory: Bytes((number("memory_gb") ?? 0) * 1e9),
      bandwidth: ByteRate((number("bandwidth_tbps") ?? 0) * 1e12),
      link: ByteRate((number("link_gbps_one_direction") ?? 0) * 1e9),
      linkDomain: integer(row, "link_domain"),
      allInPower: number("allin_kw").map { Kilowatts($0) },
      price: Accelerator.PriceQuote(
        low: price("price_low"), typical: price("price_typical"), high: price("price_high"),
        spot: price("price_spot_low"), date: row["price_date"] ?? "",
        source: row["price_sources"] ?? ""),
      purchase: purchase(row), specSource: row["spec_sources"] ?? "", notes: row["notes"] ?? "")
  }
}
