internal import ScalingCore
package import Screen

extension Wording {
  /// Stands where a figure is not known.
  static let unknown = Wording("unknown", ja: "不明")
  /// Money of one request.
  static let costPerRequest = Wording("cost per request", ja: "1リクエストの費用")
  /// Money of one right answer.
  static let costPerCorrectAnswer = Wording("cost per correct answer", ja: "正答1件の費用")
  /// Money of a year.
  static let yearlySpend = Wording("yearly spend", ja: "年間支出")
  /// Heading of what has to be known.
  static let notes = Wording("Notes", ja: "注記")
  /// Heading of citations.
  package static let sources = Wording("Where the numbers come from", ja: "数値の出典")
  /// Share of the paid GPU time that is of use.
  static let utilisation = Wording("utilisation", ja: "稼働率")
}

extension Evidence.Kind {
  /// How far from a measurement, in a word.
  var word: Wording {
    self == .none ? Wording(rawValue, ja: "根拠なし") : Wording(core: rawValue)
  }
}

extension [GoalCheck.Failure] {
  /// The goals that are missed, by their names in files.
  var words: Wording {
    Wording { language in
      map { language(core: $0.rawValue) }.joined(separator: language(", ", ja: "、"))
    }
  }
}

extension ScenarioProblem {
  /// Path, what is wrong, what would be right.
  package var words: Wording {
    Wording(
      message,
      ja: "\(PhraseBook.japanese(of: path, complaint))；\(Language.japanese(core: remedy))")
  }
}
