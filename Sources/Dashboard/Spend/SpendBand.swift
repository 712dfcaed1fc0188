package import ScalingCore

/// Range of an amount at each place of an axis: what it stays below with 10, 50 and 90 % chance.
package struct SpendBand: Sendable, Hashable {
  /// The range at one place.
  package struct Cut: Sendable, Hashable {
    /// Exceeded with 90 % chance.
    package var low: Dollars
    /// Exceeded with 50 % chance.
    package var middle: Dollars
    /// Exceeded with 10 % chance.
    package var high: Dollars

    /// Joins three amounts.
    package init(low: Dollars, middle: Dollars, high: Dollars) {
      self.low = low
      self.middle = middle
      self.high = high
    }
  }

  /// Cuts in the order of the places.
  package var cuts: [Cut]
  /// Which uncertainty it stands for.
  package var source: String

  /// States the cuts.
  package init(cuts: [Cut], source: String) {
    self.cuts = cuts
    self.source = source
  }

  /// Whether there is a range at all.
  package var isRange: Bool { cuts.contains { $0.low < $0.high } }
}

extension SpendBand {
  /// Chances of the three amounts of a cut.
  private static let levels: [PriceLevel] = [.quantile(0.1), .quantile(0.5), .quantile(0.9)]
  private static let priceSource = "price range"

  /// The band that a price range gives: everything else as stated.
  ///
  /// - Parameters:
  ///   - model: The plan.
  ///   - amounts: Amounts along the axis, for the plan at one exact price.
  package init(of model: PlanModel, _ amounts: (PlanModel) -> [Dollars]) {
    let lines = Self.levels.map { amounts(model.priced(at: $0)) }
    cuts = zip(lines[0], zip(lines[1], lines[2])).map { low, rest in
      Cut(low: low, middle: rest.0, high: rest.1)
    }
    source = Self.priceSource
  }
}
