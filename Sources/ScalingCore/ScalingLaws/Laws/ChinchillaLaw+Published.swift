extension ChinchillaLaw {
  /// The coefficients of Hoffmann and others as their TeX source has them.
  ///
  /// The rounded ones of the printed paper (0.34, 0.28) give an optimum of 93 tokens a parameter at
  /// 5.76e23 FLOPs in place of 59 and are left out for that.
  public static let hoffmann = ChinchillaLaw(
    irreducible: 1.6934, parameterScale: 406.401, tokenScale: 410.7228,
    parameterExponent: 0.33917084, tokenExponent: 0.2849083,
    origin: LawOrigin(
      lossKind: .finalTraining, domain: chinchillaRuns,
      evidence: Evidence(
        .published,
        source:
          "Hoffmann et al., Training Compute-Optimal Large Language Models, arXiv 2203.15556, "
          + "approach 3, coefficients of the TeX source",
        date: "2022")))

  /// The refit of Besiroglu and others to 240 of the points, which the earlier coefficients do not fit.
  public static let epoch = ChinchillaLaw(
    irreducible: 1.81686, parameterScale: 482.006, tokenScale: 2085.43,
    parameterExponent: 0.34781, tokenExponent: 0.36585,
    origin: LawOrigin(
      lossKind: .finalTraining, domain: chinchillaRuns,
      evidence: Evidence(
        .published,
        source: "Besiroglu et al., Chinchilla Scaling: A replication attempt, arXiv 2404.10102",
        date: "2024")))

  /// Sizes of the experiments of Hoffmann and others (abstract).
  private static let chinchillaRuns = LawDomain(parameters: 70e6...16e9)
}
