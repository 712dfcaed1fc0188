import ScalingCore
import Screen

extension Explanation {
  /// How the time to first token comes about.
  static func timeToFirstToken(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    let timing = evaluation.serving.timing
    return Explanation(
      title: "TTFT", value: value,
      meaning: language(
        "Time to first token: front end, prefill, prompts ahead in the queue, one step.",
        ja: "最初のトークンまでの時間：フロントエンド、プリフィル、先に並ぶプロンプト、1ステップ。"),
      formula: [
        language(
          "TTFT = front + own x P + q (b - 1) P/N + TPOT + admission wait",
          ja: "TTFT = フロント + 自分 x P + q (b - 1) P/N + TPOT + 受付待ち")
      ],
      inputs: [
        Input(language("prefill P", ja: "プリフィル P"), timing?.prefill.formatted ?? "–"),
        Input(
          language("prompt", ja: "プロンプト長"), scenario.workload.promptTokens.formatted),
        Input(language("samples N", ja: "サンプル数 N"), String(scenario.strategy.sampledAnswers)),
        Input(language("sequences running b", ja: "実行中の系列数 b"), running(timing)),
        Input(
          language("sequences that fit", ja: "収まる系列数"),
          timing.map { count($0.capacitySequences) } ?? "–"),
      ],
      evidence: [citation(evaluation.serving.evidence, in: language)],
      limits: [
        language(
          "An order of magnitude: measured TTFT differs by about 40 % on average.",
          ja: "桁の目安：TTFTの実測との差は平均で約40 %です。")
      ])
  }

  /// How the time per output token comes about.
  static func timePerToken(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    Explanation(
      title: "TPOT", value: value,
      meaning: language(
        "Time per output token of one sequence while b sequences run together.",
        ja: "b系列を同時に実行しているときの、1系列の出力トークンあたりの時間。"),
      formula: [
        language(
          "TPOT = weights + KV + collectives + kernels + host + prefill interference",
          ja: "TPOT = 重み + KV + 集団通信 + カーネル + ホスト + プリフィルの干渉")
      ],
      inputs: stepInputs(scenario, evaluation.serving, language),
      evidence: [
        citation(evaluation.serving.evidence, in: language),
        language("hardware: ", ja: "ハードウェア：") + scenario.deployment.gpu.specSource,
      ],
      limits: [
        language(
          "Backend versions move it by up to 2.3 times; calibrate on your own system.",
          ja: "バックエンドの版により最大2.3倍変わります；自社の環境で較正してください。")
      ] + servedLimit(scenario.attention, in: language))
  }

  private static func stepInputs(
    _ scenario: Scenario, _ serving: ServingEstimate, _ language: Language
  ) -> [Input] {
    let (timing, step) = (serving.timing, serving.timing?.decodeStep)
    return [
      Input(language("weights", ja: "重み"), step?.weights.formatted ?? "–"),
      Input(language("KV cache", ja: "KVキャッシュ"), step?.kvCache.formatted ?? "–"),
      Input(
        language("KV read a step", ja: "1ステップのKV読み出し"),
        cacheRead(serving.cacheTraffic, in: language)),
      Input(language("collectives", ja: "集団通信"), step?.collectives.formatted ?? "–"),
      Input(language("kernels", ja: "カーネル"), step?.kernels.formatted ?? "–"),
      Input(language("host", ja: "ホスト"), step?.host.formatted ?? "–"),
      Input(
        language("interference", ja: "干渉"), timing?.prefillInterference.formatted ?? "–"),
      Input(language("running b", ja: "実行中 b"), running(timing)),
      Input("GPU", "\(scenario.deployment.gpusPerReplica) x \(scenario.deployment.gpu.id)"),
    ]
  }

  /// How the count of GPUs comes about.
  static func gpus(
    _ value: String, _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> Explanation {
    Explanation(
      title: language("GPUs at peak", ja: "ピーク時GPU数"), value: value,
      meaning: language(
        "GPUs that carry the peak load at the target utilisation.",
        ja: "目標稼働率でピーク負荷をさばくのに必要なGPU数。"),
      formula: [
        language(
          "peak rate = requests / 31,536,000 x peak-to-average",
          ja: "ピーク率 = リクエスト数 / 31,536,000 x ピーク対平均比"),
        language(
          "X = b / (P/N + O x TPOT)                    (sequences a second)",
          ja: "X = b / (P/N + O x TPOT)               （毎秒の系列数）"),
        language(
          "replicas = max(minimum, ceil(peak rate x N / (X x utilisation)))",
          ja: "レプリカ数 = max(最小, ceil(ピーク率 x N / (X x 稼働率)))"),
      ],
      inputs: [
        Input(
          language("requests a year", ja: "年間リクエスト数"),
          scenario.workload.requestsPerYear.formatted),
        Input(
          language("peak-to-average", ja: "ピーク対平均比"), count(scenario.workload.peakToAverage)),
        Input(
          language("replicas", ja: "レプリカ数"),
          evaluation.economics.map { count($0.replicas) } ?? "–"),
        Input(
          language("GPUs a replica", ja: "1レプリカのGPU数"),
          String(scenario.deployment.gpusPerReplica)),
      ],
      evidence: [
        language("load: stated in the scenario", ja: "負荷：シナリオに記載"),
        citation(evaluation.serving.evidence, in: language),
      ])
  }

  /// Inputs of GPU time.
  static func gpuTimeInputs(
    _ scenario: Scenario, _ evaluation: Evaluation, _ language: Language
  ) -> [Input] {
    let timing = evaluation.serving.timing
    return [
      Input(language("samples N", ja: "サンプル数 N"), String(scenario.strategy.sampledAnswers)),
      Input(
        language("GPUs a replica n", ja: "1レプリカのGPU数 n"),
        String(scenario.deployment.gpusPerReplica)),
      Input(language("prefill P", ja: "プリフィル P"), timing?.prefill.formatted ?? "–"),
      Input(language("generated O", ja: "生成長 O"), generated(scenario.strategy, in: language)),
      Input("TPOT", timing?.timePerOutputToken.formatted ?? "–"),
      Input(language("running b", ja: "実行中 b"), running(timing)),
      Input(language("GPU time", ja: "GPU時間"), timing?.gpuTimePerRequest.formatted ?? "–"),
    ]
  }

  /// Price and utilisation.
  static func priceInputs(
    _ scenario: Scenario, in language: Language = .english
  ) -> [Input] {
    let price = scenario.price.perGPUHour
    let span = rangeText(price.low.formatted, price.high.formatted, language)
    let range = price.isRange ? language(" (\(span))", ja: "（\(span)）") : ""
    return [
      Input(language("price", ja: "価格"), price.typical.formatted + range),
      Input(
        language("utilisation", ja: "稼働率"), Probability(scenario.price.targetUtilisation).formatted),
    ]
  }

  /// P10, P50 and P90 of the yearly spend, where the price is a range.
  static func percentileInputs(
    _ evaluation: Evaluation, _ currency: DisplayCurrency, _ language: Language
  ) -> [Input] {
    guard let percentiles = evaluation.economics?.yearlySpendPercentiles else { return [] }
    let values = [percentiles.p10, percentiles.p50, percentiles.p90].map(currency.text)
    let text = values.joined(separator: " / ")
    return [
      Input(
        "P10 / P50 / P90",
        language("\(text), price alone, triangular", ja: "\(text)（価格のみ、三角分布）"))
    ]
  }

  /// Sequences running together.
  static func running(_ timing: ServingTiming?) -> String {
    timing.map { count($0.runningSequences) } ?? "–"
  }

  /// A pure number.
  static func count(_ value: Double) -> String {
    NumberFormat.significant(4).string(value)
  }

  /// Kind, source, date and precision of an evidence.
  static func citation(_ evidence: Evidence, in language: Language = .english) -> String {
    var text =
      evidence.kind.words[language] + language(": ", ja: "：") + language(core: evidence.source)
    if !evidence.date.isEmpty { text += language(" (\(evidence.date))", ja: "（\(evidence.date)）") }
    if let precision = evidence.precision {
      if text.last.map(".。".contains) == true { text.removeLast() }
      text += language(", precision +-", ja: "、精度±") + count(precision)
    }
    return text
  }

  /// What an accuracy counts.
  static func meaning(
    of metric: AccuracyEstimate.Metric, benchmark: String, _ language: Language
  ) -> String {
    switch metric {
    case .pass1:
      language(
        "Share of single answers on \(benchmark) that are right (pass@1).",
        ja: "\(benchmark)で1回の回答が正しい割合（pass@1）。")
    case .passN(let samples):
      language(
        "Share of \(benchmark) questions with a right answer among \(samples) samples (pass@N): "
          + "a perfect verifier picks it.",
        ja: "\(benchmark)で\(samples)サンプル中に正答がある割合（pass@N）：完全な検証器がそれを選びます。")
    case .bestOfN(let samples):
      language(
        "Share of \(benchmark) requests answered right when a verifier that errs picks among "
          + "\(samples) samples.",
        ja: "誤りのある検証器が\(samples)サンプルから選ぶとき、\(benchmark)で正答になる割合。")
    case .majority(let samples):
      language(
        "Share of \(benchmark) questions whose most frequent answer of \(samples) is right.",
        ja: "\(benchmark)で\(samples)回答の多数決が正しい割合。")
    }
  }
}

extension Evidence.Kind {
  /// How far from a measurement, in a word.
  var words: Wording {
    switch self {
    case .measured: Wording(rawValue, ja: "実測")
    case .published: Wording(rawValue, ja: "公表")
    case .digitised: Wording(rawValue, ja: "図から読取")
    case .interpolated: Wording(rawValue, ja: "補間")
    case .estimated: Wording(rawValue, ja: "推定")
    case .assumed: Wording(rawValue, ja: "仮定")
    case .none: Wording("no evidence", ja: "根拠なし")
    }
  }
}
