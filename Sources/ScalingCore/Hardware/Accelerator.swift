/// A GPU or another accelerator: one row of `data/gpus.csv`.
public struct Accelerator: Sendable, Hashable {
  /// Rental price per GPU-hour, with its period and sources; any number may be unknown.
  public struct PriceQuote: Sendable, Hashable {
    /// Lowest quote.
    public var low: HourlyPrice?
    /// Median of the quotes.
    public var typical: HourlyPrice?
    /// Highest quote.
    public var high: HourlyPrice?
    /// Lowest spot quote.
    public var spot: HourlyPrice?
    /// Period in which the quotes were read.
    public var date: String
    /// Citations of the quotes.
    public var source: String

    /// Collects quotes of one accelerator.
    public init(
      low: HourlyPrice?, typical: HourlyPrice?, high: HourlyPrice?, spot: HourlyPrice?,
      date: String, source: String
    ) {
      self.low = low
      self.typical = typical
      self.high = high
      self.spot = spot
      self.date = date
      self.source = source
    }
  }

  /// Street price of one accelerator, with its sources.
  public struct PurchaseQuote: Sendable, Hashable {
    /// Lowest and highest quote; the one that is typical is taken to be half-way.
    public var range: DollarRange
    /// Citations of the quotes, with their dates.
    public var source: String

    /// Collects quotes of one accelerator.
    public init(low: Dollars, high: Dollars, source: String) {
      range = DollarRange(low: low, typical: (low + high) / 2, high: high)
      self.source = source
    }
  }

  /// Catalogue id, for example `H100-SXM`.
  public var id: String
  /// Other names of the same accelerator.
  public var aliases: [String]
  /// Maker.
  public var vendor: String
  /// Dense peak at 16 bit.
  public var peak16: FLOPRate
  /// Dense peak at FP8; nil without native arithmetic.
  public var peak8: FLOPRate?
  /// Dense peak at INT8; nil without native arithmetic.
  public var peakInt8: FLOPRate?
  /// Dense peak at FP4; nil without native arithmetic.
  public var peak4: FLOPRate?
  /// Memory (10⁹ bytes a GB).
  public var memory: Bytes
  /// Memory bandwidth.
  public var bandwidth: ByteRate
  /// Link to the other accelerators of the node, one direction.
  public var link: ByteRate
  /// Accelerators that the fast link joins.
  public var linkDomain: Int
  /// All-in power of one accelerator with its share of the server and cooling; nil when unknown.
  public var allInPower: Kilowatts?
  /// Rental price.
  public var price: PriceQuote
  /// Street price; nil without a public source.
  public var purchase: PurchaseQuote?
  /// Citation of the specification.
  public var specSource: String
  /// Remarks of the sources.
  public var notes: String

  /// Describes one accelerator.
  public init(
    id: String, aliases: [String], vendor: String, peak16: FLOPRate, peak8: FLOPRate?,
    peakInt8: FLOPRate?, peak4: FLOPRate?, memory: Bytes, bandwidth: ByteRate, link: ByteRate,
    linkDomain: Int, allInPower: Kilowatts?, price: PriceQuote, purchase: PurchaseQuote? = nil,
    specSource: String, notes: String
  ) {
    self.id = id
    self.aliases = aliases
    self.vendor = vendor
    self.peak16 = peak16
    self.peak8 = peak8
    self.peakInt8 = peakInt8
    self.peak4 = peak4
    self.memory = memory
    self.bandwidth = bandwidth
    self.link = link
    self.linkDomain = linkDomain
    self.allInPower = allInPower
    self.price = price
    self.purchase = purchase
    self.specSource = specSource
    self.notes = notes
  }
}
