/// Currency in which commands show amounts; its rate is stated, never fetched.
public struct DisplayCurrency: Sendable, Hashable {
  /// Code of ISO 4217.
  public var code: String
  /// Units of the currency for one US dollar, above 0; nil for the dollar itself.
  public var perUSD: Double?
  /// Date of the rate, as stated; empty when it is not.
  public var date: String

  /// US dollars, unless stated otherwise.
  public init(code: String = "USD", perUSD: Double? = nil, date: String = "") {
    self.code = code
    self.perUSD = perUSD
    self.date = date
  }

  /// Units of the currency for one US dollar; 1 unless stated.
  public var rate: Double { perUSD ?? 1 }

  /// An amount of dollars in this currency.
  public func amount(_ dollars: Dollars) -> Double { dollars.value * rate }

  /// Short text of an amount: `$35.2k`, or `32.4k EUR`.
  public func text(_ dollars: Dollars) -> String {
    if code == "USD" { return dollars.formatted }
    let text = Dollars(amount(dollars)).formatted
    return text == NumberFormat.unknown ? text : text.filter { $0 != "$" } + " \(code)"
  }
}
