extension PhraseBook {
  /// Why laws, shapes and experiments have no answer, and what they concede.
  static let laws: [(english: String, japanese: String)] = [
    ("* parameters, fitted for * to *", "パラメータ数{1}（当てはめは{2}〜{3}）"),
    ("* tokens a parameter, fitted for *", "パラメータあたり{1}トークン（当てはめは{2}）"),
    ("width over depth *, fitted for *", "幅と深さの比{1}（当てはめは{2}）"),
    ("d/√N *, fitted for *", "d/√N {1}（当てはめは{2}）"),
    ("MLP over attention *, fitted for *", "MLPと注意の比{1}（当てはめは{2}）"),
    ("the largest model is 1/* of the target, to keep the budget", "予算内に収めるため最大のモデルを目標の1/{1}としました"),
    ("* runs in place of *, to keep the budget", "予算内に収めるため{2}実行ではなく{1}実行としました"),
    ("the smallest plan takes * GPU-hours, the budget is *", "最小の計画でも{1} GPU時間かかり、予算は{2}です"),
    ("no shapes of * to * parameters with a vocabulary of *", "語彙{3}で{1}〜{2}パラメータの形状がありません"),
    ("state larger sizes or a smaller vocabulary", "より大きいサイズか、より小さい語彙を指定してください"),
    ("* are *; a number above 0 belongs there", "{1}が{2}です；0より大きい値が必要です"),
    (
      "the target does not state width over depth, which the shape law needs",
      "目標の幅と深さの比がありません；形状の法則に必要です"
    ),
    ("* runs; state 2 to 100", "{1}実行です；2〜100を指定してください"),
    ("* tokens a parameter are more than *", "パラメータあたり{1}トークンは{2}を超えています"),
    ("no width over depth is stated", "幅と深さの比の記載がありません"),
    ("a target of * parameters is above 1e13", "目標の{1}パラメータは1e13を超えています"),
    (
      "run '*' does not state its parameters, tokens and width over depth, all abov"
        + "e 0",
      "実行'{1}'に0より大きいパラメータ数、トークン数、幅と深さの比の記載がありません"
    ),
    ("* different runs for * coefficients; add at least *", "{2}係数に対し異なる実行が{1}件です；最低{3}件加えてください"),
    (
      "all runs have * tokens a parameter, so that more parameters can't be told fr"
        + "om more tokens; add an over-trained run",
      "すべての実行がパラメータあたり{1}トークンで、パラメータとトークンの効果を分けられません；長く訓練する実行を加えてください"
    ),
    (
      "all runs have * parameters, so that what size does can't be seen; vary the s"
        + "ize",
      "すべての実行が{1}パラメータで、サイズの効果が見えません；サイズを変えてください"
    ),
    (
      "all runs have width over depth *, so that what shape does can't be seen; var"
        + "y the shape",
      "すべての実行の幅と深さの比が{1}で、形状の効果が見えません；形状を変えてください"
    ),
    (
      "these runs can't tell all * coefficients apart; vary size, shape and tokens",
      "この実行では{1}係数を区別できません；サイズ、形状、トークン数を変えてください"
    ),
    (
      "these rows do not tell all coefficients apart (the Jacobian is ill-condition"
        + "ed)",
      "この行では係数を区別できません（ヤコビ行列が悪条件）"
    ),
    ("add for example *", "例えば次を加えてください：{1}"),
    ("as many rows as coefficients leave no residual to draw", "行数と係数の数が同じで、引き直す残差がありません"),
    ("a candidate does not state the architecture that the law needs", "法則に必要な構造の記載がない候補があります"),
    ("no coefficients of the * law fit these rows", "この行に合う{1}法則の係数がありません"),
    (
      "pass@1 does not grow with the cap; there is no curve to fit",
      "上限を伸ばしてもpass@1が伸びず、当てはめる曲線がありません"
    ),
    ("no counts of single questions; there is no spread to fit", "質問ごとの数がなく、当てはめるばらつきがありません"),
    (
      "one sample a question; the spread over questions needs several",
      "1問1サンプルです；質問間のばらつきには複数サンプルが必要です"
    ),
    ("no sample is right; there is no spread to fit", "正しいサンプルがなく、当てはめるばらつきがありません"),
    ("every sample is right; there is no spread to fit", "すべてのサンプルが正しく、当てはめるばらつきがありません"),
  ]
}
