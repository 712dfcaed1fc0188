import Screen

extension SpeedTerm {
  /// What the part is.
  func meaning(in language: Language) -> String {
    switch self {
    case .weights:
      language(
        "Reading the weights once a step and multiplying them for all running sequences; the slower counts.",
        ja: "1ステップに1回の重みの読み出しと、実行中の全系列の乗算のうち、遅い方です。")
    case .cache:
      language(
        "Reading the keys and values of all running sequences at their mean context.",
        ja: "実行中の全系列について、平均コンテキスト長でのキーと値を読み出す時間です。")
    case .collectives:
      language(
        "All-reduces over the GPUs of a replica, two for each layer.",
        ja: "レプリカのGPU間で層ごとに2回行うall-reduceです。")
    case .kernels:
      language(
        "Starting the kernels of a step, and their small work for each sequence.",
        ja: "1ステップのカーネルの起動と、系列ごとの小さな処理です。")
    case .host:
      language(
        "Processor time of the serving software that the GPU waits for.",
        ja: "GPUが待つ、サービングソフトのCPU時間です。")
    case .prefill:
      language(
        "Prefills of other requests that fall into the decoding of this one.",
        ja: "このリクエストのデコード中に入る、ほかのリクエストのプリフィルです。")
    }
  }

  /// Formula, line by line.
  func formula(in language: Language) -> [String] {
    switch self {
    case .weights: Self.weightFormula(language)
    case .cache: ["T_kv = b x c_kv x (I + O/2) / (t_s x B x mbu_kv)"]
    case .collectives:
      [
        "T_c = 2 L (alpha x log2 n + b x rho)",
        language(
          "rho = 4 d (n - 1)/n / (K x ar_bw);   0 for n = 1",
          ja: "rho = 4 d (n - 1)/n / (K x ar_bw)；  n = 1なら0"),
      ]
    case .kernels:
      [
        language(
          "T_k = N_kern x (t_kernel + t_token x b)", ja: "T_k = カーネル数 x (1回の時間 + 系列あたりの時間 x b)")
      ]
    case .host:
      [
        language(
          "T_h = one constant for each serving software", ja: "T_h = サービングソフトごとの定数")
      ]
    case .prefill:
      [
        "s X,   X = (b - 1)/O x P",
        "s = D / (D + P (1 + q (b - 1))),   D = O (T_dec + X)",
      ]
    }
  }

  private static func weightFormula(_ language: Language) -> [String] {
    [
      language(
        "T_w = || bytes / (B x mbu_w), 2 x weights x b / (F x mfu) ||_3   (p-norm: smooth maximum)",
        ja: "T_w = || バイト数 / (B x mbu_w), 2 x 重み x b / (F x mfu) ||_3   （pノルム：滑らかな最大値）"),
      language(
        "bytes = (N_a w_a + 2 d V) / t + N_m w / n;   experts apart: E (1 - (1 - k/E)^b) touched",
        ja: "バイト数 = (N_a w_a + 2 d V) / t + N_m w / n；  使われるエキスパートはE (1 - (1 - k/E)^b)"),
    ]
  }
}
