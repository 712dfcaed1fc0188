package import ScalingCore
package import Screen

/// The answer to a scenario as a table for people: figure, value, where it comes from.
package enum EvaluationTable {
  /// The table of an evaluated scenario.
  package static func table(of evaluation: Evaluation, scenario: Scenario) -> OutputTable {
    let rows =
      option(scenario, evaluation.serving) + accuracy(evaluation.accuracy) + cost(evaluation.cost)
      + serving(evaluation.serving) + economics(evaluation.economics, scenario)
      + outlook(evaluation.economics, scenario)
      + goals(evaluation.goals)
    return OutputTable(
      columns: [
        .init("figure", Wording("figure", ja: "指標")), .init("value", Wording("value", ja: "値")),
        .init("note", Wording("note", ja: "備考")),
      ],
      rows: rows.map { [.init($0.figure), .init($0.value), .init($0.note)] })
  }

  /// Where the numbers come from, one full citation a line.
  package static func sources(of evaluation: Evaluation, scenario: Scenario) -> [Wording] {
    [
      source(Wording("accuracy", ja: "正答率"), evaluation.accuracy.evidence),
      source(Wording("latency", ja: "応答時間"), evaluation.serving.evidence),
      source(Wording("price", ja: "価格"), scenario.spendEvidence),
    ]
  }

  /// What rests on an evidence, with the full citation.
  static func source(_ name: Wording, _ evidence: Evidence) -> Wording {
    Wording { language in
      name[language] + language(": ", ja: "：") + evidence.cited[language]
    }
  }

  private struct Row {
    var figure: Wording
    var value: Wording
    var note: Wording

    init(_ figure: Wording, _ value: Wording, _ note: Wording = "") {
      self.figure = figure
      self.value = value
      self.note = note
    }

    init(_ figure: Wording, _ value: String?, _ note: Wording = "") {
      self.init(figure, value.map { Wording(same: $0) } ?? .unknown, note)
    }
  }

  private static func option(_ scenario: Scenario, _ serving: ServingEstimate) -> [Row] {
    let deployment = scenario.deployment
    let (software, running) = (deployment.backendName, deployment.concurrency)
    return [
      Row(Wording("scenario", ja: "シナリオ"), scenario.name),
      Row(
        Wording("model", ja: "モデル"), scenario.model.id, Wording { use(scenario.strategy, $0) }),
      attention(scenario.attention, serving.cacheTraffic),
      Row(
        Wording("replica", ja: "レプリカ"), "\(deployment.gpusPerReplica) x \(deployment.gpu.id)",
        Wording("\(software), \(running) sequences", ja: "\(software)、\(running)系列")),
    ]
  }

  /// Tokens of a sample, their mean where it is not the cap, and how one answer is chosen.
  private static func use(_ strategy: Strategy, _ language: Language) -> String {
    let (cap, mean) = (strategy.generationLength.formatted, strategy.lengthMoments.mean)
    let tokens =
      mean == strategy.generationLength
      ? language("\(cap) tokens", ja: "\(cap)トークン")
      : language(
        "mean \(mean.formatted) of at most \(cap) tokens", ja: "平均\(mean.formatted)、最大\(cap)トークン")
    let (samples, judge) = (strategy.samples, strategy.verifier.text)
    let verifier =
      strategy.verifier == .perfect ? "" : language(", verifier \(judge)", ja: "、検証器\(judge)")
    return switch strategy.kind {
    case .single: tokens
    case .bestOfN: tokens + language(", best-of-n of ", ja: "、best-of-n ") + "\(samples)\(verifier)"
    case .majority: tokens + language(", majority of ", ja: "、多数決 ") + "\(samples)"
    }
  }

  /// What a step reads of a sequence's cache at its mean context.
  private static func attention(_ policy: AttentionPolicy, _ traffic: CacheTraffic) -> Row {
    let (read, kept) = (traffic.read.formatted, traffic.kept.formatted)
    return Row(
      Wording("attention", ja: "アテンション"), policy.text,
      Wording(
        "a step reads \(read) of \(kept) cache of a sequence",
        ja: "1ステップで系列のキャッシュ\(kept)のうち\(read)を読む"))
  }

  private static func accuracy(_ accuracy: AccuracyEstimate) -> [Row] {
    let band = zip(accuracy.low, accuracy.high).map { low, high in
      Wording(
        ", \(low.formatted) to \(high.formatted)", ja: "、\(low.formatted)〜\(high.formatted)")
    }
    let note = Wording { language in
      accuracy.metric.name + (band?[language] ?? "") + language("; ", ja: "；")
        + accuracy.evidence.kind.word[language]
    }
    return [
      Row(Wording("accuracy", ja: "正答率"), accuracy.value?.formatted(decimals: 1), note)
    ]
  }

  private static func cost(_ cost: KineticsCost) -> [Row] {
    [
      Row(
        Wording("compute", ja: "計算量"), cost.compute.formatted,
        Wording("FLOPs only", ja: "FLOPsのみ")),
      Row(Wording("memory traffic", ja: "メモリ転送量"), cost.memoryAccess.formatted),
      Row(
        "eFLOPs", cost.eFLOPs.formatted,
        Wording("compute and weighted memory traffic", ja: "計算量と重み付けしたメモリ転送量")),
      Row(Wording("ideal GPU time", ja: "理想的なGPU時間"), cost.idealGPUTime.formatted),
    ]
  }

  private static func serving(_ serving: ServingEstimate) -> [Row] {
    let timing = serving.timing
    return [
      memory(serving), Row(Wording("time to first token", ja: "TTFT"), first(timing)),
      Row(Wording("time per output token", ja: "TPOT"), timing?.timePerOutputToken.formatted),
      Row(
        Wording("request latency", ja: "応答時間"), timing?.requestLatency.formatted,
        serving.evidence.kind.word),
      Row(
        Wording("throughput a GPU", ja: "GPUあたりスループット"),
        timing?.tokensPerSecondPerGPU.formatted),
      Row(
        Wording("GPU time a request", ja: "1リクエストのGPU時間"), timing?.gpuTimePerRequest.formatted),
    ]
  }

  private static func first(_ timing: ServingTiming?) -> String? {
    timing?.timeToFirstToken.formatted
  }

  private static func memory(_ serving: ServingEstimate) -> Row {
    let memory = serving.memory
    let weights = memory.weights.formatted
    let (cache, capacity) = (memory.kvCache.formatted, memory.capacity.formatted)
    let verdict =
      serving.fits
      ? Wording("fits", ja: "収まる") : Wording("does not fit", ja: "収まらない")
    return Row(
      Wording("memory a GPU", ja: "GPUあたりメモリ"),
      Wording("\(weights) weights", ja: "重み\(weights)"),
      Wording(
        "\(cache) cache of \(capacity); \(verdict[.english])",
        ja: "キャッシュ\(cache)、容量\(capacity)；\(verdict[.japanese])"))
  }

  private static func economics(_ economics: Economics?, _ scenario: Scenario) -> [Row] {
    let text = scenario.currency.text
    let range = economics?.yearlySpendPercentiles.map {
      let (low, high) = (text($0.p10), text($0.p90))
      return Wording("P10 \(low), P90 \(high)", ja: "P10 \(low)、P90 \(high)")
    }
    let price = scenario.spendEvidence.kind.word
    return [
      Row(
        .costPerRequest, (economics?.costPerRequest).map(text),
        Wording("price \(price[.english])", ja: "価格は\(price[.japanese])")),
      Row(.costPerCorrectAnswer, economics?.costPerCorrectAnswer.map(text)),
      Row(
        Wording("cost per 1M input tokens", ja: "入力100万トークンの費用"),
        (economics?.costPerMillionInputTokens).map(text)),
      Row(
        Wording("cost per 1M output tokens", ja: "出力100万トークンの費用"),
        (economics?.costPerMillionOutputTokens).map(text)),
      Row(
        Wording("replicas", ja: "レプリカ数"),
        economics.map { NumberFormat.grouped.string($0.replicas) },
        economics.map { Wording(same: "\(NumberFormat.grouped.string($0.gpus)) GPUs") } ?? ""),
      Row(.yearlySpend, (economics?.yearlySpend.typical).map(text), range ?? ""),
      Row(Wording("energy a year", ja: "年間電力量"), economics?.energyPerYear?.formatted),
    ]
  }

  /// Rows for what only some scenarios state: utilisation beside other plans, emission, years ahead.
  private static func outlook(_ economics: Economics?, _ scenario: Scenario) -> [Row] {
    guard let economics else { return [] }
    var rows: [Row] = []
    if let share = economics.utilisation {
      rows.append(
        Row(
          .utilisation, Probability(share).formatted(decimals: 1),
          Wording("useful of paid GPU time", ja: "支払うGPU時間のうち使う割合")))
    }
    if let cost = economics.costPerRequestWithIdleHours {
      rows.append(
        Row(
          Wording("with idle hours", ja: "待機込みの費用"), scenario.currency.text(cost),
          Wording("yearly spend over its requests", ja: "年間支出 / リクエスト数")))
    }
    if let carbon = economics.carbonPerYear {
      let each = economics.carbonPerRequest(of: scenario.workload.requestsPerYear)?.formatted
      rows.append(
        Row(
          Wording("CO2 a year", ja: "年間CO2"), carbon.formatted,
          each.map { Wording("\($0) a request", ja: "1リクエストあたり\($0)") } ?? ""))
    }
    if scenario.price.kind == .owned, !scenario.price.owned.notCounted.isEmpty {
      let paths = scenario.price.owned.notCounted.joined(separator: ", ")
      rows.append(Row(Wording("not counted", ja: "含まないもの"), paths, "price.owned"))
    }
    return rows + (economics.forecast.map { years($0, scenario.currency) } ?? [])
  }

  private static func years(_ forecast: SpendForecast, _ currency: DisplayCurrency) -> [Row] {
    let (count, value) = (forecast.years.count, currency.text(forecast.netPresentValue))
    return forecast.years.map { year in
      Row(
        Wording("year \(year.number)", ja: "\(year.number)年目"), currency.text(year.plan.spend),
        requests(of: year))
    } + [
      Row(
        Wording("\(count) years", ja: "\(count)年間"), currency.text(forecast.total),
        Wording("net present value \(value)", ja: "正味現在価値\(value)"))
    ]
  }

  private static func requests(of year: SpendForecast.Year) -> Wording {
    let share = year.plan.utilisation.map { Probability($0).formatted }
    let requests = year.requests.formatted
    return Wording(
      "\(requests) requests" + (share.map { ", utilisation \($0)" } ?? ""),
      ja: "\(requests)リクエスト" + (share.map { "、稼働率\($0)" } ?? ""))
  }

  private static func goals(_ goals: GoalCheck) -> [Row] {
    let missed = goals.failures.map(\.rawValue).joined(separator: ", ")
    return [
      Row(
        Wording("goals", ja: "目標"),
        goals.met ? Wording("met", ja: "達成") : Wording("missed", ja: "未達"),
        Wording(missed, ja: goals.failures.words[.japanese]))
    ]
  }

  private static func zip<First, Second>(
    _ first: First?, _ second: Second?
  ) -> (First, Second)? {
    guard let first, let second else { return nil }
    return (first, second)
  }
}
