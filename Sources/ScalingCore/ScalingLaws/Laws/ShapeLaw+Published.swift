extension ShapeLaw {
  /// Fitted to 27 runs of 78M to 312M, three of them at 160 tokens a parameter: the authors' main fit.
  public static let morph27 = tied(
    scales: (5.475443e4, 7.783455e5), irreducible: 2.447511, exponent: 0.614574,
    shape: (1.146207e-3, 0.614574), domain: domain27, fit: "27 points")

  /// The same with an exponent of R of its own.
  public static let morph27FreeExponent = tied(
    scales: (5.084078e4, 7.047290e5), irreducible: 2.467495, exponent: 0.609581,
    shape: (2.358255e-5, 1.256065), domain: domain27, fit: "27 points, exponent of R free")

  /// Fitted to six runs that cost 85 GPU hours; a lucky draw of six, by `scaling_laws.md` §1.4.
  public static let morphSix = tied(
    scales: (3.251506e4, 4.089245e5), irreducible: 2.339869, exponent: 0.583011,
    shape: (1.626404e-3, 0.583011), domain: domainSix, fit: "6 points")

  private static let domain27 = LawDomain(
    parameters: 77_677_440...311_975_680, tokensPerParameter: 19.5651...165.1706,
    aspectRatio: 17.4545...384)

  private static let domainSix = LawDomain(
    parameters: 78_010_560...311_975_680, tokensPerParameter: 19.5651...165.1706,
    aspectRatio: 100.8...384)

  private static func tied(
    scales: (parameters: Double, tokens: Double), irreducible: Loss, exponent: Double,
    shape: (scale: Double, exponent: Double), domain: LawDomain, fit: String
  ) -> ShapeLaw {
    let evidence = Evidence(
      .published,
      source: "Bian, Yan, Venkataraman, Scaling Inference-Efficient Language Models, ICML 2025, "
        + "arXiv 2501.18107; coefficients of the authors' code re-run, \(fit)",
      date: "2025")
    return ShapeLaw(
      base: ChinchillaLaw(
        irreducible: irreducible, parameterScale: scales.parameters, tokenScale: scales.tokens,
        parameterExponent: exponent, tokenExponent: exponent,
        origin: LawOrigin(lossKind: .runAverage, domain: domain, evidence: evidence)),
      shapeScale: shape.scale, shapeExponent: shape.exponent)
  }
}
