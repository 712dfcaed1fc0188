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
  /// A plan that does without a price of a GPU-hour takes the on-demand price, for comparison, where there
  /// is one.
  ///
  /// - Throws: when the catalogue has no such price; the scenario is unchanged then.
  package mutating func takeQuotedPrice() throws(MissingQuote) {
    guard let range = deployment.gpu.price.range(for: price) else {
      guard price.isRented else {
        price.evidence = .missing("no price of a GPU-hour is stated or needed")
        return
      }
      throw MissingQuote(
        complaint: "the catalogue has no \(price.kind.rawValue) price of \(deployment.gpu.id)")
    }
    price.perGPUHour = range
    price.evidence = deployment.gpu.price.evidence
  }

  /// Where the prices of the plan come from.
  package var spendEvidence: Evidence {
    switch price.kind {
    case .onDemand, .spot, .reserved, .mix: return price.evidence
    case .api: return price.api.evidence
    case .owned:
      guard price.owned.purchasePerGPU == nil, let quote = deployment.gpu.purchase else {
        return Evidence(.assumed, source: "stated in the scenario")
      }
      return Evidence(.published, source: quote.source)
    }
  }

  /// Whether the price is the catalogue's.
  package var hasQuotedPrice: Bool {
    let quote = deployment.gpu.price
    if !price.isRented, price.evidence.kind == .none { return true }
    return price.evidence == quote.evidence && price.perGPUHour == quote.range(for: price)
  }
}

extension Accelerator.PriceQuote {
  /// Quotes under a plan: the lowest spot quote for spot, the whole range for what starts from the list price.
  ///
  /// Reserved prices are not in the catalogue; only a stated discount leads to one.
  func range(for plan: PricePlan) -> PriceRange? {
    switch plan.kind {
    case .onDemand, .mix, .owned, .api: range
    case .spot: spot.map { PriceRange($0) }
    case .reserved: plan.reserved.discount == nil ? nil : range
    }
  }
}

extension Accelerator {
  /// Whether the catalogue knows what this accelerator costs under a plan.
  func isPriced(under plan: PricePlan) -> Bool {
    switch plan.kind {
    case .owned: purchase != nil && plan.owned.purchasePerGPU == nil
    case .api: false
    case .onDemand, .spot, .reserved, .mix: price.range(for: plan) != nil
    }
  }
}
