/// What a law means by loss, where it holds and where its coefficients come from.
public struct LawOrigin: Sendable, Hashable {
  /// What is called loss.
  public var lossKind: LossKind
  /// Runs for which the law was fitted or checked.
  public var domain: LawDomain
  /// Citation of the coefficients.
  public var evidence: Evidence

  /// States an origin.
  public init(lossKind: LossKind, domain: LawDomain, evidence: Evidence) {
    self.lossKind = lossKind
    self.domain = domain
    self.evidence = evidence
  }
}
