import Screen
import Storage

extension OutputTable.Cell {
  /// The text in English.
  var text: String { words[.english] }
}

extension OutputTable {
  /// Aligned columns in English.
  var text: String { text(in: .english) }
  /// Markdown in English.
  var markdown: String { markdown(in: .english) }
}

extension PartedReport {
  /// The report in Markdown, in English.
  var markdown: String { markdown(in: .english) }
}
