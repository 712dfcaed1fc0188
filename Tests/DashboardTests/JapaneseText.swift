import Dashboard
import ScalingCore
import Screen

/// Looks for words in Japanese text that nobody translated.
enum JapaneseText {
  /// Words that stay as they are in Japanese: units, names of keys and functions, what is typed or written
  /// into files.
  private static let terms: [String] =
    [
      "min", "max", "ceil", "log", "pass@k", "Enter", "Esc", "isocost", "Kinetics", "none",
      "dense", "blockTopK", "slidingWindow", "local-window", "block-top-k", "topK", "day",
    ] + AttentionPolicy.kindNames + Strategy.Kind.allCases.map(\.rawValue)
    + PricePlan.Kind.allCases.map(\.rawValue) + Precision.allCases.map(\.rawValue)

  /// Names of the catalogue: they are the same in every language.
  private static func names() throws -> [String] {
    let catalogue = try Fixture.catalogue()
    return catalogue.models.flatMap { [$0.id, $0.family, $0.licence] }
      + catalogue.accelerators.map(\.id) + catalogue.accuracy.benchmarks + catalogue.backendNames
  }

  /// Words of three and more lower-case letters in a row that are neither terms nor names.
  ///
  /// - Parameters:
  ///   - texts: What the user reads.
  ///   - beside: Names that only these texts hold: of scenarios, files and sources.
  static func english(
    in texts: some Sequence<String>, beside own: [String] = []
  ) throws -> [String] {
    let known = Set(try (terms + names() + own).flatMap(words))
    return texts.flatMap(words).filter { !known.contains($0) }
  }

  /// Numbers that are written in a text, in order.
  static func numbers(in text: String) -> [Substring] {
    text.split { !$0.isASCII || !$0.isNumber }
  }

  /// Runs of letters that look like words rather than like symbols and units.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { word in
      word.split { !$0.isLowercase }.contains { $0.count >= 3 }
    }
  }
}

extension Bench {
  /// The same dashboard in Japanese.
  var inJapanese: Bench {
    var bench = self
    bench.state.language = .japanese
    return bench
  }

  /// Rows between header and footer.
  var body: ArraySlice<String> { frame.rows.dropFirst().dropLast() }

  /// English words that are left between header and footer.
  func leftEnglish(beside names: [String] = []) throws -> [String] {
    try JapaneseText.english(
      in: body,
      beside: names + state.documents.map(\.scenario.name)
        + state.comparison.columns.map(\.scenario.name))
  }
}
