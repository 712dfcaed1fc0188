package import ScalingCore
package import Screen

/// A step on the way from a sample to a decision on one's own numbers: measure, compare, optimise.
package enum GuideStep: String, Sendable, Hashable, CaseIterable {
  /// Prices that the user pays.
  case prices
  /// The serving model on the user's own hardware.
  case measurements
  /// Right answers on the user's own questions.
  case evaluation
  /// What the option has to reach.
  case goals
  /// Another option beside it.
  case compare
  /// An option that reaches the goals.
  case optimise

  /// What to reach, in a few words.
  package var title: Wording {
    switch self {
    case .prices: Wording("own prices", ja: "自社の価格")
    case .measurements: Wording("own measurements", ja: "自社での計測")
    case .evaluation: Wording("own evaluation", ja: "自社の質問での評価")
    case .goals: Wording("goals", ja: "目標")
    case .compare: Wording("two options side by side", ja: "2案の比較")
    case .optimise: Wording("an option that meets the goals", ja: "目標を満たす案")
    }
  }

  /// How to take the step, with the keys in use.
  package func advice(keys: KeyMap, in language: Language) -> String {
    let key = { (command: Command, context: KeyContext) in
      keys.name(of: command, in: context, ascii: true)
    }
    let (type, add) = (key(.enterValue, .options), key(.addToCompare, .everywhere))
    let frontier = key(.showFrontier, .everywhere)
    return switch self {
    case .prices:
      language(
        "\(type) on GPU price types the one that you pay; a range in the file (low, typical, high) is assumed.",
        ja: "GPU価格の上で\(type)を押し、実際に払う価格を入力します；ファイルの幅（low、typical、high）は仮定です。")
    case .measurements:
      language(
        "Measure three points on your machines, then: isocost calibrate FILE... writes a profile.",
        ja: "自社の環境で3点を計測し、isocost calibrate FILE... でプロファイルを作ります。")
    case .evaluation:
      language(
        "Run your questions with lm-evaluation-harness or count them, then: isocost import FILE.",
        ja: "自社の質問をlm-evaluation-harnessで実行するか正答を数え、isocost import FILE で取り込みます。")
    case .goals:
      language(
        "State accuracyAtLeast, latencyAtMost or yearlyBudgetAtMost under goals in the file.",
        ja: "ファイルの goals に accuracyAtLeast、latencyAtMost、yearlyBudgetAtMost のいずれかを書きます。")
    case .compare:
      language(
        "\(add) puts the option on Compare; change or open another one and press \(add) again.",
        ja: "\(add)で案を比較に追加；変更するか別のシナリオを開き、もう一度\(add)を押します。")
    case .optimise:
      language(
        "isocost optimize FILE finds the cheapest option that meets the goals; \(frontier) Frontier shows why.",
        ja: "isocost optimize FILE が目標を満たす最安の案を探します；理由は\(frontier)のフロンティアで。")
    }
  }

  /// Whether the scenario on the screen has taken the step.
  ///
  /// What the built-in sample states is nobody's own.
  package func isDone(_ state: DashboardState) -> Bool {
    let isSample = state.document.path == nil && state.scenario == state.document.saved
    guard self == .compare || !isSample else { return false }
    return isDone(state.scenario, state.insight.evaluation, columns: state.comparison.columns.count)
  }

  /// Whether a scenario has taken the step.
  package func isDone(_ scenario: Scenario, _ evaluation: Evaluation, columns: Int) -> Bool {
    switch self {
    case .prices: return scenario.hasOwnPrice
    case .measurements: return evaluation.serving.evidence.kind == .measured
    case .evaluation: return evaluation.accuracy.evidence.kind == .measured
    case .goals: return scenario.goals != Goals()
    case .compare: return columns > 1
    case .optimise: return scenario.goals != Goals() && evaluation.goals.failures.isEmpty
    }
  }

  /// Where the numbers of the step come from now; empty where that is no number.
  package func evidence(_ state: DashboardState, in language: Language) -> String {
    let evaluation = state.insight.evaluation
    switch self {
    case .prices: return Explanation.citation(state.scenario.spendEvidence, in: language)
    case .measurements: return Explanation.citation(evaluation.serving.evidence, in: language)
    case .evaluation: return Explanation.citation(evaluation.accuracy.evidence, in: language)
    case .goals, .compare: return ""
    case .optimise:
      let missed = evaluation.goals.failures
      return missed.isEmpty
        ? "" : language("missed: ", ja: "未達：") + missed.words(in: language)
    }
  }
}

extension Scenario {
  /// Whether what the plan pays is typed or stated in one figure; a range of a file is only assumed, a quote is the
  /// catalogue's.
  fileprivate var hasOwnPrice: Bool {
    switch price.kind {
    case .owned:
      guard let purchase = price.owned.purchasePerGPU else { return false }
      return !purchase.isRange && distribution(at: "price.owned.purchasePerGpu") == nil
    case .api:
      return price.api.evidence.kind == .assumed
    case .onDemand, .spot, .reserved, .mix:
      guard !hasQuotedPrice else { return false }
      guard price.evidence != .typed else { return true }
      return !price.perGPUHour.isRange && distribution(at: "price.perGpuHour") == nil
    }
  }
}
