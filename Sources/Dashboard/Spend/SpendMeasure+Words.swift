package import ScalingCore
package import Screen

extension SpendMeasure {
  /// What the amount is, in words of a language.
  package func words(in language: Language) -> String {
    language(words, ja: japanese)
  }

  private var japanese: String {
    switch self {
    case .yearlySpend: "年間支出"
    case .total: "全期間の支出"
    case .netPresentValue: "正味現在価値"
    case .costPerRequest: "1リクエストの費用"
    case .costPerCorrectAnswer: "正答1件の費用"
    }
  }
}
