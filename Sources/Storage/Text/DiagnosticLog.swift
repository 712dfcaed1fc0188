/// Collects the findings about one file.
struct DiagnosticLog: Sendable {
  /// File as the user named it.
  let file: String
  /// Findings in the order of reading.
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// Whether a finding makes the file unusable.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Notes that the file is not usable.
  mutating func error(_ message: String, at mark: SourceMark?) {
    note(Diagnostic(.error, file: file, at: mark, message))
  }

  /// Whether there is an error at a place.
  func hasError(at mark: SourceMark) -> Bool {
    diagnostics.contains { $0.severity == .error && $0.mark == mark }
  }

  /// Notes something that is ignored or looks wrong.
  mutating func warning(_ message: String, at mark: SourceMark?) {
    note(Diagnostic(.warning, file: file, at: mark, message))
  }

  /// Keeps a finding, once.
  private mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Warns of keys that are not in `known`, with the nearest valid one.
  mutating func checkKeys(of entries: [YAMLNode.Entry], known: [String], in place: String = "") {
    for entry in entries where !known.contains(entry.key) {
      let hint = NearestName.hint(entry.key, among: known)
      let name = place.isEmpty ? entry.key : "\(place).\(entry.key)"
      warning("unknown key '\(name)' is ignored\(hint)", at: entry.mark)
    }
  }

  /// Hands out a value, or all findings when one of them is an error.
  func finish<Value>(_ value: Value?) throws(InputFailure) -> Loaded<Value> {
    guard let value, !hasErrors else { throw InputFailure(sorted) }
    return Loaded(value, warnings: sorted)
  }

  /// Findings in the order of the file, those about the whole file first.
  var sorted: [Diagnostic] {
    diagnostics.sorted {
      ($0.mark ?? SourceMark(line: 0, column: 0)) < ($1.mark ?? SourceMark(line: 0, column: 0))
    }
  }
}
