import ScalingCore
import Screen

/// All sliders, in the order of the options pane: the five of the mission first.
///
/// To add a slider: add a case to ``OptionSlider/ID`` and a row here.
package enum SliderTable {
  /// Every slider.
  package static let sliders: [OptionSlider] = primary + answer + hardware + reading + money

  /// The slider of a name.
  package static func slider(_ id: OptionSlider.ID) -> OptionSlider {
    sliders.first { $0.id == id } ?? primary[0]
  }

  /// The slider some rows below; the ends stop the cursor.
  package static func slider(after id: OptionSlider.ID, by distance: Int) -> OptionSlider {
    let current = sliders.firstIndex { $0.id == id } ?? 0
    return sliders[min(max(current + distance, 0), sliders.count - 1)]
  }

  private static let primary: [OptionSlider] = [
    OptionSlider(
      id: .modelSize, label: Wording("Model size", ja: "モデルサイズ"), path: "model", isPrimary: true,
      hint: Wording("a size of the family, such as 14B", ja: "ファミリー内のサイズ（例：14B）"),
      meaning: Wording("Which member of the model family answers.", ja: "回答に使うモデルの、ファミリー内でのサイズ。"),
      control: .choice(.modelSize)),
    OptionSlider(
      id: .generationLength, label: Wording("Generation", ja: "生成長"),
      path: "strategy.generationLength",
      isPrimary: true, hint: Wording("tokens: 8192, 8k or 8Ki", ja: "トークン数：8192、8k、8Kiなど"),
      meaning:
        Wording(
          "Cap on generated tokens of one sample, billed in full unless the scenario states how lengths vary.",
          ja: "1サンプルの生成トークン数の上限。長さの分布をシナリオに書かない限り、上限まで生成するものとして計上します。"),
      control: .number(
        NumberControl(
          \.strategy.generationLength, along: Ladders.generationLength
        ) {
          Tokens($0).formatted
        })),
    OptionSlider(
      id: .samples, label: Wording("Samples N", ja: "サンプル数N"), path: "strategy.samples",
      isPrimary: true,
      hint: Wording("a whole number from 1", ja: "1以上の整数"),
      meaning: Wording(
        "Samples per request, of which the strategy takes one answer.",
        ja: "1リクエストあたりのサンプル数。推論戦略がその中から1つの回答を選びます。"),
      control: .number(.samples)),
    OptionSlider(
      id: .requests, label: Wording("Requests/yr", ja: "リクエスト数"), path: "workload.requestsPerYear",
      isPrimary: true,
      hint: Wording("requests: 2M, or with a period: 5k/day", ja: "リクエスト数：2M、期間つきなら5k/day"),
      meaning: Wording("Requests in one year: a business forecast.", ja: "年間リクエスト数：事業上の見込み。"),
      control: .number(
        NumberControl(\.workload.requestsPerYear, along: Ladders.requests) {
          YearlyRequests($0).formatted
        })),
    OptionSlider(
      id: .gpuPrice, label: Wording("GPU price", ja: "GPU価格"), path: "price.perGpuHour",
      isPrimary: true,
      hint: Wording("dollars for one GPU-hour: $2.49", ja: "1 GPU時間あたりのドル：$2.49"),
      meaning: Wording(
        "Price of one GPU for one hour. A range moves with its typical price.",
        ja: "GPU 1基・1時間の価格。幅がある場合は標準値に合わせて動きます。"),
      control: .number(.gpuPrice)),
  ]

  private static let answer: [OptionSlider] = [
    OptionSlider(
      id: .family, label: Wording("Model family", ja: "ファミリー"), path: "model", isPrimary: false,
      hint: Wording("a family, such as Qwen3", ja: "ファミリー名（例：Qwen3）"),
      meaning: Wording(
        "Family of the model; the size nearest to the current one is taken.",
        ja: "モデルのファミリー。現在のサイズに最も近いものを選びます。"),
      control: .choice(.family)),
    OptionSlider(
      id: .strategy, label: Wording("Strategy", ja: "推論戦略"), path: "strategy.kind",
      isPrimary: false,
      hint: Wording("single, best-of-n or majority", ja: "single、best-of-n、majorityのいずれか"),
      meaning:
        Wording(
          "How one answer is chosen: one sample, by a verifier, or the most frequent one.",
          ja: "1つの回答の選び方：単一サンプル、検証器による選択、または多数決。"),
      control: .choice(.strategy)),
    OptionSlider(
      id: .benchmark, label: Wording("Benchmark", ja: "ベンチマーク"), path: "workload.benchmark",
      isPrimary: false,
      hint: Wording("the id of a benchmark", ja: "ベンチマークのID"),
      meaning: Wording("Benchmark that stands for the questions.", ja: "実際の質問の代わりとするベンチマーク。"),
      control: .choice(.benchmark)),
    OptionSlider(
      id: .prompt, label: Wording("Prompt", ja: "プロンプト長"), path: "workload.promptTokens",
      isPrimary: false,
      hint: Wording("tokens: 512, 2k or 2Ki", ja: "トークン数：512、2k、2Kiなど"),
      meaning: Wording("Prompt length of one request.", ja: "1リクエストのプロンプト長。"),
      control: .number(.prompt)),
  ]

  private static let hardware: [OptionSlider] = [
    OptionSlider(
      id: .gpu, label: "GPU", path: "deployment.gpu", isPrimary: false,
      hint: Wording("a GPU, such as H100-SXM", ja: "GPU名（例：H100-SXM）"),
      meaning: Wording(
        "Accelerator. The price follows when the catalogue has quotes for it.",
        ja: "アクセラレータ。カタログに価格があればGPU価格も連動します。"),
      control: .choice(.gpu)),
    OptionSlider(
      id: .tensorParallel, label: Wording("Tensor par.", ja: "テンソル並列"),
      path: "deployment.tensorParallel",
      isPrimary: false, hint: Wording("a whole number of GPUs", ja: "GPU数（整数）"),
      meaning: Wording("GPUs that share each weight matrix.", ja: "1つの重み行列を分担するGPU数。"),
      control: .number(NumberControl(\.deployment.tensorParallel, along: Ladders.tensorParallel))),
    OptionSlider(
      id: .weights, label: Wording("Weights", ja: "重み"), path: "deployment.precision.weights",
      isPrimary: false,
      hint: Wording("bf16, fp8, int8, fp4, int4 or mxfp4", ja: "bf16、fp8、int8、fp4、int4、mxfp4のいずれか"),
      meaning: Wording("Number format of the weights.", ja: "重みの数値形式。"),
      control: .choice(.precision(\.deployment.weights, among: Precision.allCases))),
    OptionSlider(
      id: .kvCache, label: Wording("KV cache", ja: "KVキャッシュ"), path: "deployment.precision.kvCache",
      isPrimary: false,
      hint: Wording("bf16 or fp8", ja: "bf16またはfp8"),
      meaning: Wording("Number format of the KV cache.", ja: "KVキャッシュの数値形式。"),
      control: .choice(.precision(\.deployment.kvCache, among: [.bf16, .fp8]))),
    OptionSlider(
      id: .concurrency, label: Wording("Concurrency", ja: "同時実行数"), path: "deployment.concurrency",
      isPrimary: false,
      hint: Wording("a whole number of sequences", ja: "系列数（整数）"),
      meaning: Wording("Sequences decoded together on one replica.", ja: "1レプリカで同時にデコードする系列数。"),
      control: .number(NumberControl(\.deployment.concurrency, along: Ladders.concurrency))),
    OptionSlider(
      id: .backend, label: Wording("Backend", ja: "バックエンド"), path: "deployment.backend",
      isPrimary: false,
      hint: Wording("vllm, trtllm or sglang", ja: "vllm、trtllm、sglangのいずれか"),
      meaning: Wording("Serving software.", ja: "サービングソフトウェア。"),
      control: .choice(.backend)),
  ]

  private static let reading: [OptionSlider] = [
    OptionSlider(
      id: .attention, label: Wording("Attention", ja: "アテンション"), path: "attention",
      isPrimary: false,
      hint: Wording("a kind, or topK:512, blockTopK:32x16", ja: "種類、またはtopK:512、blockTopK:32x16の形"),
      meaning: Wording(
        "Which cached tokens a query reads: all, the most relevant ones, or the last ones.",
        ja: "クエリがキャッシュから読むトークン：すべて、関連の高いもの、または直近のもの。"),
      control: .choice(.attention)),
    OptionSlider(
      id: .kvBudget, label: Wording("KV budget", ja: "KV予算"), path: "attention", isPrimary: false,
      hint: Wording("tokens: 512 or 4Ki", ja: "トークン数：512、4Kiなど"),
      meaning: Wording(
        "Cached tokens that a query reads at most, for each head and step.",
        ja: "クエリがヘッド・ステップごとに読むキャッシュ済みトークン数の上限。"),
      control: .number(.kvBudget)),
    OptionSlider(
      id: .verifier, label: Wording("Verifier", ja: "検証器"), path: "strategy.verifier",
      isPrimary: false,
      hint: Wording("a share: 90 % or 0.9; 100 % is perfect", ja: "割合：90 %または0.9。100 %で完全"),
      meaning:
        Wording(
          "Share of requests in which the verifier finds a right sample where there is one; in the "
            + "others it picks at random.",
          ja: "正答のサンプルがあるとき、検証器がそれを選べる割合。残りは無作為に選びます。"),
      control: .number(.verifier)),
  ]

  private static let money: [OptionSlider] = [
    OptionSlider(
      id: .plan, label: Wording("Price plan", ja: "料金プラン"), path: "price.plan", isPrimary: false,
      hint: Wording(
        "on-demand, spot, reserved, or a plan with terms",
        ja: "on-demand、spot、reserved、または条件を記載済みのプラン"),
      meaning: Wording(
        "Whether GPU time is rented, GPUs are owned, or tokens are bought.",
        ja: "GPU時間を借りるか、GPUを所有するか、トークン単位で買うか。"),
      control: .choice(.plan)),
    OptionSlider(
      id: .utilisation, label: Wording("Utilisation", ja: "目標稼働率"), path: "price.targetUtilisation",
      isPrimary: false,
      hint: Wording("a share: 60 % or 0.6", ja: "割合：60 %または0.6"),
      meaning: Wording(
        "Share of paid GPU time that does useful work.", ja: "支払うGPU時間のうち、有効に使われる割合。"),
      control: .number(.utilisation)),
    OptionSlider(
      id: .peakToAverage, label: Wording("Peak/average", ja: "ピーク/平均"),
      path: "workload.peakToAverage", isPrimary: false,
      hint: Wording("a number from 1", ja: "1以上の数"),
      meaning: Wording(
        "Peak request rate over the mean rate; it sizes reserved GPUs.",
        ja: "平均に対するピーク時のリクエスト率。確保するGPU数を決めます。"),
      control: .number(.peakToAverage)),
    OptionSlider(
      id: .minReplicas, label: Wording("Min replicas", ja: "最小レプリカ"),
      path: "deployment.minReplicas", isPrimary: false,
      hint: Wording("a whole number", ja: "整数"),
      meaning: Wording(
        "Replicas kept for availability, whatever the load.", ja: "負荷によらず、可用性のために維持するレプリカ数。"),
      control: .number(NumberControl(\.deployment.minReplicas, along: Ladders.replicas))),
  ]
}
