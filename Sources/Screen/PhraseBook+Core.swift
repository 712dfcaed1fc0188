extension PhraseBook {
  /// What the core and the readers of files say.
  package static let core = PhraseBook(
    terms + problems + evidence + laws + searches + files + themes)
}

extension PhraseBook {
  /// Names of figures and kinds of evidence.
  static let terms: [(english: String, japanese: String)] = [
    ("measured", "実測"),
    ("published", "公表"),
    ("digitised", "図から読取"),
    ("interpolated", "補間"),
    ("estimated", "推定"),
    ("assumed", "仮定"),
    ("accuracy", "正答率"),
    ("accuracyUnknown", "正答率不明"),
    ("latency", "応答時間"),
    ("ttft", "TTFT"),
    ("tpot", "TPOT"),
    ("budget", "予算"),
    ("memory", "メモリ"),
    ("request latency", "応答時間"),
    ("time to first token", "TTFT"),
    ("time per output token", "TPOT"),
    ("cost per request", "1リクエストの費用"),
    ("cost per correct answer", "正答1件の費用"),
    ("yearly spend", "年間支出"),
    ("all years", "全期間の支出"),
    ("net present value", "正味現在価値"),
    ("GPUs", "GPU数"),
    ("utilisation", "稼働率"),
    ("energy a year", "年間電力量"),
    ("CO2 a year", "年間CO2"),
    ("eFLOPs", "eFLOPs"),
    ("money", "費用"),
    ("GPU time", "GPU時間"),
    ("FLOPs", "FLOPs"),
    ("serving model", "サービングモデルの誤差"),
    ("accuracy evidence", "正答率の根拠"),
    ("modelled", "モデル"), ("parameters", "パラメータ数"), ("tokens", "トークン数"), ("error", "エラー"),
    ("warning", "警告"), ("none", "なし"),
    ("unknown", "不明"),
  ]
}
