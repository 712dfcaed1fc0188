/// Costs of own GPUs; what is nil and has a source elsewhere is taken from there, the rest is not counted.
public struct OwnedTerms: Sendable, Hashable {
  /// Purchase of one GPU with its share of the server; nil takes the catalogue's street price.
  public var purchasePerGPU: DollarRange?
  /// Years over which a GPU loses its value in a straight line, after which it is replaced; required.
  public var depreciationYears: Int?
  /// Share of the purchase that is left then, from 0 to 1; nil is none.
  public var residualShare: Double?
  /// Power of one GPU with its share of the server; nil takes the catalogue's all-in power.
  public var powerPerGPU: Kilowatts?
  /// Power of the building over power of its computers, at least 1.
  ///
  /// Goes with a stated power only: the catalogue's all-in power includes cooling.
  public var pue: Double?
  /// Price of electricity, a kilowatt-hour; required.
  public var electricityPerKWh: Dollars?
  /// Housing of one GPU for a year.
  public var hostingPerGPUYear: Dollars?
  /// Network of one GPU, bought and written off with it.
  public var networkPerGPU: Dollars?
  /// People, a year.
  public var staffPerYear: Dollars?

  /// States nothing.
  public init() {}
}

extension OwnedTerms {
  /// Keys of the costs that nobody states and that count as nothing.
  public var notCounted: [String] {
    let costs: [(String, Bool)] = [
      ("residualShare", residualShare == nil), ("hostingPerGpuYear", hostingPerGPUYear == nil),
      ("networkPerGpu", networkPerGPU == nil), ("staffPerYear", staffPerYear == nil),
    ]
    return costs.filter(\.1).map(\.0)
  }

  /// Purchase of a GPU: stated, else the catalogue's.
  func purchase(of gpu: Accelerator) -> DollarRange? {
    purchasePerGPU ?? gpu.purchase?.range
  }

  /// Power that a running GPU takes from the grid: stated times PUE, else the catalogue's all-in power.
  func gridPower(of gpu: Accelerator) -> Kilowatts? {
    powerPerGPU.map { $0 * (pue ?? 1) } ?? gpu.allInPower
  }
}

/// What own GPUs cost, ready to be counted.
public struct Ownership: Sendable, Hashable {
  /// Purchase of one GPU, network included.
  public var purchase: DollarRange
  /// Years over which it loses its value.
  public var depreciationYears: Int
  /// Share of the purchase that is left then.
  public var residualShare: Double
  /// Electricity and housing of one GPU for a year, running around the clock.
  public var runningPerGPU: Dollars
  /// People, a year.
  public var staff: Dollars

  /// Joins stated costs and the catalogue; nil where a required one is missing.
  init?(_ terms: OwnedTerms, gpu: Accelerator) {
    guard let bought = terms.purchase(of: gpu), let years = terms.depreciationYears, years >= 1,
      let power = terms.gridPower(of: gpu), let electricity = terms.electricityPerKWh
    else { return nil }
    purchase = bought + DollarRange(terms.networkPerGPU ?? 0)
    depreciationYears = years
    residualShare = terms.residualShare ?? 0
    let hours = Seconds.year / .hour
    runningPerGPU = power.value * hours * electricity + (terms.hostingPerGPUYear ?? 0)
    staff = terms.staffPerYear ?? 0
  }

  /// Value of one GPU that an age in years takes from a purchase, in a straight line.
  public func value(of purchase: Dollars, age: Int) -> Dollars {
    let spent = min(Double(age) / Double(depreciationYears), 1)
    return purchase * (1 - (1 - residualShare) * spent)
  }

  /// Loss of value of one GPU in a year.
  public func depreciation(of purchase: Dollars) -> Dollars {
    purchase * (1 - residualShare) / Double(depreciationYears)
  }
}
