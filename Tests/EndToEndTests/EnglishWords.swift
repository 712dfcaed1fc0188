/// Looks for English words in text of another language.
enum EnglishWords {
  /// Words with three and more lower-case letters in a row that are none of those that are known.
  ///
  /// - Parameters:
  ///   - texts: What the user reads.
  ///   - known: Terms and names that stay as they are.
  static func left(
    in texts: some Sequence<String>, known: some Sequence<String>
  ) -> [String] {
    let names = Set(known.flatMap(words))
    return texts.flatMap(words).filter { !names.contains($0) }
  }

  /// Runs of letters that look like words rather than like symbols and units.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter { word in
      word.split { !$0.isLowercase }.contains { $0.count >= 3 }
    }
  }
}
