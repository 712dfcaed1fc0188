import Screen

@testable import Storage

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

extension ValidationReport {
  /// The parts in English.
  var sections: [Section] { sections(in: .english) }
}

extension SearchReport {
  /// The report in English.
  var text: String { text(in: .english) }
}
