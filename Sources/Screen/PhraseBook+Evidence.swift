extension PhraseBook {
  /// Where numbers come from; what is cited stays as it is.
  static let evidence: [(english: String, japanese: String)] = [
    ("stated in the scenario", "シナリオの記載"),
    ("stated for this option", "この選択肢の記載"),
    ("stated by --set", "--setの指定"),
    ("stated in *", "{1}の記載"),
    ("set in the dashboard", "ダッシュボードで設定"),
    ("no prices of an API are stated", "APIの価格の記載なし"),
    ("no price of a GPU-hour is stated or needed", "GPU時間の価格は記載がなく、不要です"),
    (
      "no rental price is known; a price per GPU-hour of your own is needed",
      "レンタル価格が不明：自社のGPU時間単価が必要です"
    ),
    ("between measured caps (PCHIP): *", "実測した上限の間をPCHIPで補間：{1}"),
    (
      "no evidence below * tokens, the smallest cap measured; an evaluation at this"
        + " cap would give it",
      "実測した最小の上限{1}トークンより短い根拠はありません：この上限での評価があれば分かります"
    ),
    (
      "the only known number does not state its cap and counts from * tokens; an ev"
        + "aluation at this cap would give one",
      "唯一の値は上限の記載がなく、{1}トークン以上でのみ使います：この上限での評価があれば分かります"
    ),
    (
      "no accuracy of this model on this benchmark is known; an evaluation of it wo"
        + "uld give one",
      "このベンチマークでのこのモデルの正答率は不明：評価があれば分かります"
    ),
    (
      "no pass@k curve of this model is known; pass@k of an evaluation with several"
        + " samples would give one",
      "このモデルのpass@kの曲線は不明：複数サンプルの評価のpass@kがあれば分かります"
    ),
    (
      "published results of sparse attention are optima over KV budgets, not per bu"
        + "dget; an evaluation under this policy would give one",
      "疎なアテンションの公表値はKVバジェットごとではなく最適値：この方式での評価があれば分かります"
    ),
    (
      "what these weights lose is not known; an evaluation of the quantised model w"
        + "ould give it",
      "この重みの劣化は不明：量子化したモデルの評価があれば分かります"
    ),
    (
      "a size is interpolated only between two dense members of its family with evi"
        + "dence; an evaluation of this model would give one",
      "サイズの補間は、根拠のある同系列のdenseモデル2つの間だけです：このモデルの評価があれば分かります"
    ),
    ("no option", "選択肢なし"),
    (
      "*; lowered by the loss that 8-bit weights have on other benchmarks: *",
      "{1!}；8ビットの重みの他ベンチマークでの劣化分を差し引き：{2}"
    ),
    (
      "*; lowered by the loss that 4-bit weights have on other benchmarks: *",
      "{1!}；4ビットの重みの他ベンチマークでの劣化分を差し引き：{2}"
    ),
    (
      "pass@1 here, spread over questions (z, α + β) as on *: *; on AIME24 this rul"
        + "e is mostly within 0.015, worst 0.10",
      "ここでのpass@1と、{1}と同じ質問間のばらつき（z、α + β）：{2}；AIME24ではこの方法の誤差はおおむね0.015以内、最大0.10"
    ),
    ("*; beyond the * samples measured", "{1!}；実測した{2}サンプルを超える部分"),
    ("between * and *, logit over log parameters: *", "{1}と{2}の間、パラメータの対数に対しロジットで補間：{3!}"),
    (
      "a verifier with a stated reliability of * picks a right answer, where there "
        + "is one, in this share of requests, and any answer in the others; pass@N: *",
      "的中率{1}の検証器が、正答があればその割合のリクエストで正答を、ほかでは任意の回答を選びます；pass@N：{2!}"
    ),
    ("linear in log2 N between votes of * and * samples: *", "{1}〜{2}サンプルの多数決の間をlog2 Nで線形補間：{3!}"),
    (
      "vote of * samples, kept for more because votes flatten near 100: *",
      "{1}サンプルの多数決、100付近で頭打ちのため、それより多い場合も同じ値：{2!}"
    ),
    ("*, cap not stated", "{1!}、上限の記載なし"),
    ("third-party rerun with strict grading, 1 trial of 30 questions", "第三者による厳密な採点での再実行、30問を1回"),
    ("Fitted to * rows of your own", "自社の{1}行に当てはめ"),
    ("unverified: *", "未検証：{1}"),
    (
      "* rows of * on *, *; each model predicted by a fit without its rows: time pe"
        + "r output token off by * on average, * in the median, bias *. Of models, GPUs"
        + " or software never seen expect * for dense models and * for mixtures.",
      "{3}での{2}の{1}行、{4}；各モデルをその行を除いた当てはめで予測：TPOTの誤差は平均{5}、中央値{6}、偏り{7}。未知のモデル・GPU・"
        + "ソフトウェアではdenseで{8}、MoEで{9}を見込みます。"
    ),
    (
      "Closed form with * parameters fitted to * measured configurations (*). Mean "
        + "error of the time per output token on families never used for fitting: dense"
        + " * (median *, n = *), mixtures * (median *, n = *); of the time to first tok"
        + "en about *. Measurements themselves repeat within *.",
      "{2}の実測構成（{3}）に当てはめた{1}パラメータの閉形式。当てはめに使っていない系列でのTPOTの平均誤差：dense {4}（中央値{5}、n "
        + "= {6}）、MoE {7}（中央値{8}、n = {9}）；TTFTは約{10}。実測自体の再現性は{11}以内。"
    ),
    (
      "profile '*': factors of the site fitted to * points of *; mean error on poin"
        + "ts left out *",
      "プロファイル'{1}'：{3}の{2}点に当てはめた環境の係数；除外した点での平均誤差{4}"
    ),
    (
      "zero-inflated beta-binomial fit, to pass@k (k *, * problems) of *",
      "{3}のpass@k（k {1}、{2}問）へのゼロ過剰ベータ二項分布の当てはめ"
    ),
    ("own training runs of *", "{1}の自社の訓練"),
  ]
}
