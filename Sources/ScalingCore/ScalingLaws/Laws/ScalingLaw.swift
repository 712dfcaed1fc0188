/// One of the laws that predict the loss of a run.
public enum ScalingLaw: Sendable, Hashable {
  /// Loss by parameters and tokens.
  case chinchilla(ChinchillaLaw)
  /// Loss by parameters, tokens and width over depth.
  case shape(ShapeLaw)
  /// Loss of the best architecture, times what width and MLP share cost.
  case conditional(ConditionalLaw, best: ChinchillaLaw)
  /// Loss by compute and tokens a parameter.
  case gadre(GadreLaw)

  /// Its family.
  public var family: LawFamily {
    switch self {
    case .chinchilla: .chinchilla
    case .shape: .shape
    case .conditional: .conditional
    case .gadre: .gadre
    }
  }

  /// What loss means here, where the law holds, and its source.
  public var origin: LawOrigin {
    switch self {
    case .chinchilla(let law): law.origin
    case .shape(let law): law.origin
    case .conditional(let law, _): law.origin
    case .gadre(let law): law.origin
    }
  }

  /// Loss of a run; nil when the run does not state what the law asks of its architecture.
  public func loss(of run: TrainingRun) -> Loss? {
    switch self {
    case .chinchilla(let law): law.loss(parameters: run.parameters, tokens: run.tokens)
    case .gadre(let law): law.loss(parameters: run.parameters, tokens: run.tokens)
    case .shape(let law):
      run.aspectRatio.map {
        law.loss(parameters: run.parameters, tokens: run.tokens, aspectRatio: $0)
      }
    case .conditional(let law, let best):
      run.widthRatio.flatMap { widthRatio in
        run.mlpToAttention.map { mlpToAttention in
          law.loss(
            best: best.loss(parameters: run.parameters, tokens: run.tokens),
            widthRatio: widthRatio, mlpToAttention: mlpToAttention)
        }
      }
    }
  }
}
