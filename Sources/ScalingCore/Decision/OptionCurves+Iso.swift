/// What one model of a ladder gives at a cost or an accuracy that all are compared at.
public struct IsoOption: Sendable, Hashable {
  /// The model.
  public var model: ModelArchitecture
  /// Its best option; nil where it has none.
  public var choice: OptionChoice?
}

extension OptionCurves {
  /// The most accuracy that a cost buys over all curves.
  public func envelope(by measure: CostMeasure) -> FrontierEnvelope {
    FrontierEnvelope(curves: self, measure: measure)
  }

  /// The most accuracy that a cost buys from one model, over all samples and variants.
  public func envelope(of model: ModelArchitecture, by measure: CostMeasure) -> FrontierEnvelope {
    FrontierEnvelope(curves.filter { $0.model.id == model.id }, measure)
  }

  /// The most accurate option of each model within a cost.
  ///
  /// - Parameters:
  ///   - cost: In the unit of the measure: FLOP, seconds or dollars.
  ///   - measure: What counts as cost.
  public func isoCost(_ cost: Double, by measure: CostMeasure) -> [IsoOption] {
    models.map {
      IsoOption(model: $0, choice: envelope(of: $0, by: measure).choice(within: cost))
    }
  }

  /// The cheapest option of each model that is right often enough.
  public func isoAccuracy(_ accuracy: Probability, by measure: CostMeasure) -> [IsoOption] {
    models.map {
      IsoOption(model: $0, choice: envelope(of: $0, by: measure).choice(atLeast: accuracy))
    }
  }
}
