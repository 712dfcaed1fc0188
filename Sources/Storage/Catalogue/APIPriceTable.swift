internal import ScalingCore

/// Reads `api_prices.csv`.
enum APIPriceTable {
  /// Prices in the order of the table.
  static func prices(_ table: CSVTable) throws(Diagnostic) -> [APIPrice] {
    var prices: [APIPrice] = []
    for row in table.rows { prices.append(try price(row)) }
    return prices
  }

  private static func price(_ row: some Record) throws(Diagnostic) -> APIPrice {
    APIPrice(
      host: try row.requiredText("provider"), model: try row.requiredText("model"),
      input: Dollars(try row.number("input_usd_per_1m")),
      output: Dollars(try row.number("output_usd_per_1m")),
      cachedInput: try row.optionalNumber("cached_input_usd_per_1m").map { Dollars($0) },
      date: try row.text("as_of"), source: try row.text("source"))
  }
}
