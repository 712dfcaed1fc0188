import ScalingCore

/// A value that the keys of the Shape screen move.
package enum ShapeLever: String, Sendable, Hashable, CaseIterable {
  /// Weights of the model.
  case size
  /// Training tokens for each parameter.
  case tokens
  /// Slowest candidate.
  case limit
  /// Software that decodes.
  case software
  /// Training runs that the laws are fitted to.
  case runs

  /// What the value is, in a few words.
  package var meaning: String {
    switch self {
    case .size: "parameters, embeddings included"
    case .tokens: "training tokens for each parameter"
    case .limit: "latency over that of the usual shape, at most"
    case .software: "software that decodes"
    case .runs: "training runs that the laws are fitted to"
    }
  }

  /// Text of the value.
  package func text(of settings: ShapeSettings, _ state: DashboardState) -> String {
    switch self {
    case .size: return settings.size.formatted
    case .tokens:
      return NumberFormat.significant(3).string(settings.tokensPerParameter) + "/param"
    case .limit: return settings.slowest.map { "≤ \(Probability($0).formatted)" } ?? "none"
    case .software:
      return settings.isEager ? "eager" : state.scenario.deployment.backend.rawValue
    case .runs: return state.shape?.experiment.name ?? "none"
    }
  }

  /// The settings after some steps, up for positive ones.
  package func moved(_ settings: ShapeSettings, by steps: Int, of experiments: Int) -> ShapeSettings
  {
    var changed = settings
    switch self {
    case .size:
      changed.size = Parameters(Self.sizes.moved(settings.size.value, by: steps))
    case .tokens:
      changed.tokensPerParameter = Self.ratios.moved(settings.tokensPerParameter, by: steps)
    case .limit:
      let share = Self.limits.moved(settings.slowest ?? Self.noLimit, by: steps)
      changed.slowest = share >= Self.noLimit ? nil : share
    case .software: changed.isEager.toggle()
    case .runs where experiments > 0:
      changed.experiment = ((settings.experiment + steps) % experiments + experiments) % experiments
    case .runs: break
    }
    return changed
  }

  private static let noLimit = 2.05
  private static let sizes = Ladder(
    [0.08, 0.12, 0.16, 0.24, 0.31, 0.5, 0.7, 1, 1.44, 2, 3, 4, 5, 7, 10].map { $0 * 1e9 })
  private static let ratios = Ladder([20, 30, 40, 60, 80, 100, 160, 320, 640, 1_000, 2_000, 5_000])
  private static let limits = Ladder((4...40).map { Double($0) / 20 } + [noLimit])
}

/// The values that the keys of the Shape screen move.
func shapeLevers(of state: DashboardState) -> LeverRow {
  let all = ShapeLever.allCases
  return LeverRow(
    items: all.map {
      LeverRow.Item(label: $0.rawValue, text: $0.text(of: state.shapeSettings, state))
    },
    chosen: all.firstIndex(of: state.shapeSettings.lever) ?? 0)
}
