extension ConditionalLaw {
  /// Fitted to 80M, 145M and 297M models, for 1B.
  public static let fittedTo297M = ConditionalLaw(
    width: LogWithReciprocal(constant: 2.697, logScale: 0.0974, reciprocalScale: 0.0078),
    mlp: LogWithReciprocal(constant: 0.3870, logScale: 0.0063, reciprocalScale: 0.0065),
    origin: origin(parameters: 80e6...1e9, fit: "fit to 80M, 145M and 297M, evaluated at 1B"))

  /// Fitted to 1B models only, for 3B.
  public static let fittedTo1B = ConditionalLaw(
    width: LogWithReciprocal(constant: 2.319, logScale: 0.238, reciprocalScale: 0.0176),
    mlp: LogWithReciprocal(constant: 0.5104, logScale: 0.0051, reciprocalScale: 0.0062),
    origin: origin(parameters: 1e9...3e9, fit: "fit to 1B, evaluated at 3B"))

  /// r of the rows that were fitted, and the tokens a parameter of all runs (D = 100·N).
  private static func origin(
    parameters: ClosedRange<Parameters>, fit: String
  ) -> LawOrigin {
    LawOrigin(
      lossKind: .finalTraining,
      domain: LawDomain(
        parameters: parameters, tokensPerParameter: 100...100, mlpToAttention: 0.5...5),
      evidence: Evidence(
        .published,
        source: "Bian, Yu, Venkataraman, Park, Scaling Laws Meet Model Architecture, ICLR 2026, "
          + "arXiv 2510.18245, \(fit)",
        date: "2026"))
  }
}
