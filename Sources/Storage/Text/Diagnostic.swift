package import Screen

/// One finding about an input file, with its place.
///
/// Printed as `file:line:column: error: what is wrong, what would be right`.
package struct Diagnostic: Error, Sendable, Hashable {
  /// How bad a finding is.
  package enum Severity: String, Sendable, Hashable {
    /// The file is usable; something in it is ignored or looks wrong.
    case warning
    /// The file is not usable.
    case error
  }

  /// File as the user named it.
  package var file: String
  /// Place inside the file; nil when the finding is about the file as a whole.
  package var mark: SourceMark?
  /// How bad the finding is.
  package var severity: Severity
  /// What is wrong, and what would be right.
  package var message: String

  /// States a finding.
  package init(
    _ severity: Severity, file: String, at mark: SourceMark? = nil, _ message: String
  ) {
    self.file = file
    self.mark = mark
    self.severity = severity
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The finding on one line, control characters neutralised.
  package var description: String {
    let place = mark.map { "\(file):\($0.line):\($0.column)" } ?? file
    return neutralised("\(place): \(severity.rawValue): \(message)")
  }
}

extension Diagnostic {
  /// The finding on one line, in words of a language where its message is known; severity and message are English
  /// where not.
  package func text(in language: Language) -> String {
    guard language != .english, let words = PhraseBook.core.japanese(of: message) else {
      return description
    }
    let place = mark.map { "\(file):\($0.line):\($0.column)" } ?? file
    return neutralised("\(place): \(language(core: severity.rawValue))：\(words)")
  }
}

/// Line and column of a character, both counted from 1; a column is one Unicode scalar.
package struct SourceMark: Sendable, Hashable, Comparable {
  /// Line, from 1.
  package var line: Int
  /// Column in Unicode scalars, from 1.
  package var column: Int

  /// States a place.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by place in the file.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The findings that made a file unusable; at least one is an error.
package struct InputFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// All findings, in the order of the file.
  package var diagnostics: [Diagnostic]

  /// Collects findings.
  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// One finding a line.
  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// A value read from a file, with what was noticed on the way.
package struct Loaded<Value: Sendable>: Sendable {
  /// What the file holds.
  package var value: Value
  /// Findings that do not stop the use of the value.
  package var warnings: [Diagnostic]

  /// Joins a value and its findings.
  package init(_ value: Value, warnings: [Diagnostic] = []) {
    self.value = value
    self.warnings = warnings
  }
}

/// Replaces control characters by `\u{..}` escapes, so that text from files can't steer a terminal.
///
/// C0, DEL, C1, line separators and bidirectional controls count as control characters.
package func neutralised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return text.unicodeScalars.reduce(into: "") { result, scalar in
    if isControl(scalar) {
      result += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
}

/// Whether a scalar could steer a terminal.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
