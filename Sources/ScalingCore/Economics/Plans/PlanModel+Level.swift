extension PlanModel {
  /// The plan with every price of a range replaced by its amount at one level.
  public func priced(at level: PriceLevel) -> PlanModel {
    var model = self
    switch terms {
    case .byUse(let price): model.terms = .byUse(price.only(level))
    case .reserved(let price, let term, let replicas):
      model.terms = .reserved(price.only(level), term: term, replicas: replicas)
    case .mix(let base, let reserved, let onDemand):
      model.terms = .mix(
        base: base, reserved: reserved.only(level), onDemand: onDemand.only(level))
    case .owned(var ownership):
      ownership.purchase = ownership.purchase.only(level)
      model.terms = .owned(ownership)
    case .api(var charge):
      charge.inputPerMillion = charge.inputPerMillion.only(level)
      charge.outputPerMillion = charge.outputPerMillion.only(level)
      model.terms = .api(charge)
    }
    return model
  }
}

extension QuantityRange {
  /// The amount at one level as an exact one.
  fileprivate func only(_ level: PriceLevel) -> Self { Self(amount(at: level)) }
}
