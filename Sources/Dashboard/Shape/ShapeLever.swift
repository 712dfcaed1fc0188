import ScalingCore
package import Screen

/// A value that the keys of the Shape screen move.
package enum ShapeLever: Sendable, Hashable, CaseIterable {
  /// Weights of the model.
  case size
  /// Training tokens for each parameter.
  case tokens
  /// Slowest candidate.
  case limit
  /// Software that decodes.
  case software
  /// Query heads that share a key-value head.
  case kvHeads
  /// Feed-forward width over width.
  case mlp
  /// Runs of the small experiment.
  case plan
  /// GPU time of the small experiment.
  case within
  /// Training runs that the laws are fitted to.
  case runs

  /// Name in the row of levers.
  package var label: Wording {
    switch self {
    case .size: Wording("size", ja: "サイズ")
    case .tokens: Wording("tokens", ja: "トークン比")
    case .limit: Wording("limit", ja: "制限")
    case .software: Wording("software", ja: "ソフト")
    case .kvHeads: "KV"
    case .mlp: "MLP"
    case .plan: Wording("plan", ja: "実験")
    case .within: Wording("within", ja: "予算")
    case .runs: Wording("runs", ja: "データ")
    }
  }

  /// What the value is, in a few words.
  package var meaning: Wording {
    switch self {
    case .size: Wording("parameters, embeddings included", ja: "埋め込みを含むパラメータ数")
    case .tokens: Wording("training tokens for each parameter", ja: "パラメータあたりの訓練トークン数")
    case .limit:
      Wording("latency over that of the usual shape, at most", ja: "標準の形状に対する応答時間の上限")
    case .software: Wording("software that decodes", ja: "デコードするソフトウェア")
    case .kvHeads:
      Wording(
        "query heads that share a KV head, every one is tried", ja: "KVヘッドを共有するクエリヘッド数（すべて試行）")
    case .mlp:
      Wording("feed-forward width over width, every one is tried", ja: "幅に対するFFN幅（すべて試行）")
    case .plan: Wording("runs of the small experiment", ja: "小規模実験の訓練数")
    case .within:
      Wording("GPU-hours that the small experiment may take", ja: "小規模実験に使えるGPU時間")
    case .runs: Wording("training runs that the laws are fitted to", ja: "法則を当てはめる訓練データ")
    }
  }

  /// Text of the value.
  package func text(
    of settings: ShapeSettings, _ state: DashboardState, in language: Language
  ) -> String {
    switch self {
    case .size: return settings.size.formatted
    case .tokens:
      return NumberFormat.significant(3).string(settings.tokensPerParameter)
        + language("/param", ja: "")
    case .limit:
      return settings.slowest.map { "≤ \(Probability($0).formatted)" }
        ?? language("none", ja: "なし")
    case .software:
      return settings.isEager ? "eager" : state.scenario.deployment.backend.rawValue
    case .kvHeads: return settings.groupSizes.map { "g\($0)" }.joined(separator: " ")
    case .mlp:
      let format = NumberFormat.significant(2)
      return settings.feedForwardRatios.map(format.string).joined(separator: " ")
    case .plan: return language("\(settings.runCount) runs", ja: "\(settings.runCount)件")
    case .within:
      let hours = settings.budget.map { NumberFormat.significant(3).string($0.value / 3_600) }
      return hours.map { "≤ \($0) h" } ?? language("any time", ja: "無制限")
    case .runs:
      return state.shape?.experiment.words(in: language) ?? language("none", ja: "なし")
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
    case .kvHeads:
      changed.groupSizes = Self.moved(settings.groupSizes, by: steps, in: Self.groupSizes)
    case .mlp:
      changed.feedForwardRatios = Self.moved(
        settings.feedForwardRatios, by: steps, in: Self.feedForwardRatios)
    case .plan: changed.runCount = min(max(settings.runCount + steps, 2), Self.mostRuns)
    case .within:
      let hours = Self.budgets.moved(
        settings.budget.map { $0.value / 3_600 } ?? Self.noBudget, by: steps)
      changed.budget = hours < Self.noBudget ? Seconds(hours * 3_600) : nil
    case .runs where experiments > 0:
      changed.experiment = ((settings.experiment + steps) % experiments + experiments) % experiments
    case .runs: break
    }
    return changed
  }

  /// The choice some places on; the ends hold.
  private static func moved<Choice: Equatable>(
    _ choice: Choice, by steps: Int, in choices: [Choice]
  ) -> Choice {
    let place = (choices.firstIndex(of: choice) ?? 0) + steps
    return choices[min(max(place, 0), choices.count - 1)]
  }

  private static let groupSizes = [[1], [1, 4], [1, 2, 4, 8], [8]]
  private static let feedForwardRatios = [
    [ShapeSpace.openLMFeedForward], [2, ShapeSpace.openLMFeedForward, 4], [4],
  ]
  private static let mostRuns = 12
  private static let noBudget = 20_000.0
  private static let budgets = Ladder(
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, noBudget])
  private static let noLimit = 2.05
  private static let sizes = Ladder(
    [0.08, 0.12, 0.16, 0.24, 0.31, 0.5, 0.7, 1, 1.44, 2, 3, 4, 5, 7, 10].map { $0 * 1e9 })
  private static let ratios = Ladder([20, 30, 40, 60, 80, 100, 160, 320, 640, 1_000, 2_000, 5_000])
  private static let limits = Ladder((4...40).map { Double($0) / 20 } + [noLimit])
}

/// The values that the keys of the Shape screen move.
func shapeLevers(of state: DashboardState, in language: Language) -> LeverRow {
  let all = ShapeLever.allCases
  return LeverRow(
    items: all.map {
      LeverRow.Item(
        label: $0.label[language], text: $0.text(of: state.shapeSettings, state, in: language))
    },
    chosen: all.firstIndex(of: state.shapeSettings.lever) ?? 0)
}
