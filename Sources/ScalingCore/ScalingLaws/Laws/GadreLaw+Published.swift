extension GadreLaw {
  /// Models trained on C4.
  public static let c4 = GadreLaw(
    irreducible: 1.5083, parameterScale: 141.28, tokenScale: 189.52, exponent: 0.1212,
    origin: origin)

  /// Models trained on RedPajama.
  public static let redPajama = GadreLaw(
    irreducible: 1.8366, parameterScale: 212.24, tokenScale: 366.69, exponent: 0.1364,
    origin: origin)

  /// From the smallest fitted run to the largest ones with which the law was checked: 1.4B at 640 tokens a
  /// parameter, 6.9B at 20.
  private static let origin = LawOrigin(
    lossKind: .c4Evaluation,
    domain: LawDomain(parameters: 11e6...6.9e9, tokensPerParameter: 20...640),
    evidence: gadreEvidence)
}

extension GadreErrorLaw {
  /// Models trained on C4, 17 tasks.
  public static let c4On17 = law(0.8497, 2.0789, 0.7561, tasks: 17)
  /// Models trained on C4, 46 tasks.
  public static let c4On46 = law(0.7589, 1.2885, 0.9722, tasks: 46)
  /// Models trained on RedPajama, 17 tasks.
  public static let redPajamaOn17 = law(0.8570, 2.2065, 0.7146, tasks: 17)
  /// Models trained on RedPajama, 46 tasks.
  public static let redPajamaOn46 = law(0.7608, 1.3229, 0.8907, tasks: 46)

  private static func law(
    _ ceiling: Probability, _ scale: Double, _ steepness: Double, tasks: Int
  ) -> GadreErrorLaw {
    GadreErrorLaw(
      ceiling: ceiling, scale: scale, steepness: steepness, tasks: tasks, evidence: gadreEvidence)
  }
}

private let gadreEvidence = Evidence(
  .published,
  source:
    "Gadre et al., Language models scale reliably with over-training and on downstream tasks, "
    + "arXiv 2403.08540; coefficients from the authors' code",
  date: "2024")
