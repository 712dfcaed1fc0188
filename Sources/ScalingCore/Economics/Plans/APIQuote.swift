/// Price of one model at one host: one row of `data/api_prices.csv`.
public struct APIPrice: Sendable, Hashable {
  /// Who sells it.
  public var host: String
  /// Name of the model at that host.
  public var model: String
  /// A million prompt tokens.
  public var input: Dollars
  /// A million generated tokens.
  public var output: Dollars
  /// A million prompt tokens found in the cache; nil where the host offers none.
  public var cachedInput: Dollars?
  /// Date of the price list.
  public var date: String
  /// Citation of the price list.
  public var source: String

  /// Describes one price.
  public init(
    host: String, model: String, input: Dollars, output: Dollars, cachedInput: Dollars?,
    date: String, source: String
  ) {
    self.host = host
    self.model = model
    self.input = input
    self.output = output
    self.cachedInput = cachedInput
    self.date = date
    self.source = source
  }
}

/// Prices of one model over all hosts that sell it: lowest, median and highest.
public struct APIQuote: Sendable, Hashable {
  /// Name of the model, without host and maker.
  public var model: String
  /// Number of hosts.
  public var hosts: Int
  /// A million prompt tokens.
  public var input: DollarRange
  /// A million generated tokens.
  public var output: DollarRange
  /// A million prompt tokens found in the cache; nil where no host offers it.
  public var cachedInput: DollarRange?
  /// Citations of the price lists.
  public var evidence: Evidence
}

extension APIPrice {
  /// Name of the model without host and maker: what follows the last stroke.
  public var shortName: String { Self.shortName(of: model) }

  private static func shortName(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Letters and digits of a model's name, by which hosts are matched: `a/qwen-3-32b` is `Qwen3-32B`.
  static func key(of name: String) -> String {
    String(shortName(of: name).lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension APIQuote {
  /// Prices of a model over its hosts; nil when no host sells it.
  init?(named name: String, among prices: [APIPrice]) {
    let key = APIPrice.key(of: name)
    let found = prices.filter { APIPrice.key(of: $0.model) == key }
    guard let first = found.first, let input = DollarRange(quotes: found.map(\.input)),
      let output = DollarRange(quotes: found.map(\.output))
    else { return nil }
    model = first.shortName
    hosts = found.count
    self.input = input
    self.output = output
    cachedInput = DollarRange(quotes: found.compactMap(\.cachedInput))
    evidence = Evidence(
      .published, source: found.map { "\($0.host): \($0.source)" }.unique.joined(separator: "; "),
      date: found.map(\.date).filter { !$0.isEmpty }.unique.joined(separator: "; "))
  }
}

extension DollarRange {
  /// Lowest, median and highest of several quotes; nil without any.
  init?(quotes: [Dollars]) {
    let sorted = quotes.sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    let (below, above) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    self.init(low: low, typical: below == above ? below : (below + above) / 2, high: high)
  }
}

extension [String] {
  /// Every text once, in the order of the first.
  fileprivate var unique: [String] {
    reduce(into: []) { found, text in
      if !found.contains(text) { found.append(text) }
    }
  }
}
