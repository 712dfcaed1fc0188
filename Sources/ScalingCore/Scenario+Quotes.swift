/// Why the catalogue's price of a GPU can't be used.
package struct MissingQuote: Error {
  /// What is missing.
  package let complaint: String

  /// What would be right.
  package var remedy: String { "state your own as 'price.perGpuHour'" }
  /// What is missing, and what would be right.
  package var message: String { "\(complaint); \(remedy)" }
}

extension Scenario {
  /// Takes the catalogue's price of the deployment's GPU under the plan.
  ///
  /// - Throws: when the catalogue has no such price; the scenario is unchanged then.
  package mutating func takeQuotedPrice() throws(MissingQuote) {
    guard let range = deployment.gpu.price.range(for: price.kind) else {
      throw MissingQuote(
        complaint: "the catalogue has no \(price.kind.rawValue) price of \(deployment.gpu.id)")
    }
    price.perGPUHour = range
    price.evidence = deployment.gpu.price.evidence
  }

  /// Whether the price is the catalogue's.
  package var hasQuotedPrice: Bool {
    let quote = deployment.gpu.price
    return price.evidence == quote.evidence && price.perGPUHour == quote.range(for: price.kind)
  }
}

extension Accelerator.PriceQuote {
  /// Quotes under a plan: the whole range for on-demand, the lowest spot quote for spot.
  ///
  /// Reserved prices are not in the catalogue.
  func range(for kind: PricePlan.Kind) -> PriceRange? {
    switch kind {
    case .onDemand: range
    case .spot: spot.map { PriceRange($0) }
    case .reserved: nil
    }
  }
}
