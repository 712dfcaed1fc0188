extension Double {
  /// The shortest decimal that reads back as the same number; whole numbers without a point.
  package var shortestText: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
