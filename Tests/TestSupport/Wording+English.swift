package import Screen

/// What tests of English output ask of words that exist in several languages.
extension Wording {
  /// Whether the English words hold a text.
  package func contains(_ text: String) -> Bool { self[.english].contains(text) }

  /// Whether the English words start with a text.
  package func hasPrefix(_ text: String) -> Bool { self[.english].hasPrefix(text) }

  /// Whether the English words end with a text.
  package func hasSuffix(_ text: String) -> Bool { self[.english].hasSuffix(text) }
}
