package import ScalingCore
package import Screen

extension ScenarioProblem {
  /// What is wrong and what would be right, without the path.
  package func advice(in language: Language) -> String {
    language(
      "\(complaint); \(remedy)", ja: "\(language(core: complaint))；\(language(core: remedy))")
  }

  /// Path, what is wrong, what would be right.
  package func message(in language: Language) -> String {
    language(
      message, ja: "\(PhraseBook.japanese(of: path, complaint))；\(language(core: remedy))")
  }
}
