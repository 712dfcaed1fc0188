package import ScalingCore
package import Screen

extension SpeedInsight {
  /// The answer of the Speed screen in words: how fast, what limits it, how many may run together.
  package func headline(row chosen: Int?, in language: Language) -> [Sentence] {
    guard let row = row(chosen) else {
      return [doesNotFit(language), remedy(language)].compactMap(\.self)
    }
    return [
      times(row, language), planned(against: row, language), remedy(language),
      limit(row, language),
      distance(language),
    ].compactMap(\.self)
  }

  private func times(_ row: ConcurrencyPoint, _ language: Language) -> Sentence {
    let together = Sentence(figure: sequences(row.concurrency, language))
    let first = Sentence(figure: spanText(range(of: .timeToFirstToken, at: row)))
    let rate = Sentence(figure: "\(rateText(row.tokensPerSecondPerUser)) tokens/s")
    let answer = Sentence(figure: spanText(range(of: .requestLatency, at: row)))
    return language(
      "\(together): first token \(first), \(rate) a user, answer \(answer).",
      ja: "\(together)：最初のトークンまで\(first)、ユーザーあたり\(rate)、応答\(answer)。")
  }

  /// The largest concurrency, and what it is worth against the row that the headline speaks of.
  private func planned(against row: ConcurrencyPoint, _ language: Language) -> Sentence? {
    guard let plan, let best = plan.best else { return tooSlow(language) }
    let isPresent = row.concurrency == plan.present.concurrency
    let many = Sentence(figure: "\(best.concurrency)")
    let reach = reach(plan, language)
    guard best.concurrency != row.concurrency else {
      return isPresent
        ? language("Up to \(many) \(reach), as now.", ja: "\(many)系列まで\(reach)（現状どおり）。")
        : language("Up to \(many) \(reach), as chosen.", ja: "\(many)系列まで\(reach)（選択どおり）。")
    }
    let gain = best.timing.tokensPerSecondPerGPU / row.timing.tokensPerSecondPerGPU
    let tokens = Sentence(figure: timesText(gain))
    let count = gpuChange(from: row.gpusForLoad, to: best.gpusForLoad, language)
    let base = "\(row.concurrency)"
    return language(
      "Up to \(many) \(reach): \(tokens) the tokens a GPU\(isPresent ? "" : " at \(base)"), \(count).",
      ja: """
        \(many)系列まで\(reach)：\(isPresent ? "" : "\(base)系列比で")GPUあたりトークン\(tokens)、\
        GPUは\(count)。
        """)
  }

  private func gpuChange(from old: Double, to new: Double, _ language: Language) -> Sentence {
    let (old, new) = (gpus(old), gpus(new))
    return old == new
      ? language("still \(figure: "\(new) GPUs")", ja: "\(figure: "\(new)台")のまま")
      : language(
        "\(figure: "\(new) instead of \(old) GPUs")", ja: "\(figure: "\(old)台から\(new)台へ")")
  }

  private func reach(_ plan: ThroughputPlan, _ language: Language) -> String {
    let goal = plan.limits.requestLatency.map {
      LatencyMeasure.requestLatency.kept(within: $0, language)
    }
    switch plan.bound {
    case .memory:
      let memory = language("fit the KV memory", ja: "KVメモリに収まり")
      return goal.map { language("\(memory) and \($0)", ja: "\(memory)、\($0)") }
        ?? language(memory, ja: "KVメモリに収まります")
    case .limit(let measure):
      return plan.limits.limit(of: measure).map { measure.kept(within: $0, language) }
        ?? language("meet the goals", ja: "目標を満たします")
    case .range:
      return goal ?? language("can run", ja: "同時に動きます")
    }
  }

  private func tooSlow(_ language: Language) -> Sentence? {
    guard let plan, case .limit(let measure) = plan.bound, let first = rows.first,
      let limit = plan.limits.limit(of: measure)
    else { return nil }
    let time = Sentence(figure: first.timing.time(measure).formatted)
    let goal = Sentence(figure: limit.formatted)
    return language(
      "Even one sequence takes \(time), over the goal of \(goal).",
      ja: "1系列だけでも\(time)かかり、目標\(goal)を超えます。")
  }

  /// What takes most of a token's time.
  private func limit(_ row: ConcurrencyPoint, _ language: Language) -> Sentence {
    guard !row.isBeyondMemory else {
      let held = Sentence(figure: "\(Int(row.timing.capacitySequences))")
      return language(
        "The KV memory holds \(held), the others wait.",
        ja: "KVメモリに入るのは\(held)系列、残りは待ちます。")
    }
    let term = SpeedTerm.largest(of: row.timing)
    let share = Probability(term.time(of: row.timing) / row.timing.timePerOutputToken)
    let activity = term.activity[language]
    return language(
      "Most of a token's time, \(figure: share.formatted), goes into \(activity).",
      ja: "1トークンの時間の\(figure: share.formatted)は\(activity)です。")
  }

  /// How far the prediction is from measured rows.
  private func distance(_ language: Language) -> Sentence? {
    guard let error = accuracy?.timePerOutputToken else { return nil }
    let share = Sentence(figure: Probability(error.meanAbsolute).formatted(decimals: 1))
    return language(
      "Measured TPOT of \(error.count) runs differs by \(share) on average.",
      ja: "実測TPOT（\(error.count)件）との差は平均\(share)。")
  }

  private func doesNotFit(_ language: Language) -> Sentence {
    let memory = estimate.memory
    let deployment = scenario.deployment
    let weights = deployment.weights.rawValue
    let share = Sentence(figure: memory.weights.formatted)
    let cache = Sentence(figure: memory.kvCache.formatted)
    let room = Sentence(figure: memory.capacity.formatted)
    let count = deployment.gpusPerReplica
    let place = "\(count == 1 ? "one" : "\(count)") \(deployment.gpu.id)"
    return language(
      """
      \(scenario.model.id) in \(weights) does not fit on \(figure: place): each would hold \(share) of \
      weights and \(cache) of cache for one sequence, but has \(room).
      """,
      ja: """
        \(weights)の\(scenario.model.id)は\(figure: "\(deployment.gpu.id) \(count)台")に収まりません：\
        1台あたり重み\(share)と1系列のキャッシュ\(cache)に対し、メモリは\(room)。
        """)
  }

  /// What would help.
  private func remedy(_ language: Language) -> Sentence? {
    guard plan?.best == nil else { return nil }
    let purpose =
      plan == nil
      ? language("make it fit", ja: "収まります") : language("meet the goal", ja: "目標を満たします")
    guard !remedies.isEmpty else {
      let problem =
        plan == nil ? "収まりません" : "目標に届きません"
      return language(
        "Neither more GPUs a replica nor smaller weights \(purpose).",
        ja: "レプリカあたりのGPUを増やしても重みを小さくしても\(problem)。")
    }
    let words = remedies.map { $0.words(in: language) }
      .joined(separator: language(" or ", ja: "、または"))
    return language(
      "\(figure: words) would \(purpose).", ja: "\(figure: words)なら\(purpose)。")
  }

  private func sequences(_ count: Int, _ language: Language) -> String {
    let number = NumberFormat.grouped.string(Double(count))
    return language(count == 1 ? "1 sequence" : "\(number) sequences", ja: "\(number)系列")
  }

  private func gpus(_ count: Double) -> String { NumberFormat.grouped.string(count) }
}

extension ServingRemedy {
  /// The change in a few words.
  package func words(in language: Language) -> String {
    switch self {
    case .tensorParallel(let gpus):
      language("Tensor parallel over \(gpus) GPUs", ja: "GPU \(gpus)台のテンソル並列")
    case .weights(let precision):
      language("\(precision.rawValue) weights", ja: "\(precision.rawValue)の重み")
    }
  }
}

extension LatencyMeasure {
  /// What so many sequences do that keep to a limit, after "up to 84".
  fileprivate func kept(within limit: Seconds, _ language: Language) -> String {
    let time = limit.formatted
    return switch self {
    case .requestLatency: language("answer within \(time)", ja: "\(time)以内に応答")
    case .timeToFirstToken: language("start within \(time)", ja: "\(time)以内に開始")
    case .timePerOutputToken: language("give a token every \(time)", ja: "\(time)ごとに1トークン")
    }
  }
}
