extension PhraseBook {
  /// Summaries of the themes that come with the program.
  static let themes: [(english: String, japanese: String)] = [
    (
      "Bold, underlined and reversed text in the terminal's own colours.",
      "端末の色のまま、太字・下線・反転だけを使います。"
    ),
    (
      "Okabe-Ito colours on a dark terminal, safe for colour vision deficiencies.",
      "暗い端末向け、色覚多様性に配慮したOkabe-Itoの配色。"
    ),
    ("Calm greys with one blue accent, for dark terminals.", "暗い端末向け、落ち着いた灰色に青のアクセント。"),
    (
      "White and yellow on painted black, for projectors and low vision.",
      "黒地に白と黄、プロジェクターと弱視向け。"
    ),
    ("Dark ink on a light terminal.", "明るい端末向け、暗い文字色。"),
    ("No colours, only bold, reverse, underline and dim.", "色なし、太字・反転・下線・淡色のみ。"),
    ("Teal ground and soft accents, inspired by Solarized.", "Solarized風、青緑の地に柔らかなアクセント。"),
  ]
}
