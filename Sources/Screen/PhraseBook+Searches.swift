extension PhraseBook {
  /// Why a search or a frontier has no answer.
  static let searches: [(english: String, japanese: String)] = [
    (
      "*; the nearest misses * and * by more than 100 %: *",
      "{1!}；最も近いものは{2!}と{3!}が100 %を超えて外れます：{4!}"
    ),
    (
      "*; the nearest misses * and * by *: *",
      "{1!}；最も近いものは{2!}と{3!}が{4}外れます：{5!}"
    ),
    ("*; the nearest misses * by more than 100 %: *", "{1!}；最も近いものは{2!}が100 %を超えて外れます：{3!}"),
    ("*; the nearest misses * by *: *", "{1!}；最も近いものは{2!}が{3}外れます：{4!}"),
    ("the scenario itself", "シナリオ自身"),
    ("no option meets all goals together", "すべての目標を同時に満たす選択肢がありません"),
    ("no option is right in *, the best in *", "正答率{1}に届く選択肢がなく、最高は{2}です"),
    ("no option answers within *, the fastest in *", "{1}以内に応答する選択肢がなく、最短は{2}です"),
    (
      "no option gives its first token within *, the fastest in *",
      "最初のトークンを{1}以内に返す選択肢がなく、最短は{2}です"
    ),
    ("no option gives a token within *, the fastest in *", "1トークンを{1}以内に返す選択肢がなく、最短は{2}です"),
    ("no option costs at most * a year, the cheapest *", "年間{1}以下の選択肢がなく、最安は{2}です"),
    ("no option has evidence of accuracy on '*'", "'{1}'の正答率の根拠がある選択肢がありません"),
    (
      "no option fits into memory, with a layout and concurrency that the model cov"
        + "ers",
      "モデルが扱う配置と同時実行数でメモリに収まる選択肢がありません"
    ),
    (
      "no option with evidence fits into *; take larger or more GPUs, or --cost efl"
        + "ops",
      "根拠のある選択肢が{1}に収まりません；より大きい、または多くのGPUか、--cost eflopsにしてください"
    ),
    ("no option has evidence on *: *", "{1}の根拠がある選択肢がありません：{2!}"),
    ("other lengths or models may have some", "ほかの長さやモデルにはあるかもしれません"),
  ]
}
