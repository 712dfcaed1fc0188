import ScalingCore

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
      id: .modelSize, label: "Model size", path: "model", isPrimary: true,
      hint: "a size of the family, such as 14B",
      meaning: "Which member of the model family answers.",
      control: .choice(.modelSize)),
    OptionSlider(
      id: .generationLength, label: "Generation", path: "strategy.generationLength",
      isPrimary: true, hint: "tokens: 8192, 8k or 8Ki",
      meaning:
        "Cap on generated tokens of one sample, billed in full unless the scenario states how lengths vary.",
      control: .number(
        NumberControl(
          \.strategy.generationLength, along: Ladders.generationLength
        ) {
          Tokens($0).formatted
        })),
    OptionSlider(
      id: .samples, label: "Samples N", path: "strategy.samples", isPrimary: true,
      hint: "a whole number from 1",
      meaning: "Samples per request, of which the strategy takes one answer.",
      control: .number(.samples)),
    OptionSlider(
      id: .requests, label: "Requests/yr", path: "workload.requestsPerYear", isPrimary: true,
      hint: "requests: 2M, or with a period: 5k/day",
      meaning: "Requests in one year: a business forecast.",
      control: .number(
        NumberControl(\.workload.requestsPerYear, along: Ladders.requests) {
          YearlyRequests($0).formatted
        })),
    OptionSlider(
      id: .gpuPrice, label: "GPU price", path: "price.perGpuHour", isPrimary: true,
      hint: "dollars for one GPU-hour: $2.49",
      meaning: "Price of one GPU for one hour. A range moves with its typical price.",
      control: .number(.gpuPrice)),
  ]

  private static let answer: [OptionSlider] = [
    OptionSlider(
      id: .family, label: "Model family", path: "model", isPrimary: false,
      hint: "a family, such as Qwen3",
      meaning: "Family of the model; the size nearest to the current one is taken.",
      control: .choice(.family)),
    OptionSlider(
      id: .strategy, label: "Strategy", path: "strategy.kind", isPrimary: false,
      hint: "single, best-of-n or majority",
      meaning:
        "How one answer is chosen: one sample, by a verifier, or the most frequent one.",
      control: .choice(.strategy)),
    OptionSlider(
      id: .benchmark, label: "Benchmark", path: "workload.benchmark", isPrimary: false,
      hint: "the id of a benchmark",
      meaning: "Benchmark that stands for the questions.",
      control: .choice(.benchmark)),
    OptionSlider(
      id: .prompt, label: "Prompt", path: "workload.promptTokens", isPrimary: false,
      hint: "tokens: 512, 2k or 2Ki",
      meaning: "Prompt length of one request.",
      control: .number(.prompt)),
  ]

  private static let hardware: [OptionSlider] = [
    OptionSlider(
      id: .gpu, label: "GPU", path: "deployment.gpu", isPrimary: false,
      hint: "a GPU, such as H100-SXM",
      meaning: "Accelerator. The price follows when the catalogue has quotes for it.",
      control: .choice(.gpu)),
    OptionSlider(
      id: .tensorParallel, label: "Tensor par.", path: "deployment.tensorParallel",
      isPrimary: false, hint: "a whole number of GPUs",
      meaning: "GPUs that share each weight matrix.",
      control: .number(NumberControl(\.deployment.tensorParallel, along: Ladders.tensorParallel))),
    OptionSlider(
      id: .weights, label: "Weights", path: "deployment.precision.weights", isPrimary: false,
      hint: "bf16, fp8, int8, fp4, int4 or mxfp4",
      meaning: "Number format of the weights.",
      control: .choice(.precision(\.deployment.weights, among: Precision.allCases))),
    OptionSlider(
      id: .kvCache, label: "KV cache", path: "deployment.precision.kvCache", isPrimary: false,
      hint: "bf16 or fp8",
      meaning: "Number format of the KV cache.",
      control: .choice(.precision(\.deployment.kvCache, among: [.bf16, .fp8]))),
    OptionSlider(
      id: .concurrency, label: "Concurrency", path: "deployment.concurrency", isPrimary: false,
      hint: "a whole number of sequences",
      meaning: "Sequences decoded together on one replica.",
      control: .number(NumberControl(\.deployment.concurrency, along: Ladders.concurrency))),
    OptionSlider(
      id: .backend, label: "Backend", path: "deployment.backend", isPrimary: false,
      hint: "vllm, trtllm or sglang",
      meaning: "Serving software.",
      control: .choice(.backend)),
  ]

  private static let reading: [OptionSlider] = [
    OptionSlider(
      id: .attention, label: "Attention", path: "attention", isPrimary: false,
      hint: "a kind, or topK:512, blockTopK:32x16",
      meaning: "Which cached tokens a query reads: all, the most relevant ones, or the last ones.",
      control: .choice(.attention)),
    OptionSlider(
      id: .kvBudget, label: "KV budget", path: "attention", isPrimary: false,
      hint: "tokens: 512 or 4Ki",
      meaning: "Cached tokens that a query reads at most, for each head and step.",
      control: .number(.kvBudget)),
    OptionSlider(
      id: .verifier, label: "Verifier", path: "strategy.verifier", isPrimary: false,
      hint: "a share: 90 % or 0.9; 100 % is perfect",
      meaning:
        "Share of requests in which the verifier finds a right sample where there is one; in the "
        + "others it picks at random.",
      control: .number(.verifier)),
  ]

  private static let money: [OptionSlider] = [
    OptionSlider(
      id: .plan, label: "Price plan", path: "price.plan", isPrimary: false,
      hint: "on-demand, spot, reserved, or a plan with terms",
      meaning: "Whether GPU time is rented, GPUs are owned, or tokens are bought.",
      control: .choice(.plan)),
    OptionSlider(
      id: .utilisation, label: "Utilisation", path: "price.targetUtilisation", isPrimary: false,
      hint: "a share: 60 % or 0.6",
      meaning: "Share of paid GPU time that does useful work.",
      control: .number(.utilisation)),
    OptionSlider(
      id: .peakToAverage, label: "Peak/average", path: "workload.peakToAverage", isPrimary: false,
      hint: "a number from 1",
      meaning: "Peak request rate over the mean rate; it sizes reserved GPUs.",
      control: .number(.peakToAverage)),
    OptionSlider(
      id: .minReplicas, label: "Min replicas", path: "deployment.minReplicas", isPrimary: false,
      hint: "a whole number",
      meaning: "Replicas kept for availability, whatever the load.",
      control: .number(NumberControl(\.deployment.minReplicas, along: Ladders.replicas))),
  ]
}
