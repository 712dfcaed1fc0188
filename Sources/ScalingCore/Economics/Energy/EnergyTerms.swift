/// What electricity emits.
public struct EnergyTerms: Sendable, Hashable {
  /// Emission of a kilowatt-hour where the GPUs stand; nil when unknown: no emission is computed then.
  public var gridIntensity: GridIntensity?

  /// States the intensity.
  public init(gridIntensity: GridIntensity? = nil) {
    self.gridIntensity = gridIntensity
  }

  /// Emission of an amount of energy; nil without a grid intensity.
  public func carbon(of energy: MegawattHours) -> Kilograms? {
    // 1 MWh · 1 g/kWh = 1,000 g.
    gridIntensity.map { Kilograms(energy.value * $0.value) }
  }
}

extension Economics {
  /// Energy of one of so many requests; nil where power is unknown or nothing is requested.
  public func energyPerRequest(of requests: YearlyRequests) -> MegawattHours? {
    guard requests > 0 else { return nil }
    return energyPerYear.map { $0 / requests.value }
  }

  /// Emission of one of so many requests; nil where it is unknown or nothing is requested.
  public func carbonPerRequest(of requests: YearlyRequests) -> Kilograms? {
    guard requests > 0 else { return nil }
    return carbonPerYear.map { $0 / requests.value }
  }
}
