package import ScalingCore
package import Screen

/// The answer of Explore in words: what the option gives, what would be cheaper, what FLOPs would mislead to.
package struct Headline: Sendable, Hashable {
  /// The option.
  package var scenario: Scenario
  /// What it gives and costs.
  package var evaluation: Evaluation
  /// What other choices of equal accuracy cost.
  package var verdict: FLOPsVerdict?
  /// Models of the family, which name the choices of the verdict.
  package var family: [ModelArchitecture]

  /// One to three sentences, the most important first.
  package func sentences(in language: Language) -> [Sentence] {
    guard let economics = evaluation.economics else {
      return evaluation.serving.timing == nil ? [misfit(language)] : [unpayable(language)]
    }
    return [
      answer(economics, language), missedGoals(language), cheaper(language),
      flopsAlone(language), nothingCheaper(language),
    ].compactMap { $0 }
  }

  /// Changes below this share are not worth a sentence: they lie within what the serving model can tell.
  private static let noticeable = 0.02

  /// Ratios below this are 1.0 as they are shown.
  private static let shownRatio = 1.05

  private func answer(_ economics: Economics, _ language: Language) -> Sentence {
    let currency = scenario.currency
    let request = Sentence(figure: currency.text(economics.costPerRequest))
    let year = Sentence(figure: currency.text(economics.yearlySpend.typical))
    let idle = idleHours(economics, language)
    return option(language)
      + language(
        ": \(score(language))\(latency(language)) \(request) a request\(idle), \(year) a year.",
        ja: "：\(score(language))\(latency(language))1リクエスト\(request)\(idle)、年間\(year)。")
  }

  /// What a request costs when GPUs are paid for day and night; none where they are paid by use.
  private func idleHours(_ economics: Economics, _ language: Language) -> Sentence {
    guard let cost = economics.costPerRequestWithIdleHours else { return "" }
    let amount = Sentence(figure: scenario.currency.text(cost))
    return language(" (\(amount) with idle hours)", ja: "（待機込み\(amount)）")
  }

  private func option(_ language: Language) -> Sentence {
    let strategy = scenario.strategy
    let size = Sentence(figure: scenario.model.sizeName)
    let length = Sentence(figure: strategy.generationLength.formatted)
    let single: Sentence = language(
      "\(size) × \(length) tokens", ja: "\(size) × \(length)トークン")
    guard strategy.samples > 1 else { return single }
    let count = Sentence(figure: String(strategy.samples))
    return switch strategy.kind {
    case .majority: single + language(" × \(count) votes", ja: " × \(count)票の多数決")
    default: single + language(" × \(count) samples", ja: " × \(count)サンプル")
    }
  }

  private func score(_ language: Language) -> Sentence {
    guard let accuracy = evaluation.accuracy.value?.formatted else {
      let benchmark = scenario.workload.benchmark
      return language(
        "no evidence for its accuracy on \(benchmark),", ja: "\(benchmark)での正答率は根拠なし、")
    }
    return language("\(figure: accuracy) right,", ja: "正答率\(figure: accuracy)、")
  }

  /// Latency on the scenario's own GPUs; none where only an API answers.
  private func latency(_ language: Language) -> Sentence {
    guard let time = evaluation.serving.timing?.requestLatency.formatted else { return "" }
    return language(" \(figure: time),", ja: "応答\(figure: time)、")
  }

  private func missedGoals(_ language: Language) -> Sentence? {
    let missed = evaluation.goals.failures
    guard !missed.isEmpty else { return nil }
    let names = missed.words(in: language)
    return language("Goals missed: \(names).", ja: "未達の目標：\(names)。")
  }

  /// The model fits, but its plan has no money.
  private func unpayable(_ language: Language) -> Sentence {
    let plan = scenario.price.kind.rawValue
    let problem = scenario.moneyProblem(timing: evaluation.serving.timing, in: language)
    return language(
      "\(figure: "Plan \(plan)"): \(problem).", ja: "\(figure: "料金プラン \(plan)")：\(problem)。")
  }

  private func misfit(_ language: Language) -> Sentence {
    let deployment = scenario.deployment
    let memory = evaluation.serving.memory
    let gpus = "\(deployment.gpusPerReplica) × \(deployment.gpu.id)"
    let model = Sentence(figure: scenario.model.id)
    let weights = Sentence(figure: memory.weights.formatted)
    let capacity = memory.capacity.formatted
    guard memory.weights + memory.reserve < memory.capacity else {
      return language(
        """
        \(model) does not fit into \(gpus): \(weights) of weights per GPU, \(capacity) of memory. \
        Take a larger GPU, more tensor parallelism, or fewer bits.
        """,
        ja: """
          \(model)は\(gpus)に収まりません：GPUあたり重み\(weights)に対しメモリ\(capacity)。\
          より大きなGPU、テンソル並列の追加、または低ビット化を。
          """)
    }
    let cache = Sentence(figure: memory.kvCache.formatted)
    return language(
      """
      \(model) does not fit into \(gpus): \(weights) of weights, \(cache) of KV cache for one sequence \
      per GPU, \(capacity) of memory. Take a shorter generation, a larger GPU, or more tensor parallelism.
      """,
      ja: """
        \(model)は\(gpus)に収まりません：GPUあたり重み\(weights)と1系列のKVキャッシュ\(cache)に対し\
        メモリ\(capacity)。生成長の短縮、より大きなGPU、またはテンソル並列の追加を。
        """)
  }

  /// Money that the cheapest option of equal accuracy saves, as a share; nil without evidence.
  private var saving: Double? {
    guard let verdict, let own = evaluation.economics?.costPerRequest, own > 0 else { return nil }
    return 1 - verdict.byDollars.point.costPerRequest / own
  }

  /// Which option of the same family is as accurate for less money.
  private func cheaper(_ language: Language) -> Sentence? {
    guard let verdict, let saving, saving > Headline.noticeable else { return nil }
    let share = Sentence(figure: Probability(saving).formatted)
    let option = Sentence(figure: name(of: verdict.byDollars))
    return language(
      "As accurate for \(share) less: \(option).", ja: "同じ正答率で\(share)安い選択：\(option)。")
  }

  private func nothingCheaper(_ language: Language) -> Sentence? {
    guard let saving, saving <= Headline.noticeable else { return nil }
    return language(
      "No other size or length of the family gives this for less.",
      ja: "同じファミリーでこれより安いサイズや生成長はありません。")
  }

  /// What FLOPs alone would pick at this accuracy, and what that costs in money and memory traffic.
  private func flopsAlone(_ language: Language) -> Sentence? {
    guard let verdict else { return nil }
    guard verdict.byFLOPs.model != scenario.model.id || !verdict.isUnanimous else {
      return language("FLOPs alone would pick the same.", ja: "FLOPsだけで選んでも同じです。")
    }
    let option = Sentence(figure: name(of: verdict.byFLOPs))
    let money = Sentence(figure: timesText(verdict.dollarRatio))
    let traffic = Sentence(figure: timesText(verdict.eFLOPRatio))
    if isKnownOption(verdict) { return sameByFLOPs(verdict, traffic, language) }
    return language(
      "FLOPs alone: \(option), \(money) the money, \(traffic) the eFLOPs.",
      ja: "FLOPsだけなら\(option)：費用\(money)、eFLOPs \(traffic)。")
  }

  /// Whether FLOPs pick the option on the screen, or the one that was just said to be cheaper.
  private func isKnownOption(_ verdict: FLOPsVerdict) -> Bool {
    let choice = verdict.byFLOPs
    if let saving, saving > Headline.noticeable, choice.isSameOption(as: verdict.byDollars) {
      return true
    }
    return choice.model == scenario.model.id
      && choice.point.length == scenario.strategy.generationLength
  }

  /// FLOPs pick what was named already; memory traffic may pick another option.
  private func sameByFLOPs(
    _ verdict: FLOPsVerdict, _ traffic: Sentence, _ language: Language
  ) -> Sentence {
    guard verdict.eFLOPRatio >= Headline.shownRatio else {
      return language("FLOPs alone would pick it too.", ja: "FLOPsだけで選んでも同じ選択です。")
    }
    let other = Sentence(figure: name(of: verdict.byEFLOPs))
    return language(
      "FLOPs alone would pick it too, \(traffic) the eFLOPs of \(other).",
      ja: "FLOPsだけでも同じ選択：eFLOPsは\(other)の\(traffic)。")
  }

  private func name(of choice: OptionChoice) -> String {
    let size = family.first { $0.id == choice.model }?.sizeName ?? choice.model
    return "\(size) × \(choice.point.length.formatted)"
  }
}
