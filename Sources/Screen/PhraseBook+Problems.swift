extension PhraseBook {
  /// What is wrong with a scenario or an entry, and what would be right.
  static let problems: [(english: String, japanese: String)] = [
    ("is missing; nothing is forecast", "がありません；予測はできません"),
    ("is missing", "がありません"),
    ("is missing: nothing is forecast", "がなく、予測できません"),
    ("is missing; plan * needs it", "がなく、プラン{1}に必要です"),
    ("is missing; a refresh of the model needs it", "がなく、モデルの更新に必要です"),
    ("is missing; * needs it", "がなく、{1}に必要です"),
    ("* is missing", "値がありません"),
    ("state a value", "値を記入してください"),
    ("state years from 1 to 20", "1〜20年を記入してください"),
    ("state years", "年数を記入してください"),
    ("state years until replacement", "更新までの年数を記入してください"),
    ("state a price", "価格を記入してください"),
    (
      "state GPU time of a request with the new model over the old, such as 0.5",
      "新旧モデルの1リクエストのGPU時間の比を記入してください（例：0.5）"
    ),
    (
      "state how much of it one US dollar buys; rates are never fetched",
      "1米ドルで買える額を記入してください；レートは取得しません"
    ),
    (
      "state the price of one *, of which the catalogue has none",
      "カタログに{1}の価格がないため、1基の価格を記入してください"
    ),
    (
      "state the power of one *, of which the catalogue has none",
      "カタログに{1}の電力がないため、1基の電力を記入してください"
    ),
    ("state the price of a kilowatt-hour", "1キロワット時の価格を記入してください"),
    (
      "state a price, or the name of a model as price.api.model",
      "価格を記入するか、price.api.modelにモデル名を書いてください"
    ),
    ("state the replicas that are reserved", "予約するレプリカ数を記入してください"),
    (
      "state flat, office-hours, two-peak or 24 hours",
      "flat、office-hours、two-peakまたは24時間の値を記入してください"
    ),
    ("state low, typical and high in rising order", "低い値、代表値、高い値を小さい順に記入してください"),
    (
      "state powerPerGpu of the computers with it, or leave it out",
      "計算機のpowerPerGpuも記入するか、これを省いてください"
    ),
    (
      "state price.api.cachedInputPerMillion, or a cachedShare of 0",
      "price.api.cachedInputPerMillionを記入するか、cachedShareを0にしてください"
    ),
    ("state your own as 'price.perGpuHour'", "'price.perGpuHour'に自社の価格を記入してください"),
    ("the catalogue has no * price of *", "カタログに{2}の{1}価格がありません"),
    ("is no code of a currency", "通貨コードではありません"),
    ("write three capital letters, such as EUR", "EURのように大文字3字で書いてください"),
    ("is * for the dollar itself", "ドル自身に対して{1}です"),
    ("use 1, or name another currency.code", "1にするか、別のcurrency.codeを書いてください"),
    ("* replicas do not hold the peak of year *, which needs *", "{1}レプリカでは{3}必要な{2}年目のピークに足りません"),
    (
      "reserve *, or use price.plan mix with on-demand peaks",
      "{1}を予約するか、price.planをmixにしてピークをon-demandで補ってください"
    ),
    (
      "would count cooling twice: the catalogue's all-in power includes it",
      "冷却を二重に数えます：カタログの総電力は冷却を含みます"
    ),
    ("has no price of cached tokens", "キャッシュ済みトークンの価格がありません"),
    ("*, *, * are out of order", "{1}、{2}、{3}の順序が誤りです"),
    ("* tokens are more than the prompt has", "{1}トークンはプロンプトより長い値です"),
    ("a single answer takes one sample, * are stated", "単一回答は1サンプルですが、{1}と記入されています"),
    (
      "use strategy.kind best-of-n or majority, or one sample",
      "strategy.kindをbest-of-nかmajorityにするか、1サンプルにしてください"
    ),
    ("prompt and answer take * tokens, * is published for *", "プロンプトと回答で{1}トークンですが、{2}の公表値は{3}です"),
    (
      "shorten the answer, or extend the context as the model's publisher says (YaR"
        + "N)",
      "回答を短くするか、公表元の方法（YaRN）でコンテキストを拡張してください"
    ),
    ("* GPUs do not divide the * heads of *", "{3}の{2}ヘッドは{1}基のGPUで割り切れません"),
    ("* ranks do not divide the * experts of *", "{3}の{2}エキスパートは{1}ランクで割り切れません"),
    ("use a divisor of *", "{1}の約数にしてください"),
    ("use 1 for a dense model", "denseモデルでは1にしてください"),
    (
      "a replica of * GPUs is wider than the fast link of *, which joins *; slower "
        + "links are not modelled",
      "{1}基のレプリカは{2}の高速リンク（{3}基）より広く、遅いリンクはモデル化していません"
    ),
    ("use at most * GPUs a replica, or expect longer latency", "レプリカを{1}基以下にするか、より長い応答時間を見込んでください"),
    (
      "* samples of a request do not run together in * sequences; latency holds onl"
        + "y if they do",
      "リクエストの{1}サンプルが{2}系列では同時に動かず、応答時間は成り立ちません"
    ),
    ("use at most *", "{1}以下にしてください"),
    ("use a concurrency of at least *", "同時実行数を{1}以上にしてください"),
    (
      "profile '*' was measured on *, not on *; the default model is used",
      "プロファイル'{1}'の実測は{2}で、{3}ではないため、既定のモデルを使います"
    ),
    (
      "calibrate on this deployment, or name the serving software",
      "この構成で較正するか、サービングソフトウェアの名前を書いてください"
    ),
    ("* leaves queries nothing to read", "{1}では読むものがありません"),
    ("use a budget of at least 1 token, or dense", "1トークン以上のバジェットかdenseにしてください"),
    (
      "a budget of * tokens changes nothing: prompt and answer take at most *",
      "{1}トークンのバジェットでは変わりません：プロンプトと回答は最大{2}です"
    ),
    ("use a smaller budget, or dense", "より小さいバジェットかdenseにしてください"),
    ("oracle top-k is a bound: no backend of ours serves it", "オラクルtop-kは限界値で、提供するバックエンドはありません"),
    (
      "read latency and money as the best that sparse reads allow, or use blockTopK",
      "応答時間と費用は疎な読み出しの限界と読むか、blockTopKにしてください"
    ),
    ("not every backend offers block top-k", "block top-kのないバックエンドもあります"),
    ("its kernels are taken to stream as well as dense ones", "カーネルの転送効率はdenseと同じと見なします"),
    ("measure your own backend, or use dense", "自社のバックエンドで実測するか、denseにしてください"),
    ("a reliability of * is no share", "的中率{1}は割合ではありません"),
    ("use a value from 0 to 1", "0〜1の値にしてください"),
    ("no verifier picks the answer of *", "{1}では検証器は回答を選びません"),
    (
      "use strategy.kind best-of-n, or leave the verifier out",
      "strategy.kindをbest-of-nにするか、検証器を省いてください"
    ),
    ("* is no distribution of lengths", "{1}は長さの分布ではありません"),
    (
      "use a scale of at least 1 token and a shape from 0.1 to 10, or lengths of at"
        + " least 1",
      "scaleは1トークン以上、shapeは0.1〜10、長さは1以上にしてください"
    ),
    ("use one of *", "次から選んでください：{1}"),
    ("has a value of the wrong kind", "値の種類が違います"),
    ("'*' is unknown", "'{1}'はありません"),
    ("'*' is not understood", "'{1}'を読めません"),
    ("'*' is not in the catalogue", "'{1}'はカタログにありません"),
    ("use for example *", "例：{1}"),
    ("write for example *", "例：{1}"),
    ("write *", "書き方：{1}"),
    ("use a whole number", "整数にしてください"),
    ("use a value between * and *", "{1}〜{2}の値にしてください"),
    ("use a value above * and at most *", "{1}より大きく{2}以下の値にしてください"),
    ("use a value *", "{1}の値にしてください"),
    ("'*' is not a whole number", "'{1}'は整数ではありません"),
    ("'*' has an ambiguous comma: decimals take a point", "'{1}'のコンマが曖昧です：小数点はピリオドです"),
    ("'*' in '*' is no unit of *", "'{2}'の'{1}'はここでは使えない単位です"),
    ("'*' is no unit of *", "単位が違います：'{1}'"),
    ("'*' is too long for *", "'{1}'は長すぎます"),
    ("'*' is too large for *", "'{1}'は大きすぎます"),
    ("'*' is outside of *", "'{1}'は{2}の範囲外です"),
    ("'*' is not *", "'{1}'はここでは使えません"),
    ("is *", "{1}です"),
  ]
}
