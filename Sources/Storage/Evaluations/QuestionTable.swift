internal import ScalingCore

/// Reads a CSV table with the columns question, correct, total; tokens, cap, model, benchmark and attention are
/// optional.
///
/// Rows with a total of 1 are single samples: several of one question belong together.
enum QuestionTable {
  /// Bytes of the id of a question.
  static let longestName = 300
  /// Samples of a question.
  static let mostSamples = 1_000_000

  private static let required = ["question", "correct", "total"]
  private static let optional = ["tokens", "cap", "model", "benchmark", "attention"]

  /// The counts of a table.
  ///
  /// - Throws: when a column is missing, a count is none or contradicts another, or the file is cut off.
  static func contents(file: String, bytes: [UInt8]) throws(Diagnostic) -> EvaluationContents {
    let table = try CSVTable(file: file, bytes: bytes)
    for column in required where !table.header.contains(column) {
      let hint = NearestName.hint(column, among: table.header)
      throw Diagnostic(
        .error, file: file, at: SourceMark(line: 1, column: 1),
        "no column '\(column)'\(hint); question, correct and total are needed, "
          + "\(optional.joined(separator: ", ")) are understood")
    }
    try table.requireLastLineEnd()
    var contents = EvaluationContents(kind: .table, file: file)
    for row in table.rows { contents.rows.append(try QuestionRow(row).read()) }
    guard !contents.rows.isEmpty else {
      throw Diagnostic(.error, file: file, "the table has no rows; one a question belongs here")
    }
    contents.warnings = table.warnings(
      of: table.unknownColumns(besides: required + optional), understood: optional)
    return contents
  }
}

/// One row of a ``QuestionTable``.
private struct QuestionRow {
  private let row: CSVRow

  init(_ row: CSVRow) {
    self.row = row
  }

  func read() throws(Diagnostic) -> EvaluationContents.Row {
    let question = try row.requiredText("question")
    guard question.utf8.count <= QuestionTable.longestName else {
      throw try row.failure(
        "question", "longer than \(QuestionTable.longestName) bytes; use a short id")
    }
    let total = try row.integer("total")
    guard (1...QuestionTable.mostSamples).contains(total) else {
      throw try row.failure(
        "total", "'total' counts samples from 1 to \(QuestionTable.mostSamples)")
    }
    let correct = try row.integer("correct")
    guard (0...total).contains(correct) else {
      throw try row.failure(
        "correct", "'correct' is \(correct); a count from 0 to the total, \(total), belongs here")
    }
    return EvaluationContents.Row(
      names: try names(), metric: .pass1, variant: "", question: question,
      counts: SampleCounts(correct: correct, total: total), tokens: try tokens(),
      isSample: total == 1,
      mark: try row.mark(of: "question"))
  }

  private func names() throws(Diagnostic) -> EvaluationContents.Names {
    EvaluationContents.Names(
      model: try optionalText("model"), benchmark: try optionalText("benchmark"),
      attention: try attention(), cap: try cap())
  }

  private func optionalText(_ column: String) throws(Diagnostic) -> String? {
    guard row.table.header.contains(column) else { return nil }
    let text = try row.text(column)
    guard text.utf8.count <= QuestionTable.longestName else {
      throw try row.failure(column, "longer than \(QuestionTable.longestName) bytes")
    }
    return text.isEmpty ? nil : text
  }

  private func attention() throws(Diagnostic) -> AttentionPolicy? {
    guard let text = try optionalText("attention") else { return nil }
    guard let policy = AttentionPolicy(text: text) else {
      throw try row.failure(
        "attention", "'\(text)' is no attention policy; write \(AttentionPolicy.examples)")
    }
    return policy
  }

  private func cap() throws(Diagnostic) -> Tokens? {
    guard let text = try optionalText("cap") else { return nil }
    guard let cap = try? Tokens.parse(text), cap >= 1, cap.value <= 1e9 else {
      throw try row.failure(
        "cap", "'\(text)' is no cap; a number of tokens such as 8192 or 8Ki belongs here")
    }
    return cap
  }

  private func tokens() throws(Diagnostic) -> Tokens? {
    guard try optionalText("tokens") != nil else { return nil }
    let tokens = try row.number("tokens")
    guard tokens >= 0, tokens <= 1e9 else {
      throw try row.failure("tokens", "'tokens' is the mean of the generated tokens, from 0")
    }
    return Tokens(tokens)
  }
}
