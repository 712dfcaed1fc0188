import Screen

/// Columns of prose on standard output.
private let proseWidth = 94

/// A text broken into lines for standard output.
func prose(_ text: String, indent: String = "") -> String {
  Paragraph(text).lines(width: proseWidth - indent.count)
    .map { indent + $0 }.joined(separator: "\n")
}
