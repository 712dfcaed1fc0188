internal import ScalingCore

/// Reads a samples file of lm-evaluation-harness (`samples_*.jsonl`): one row per question and filter.
///
/// Each row has one grade. Where several answers were generated, the grades of the others are not in the file;
/// they are not guessed. A filter such as `maj@8` grades the vote of eight.
struct HarnessSamples {
  /// Long texts that say nothing about the grade.
  static let unwanted: Set<String> = ["doc", "target", "resps", "filtered_resps"]
  /// Rows of a file.
  static let mostRows = 2_000_000

  private let file: String
  private var rows: [EvaluationContents.Row] = []
  /// Line of each question and filter.
  private var lines: [Row: Int] = [:]

  private struct Row: Hashable {
    var filter: String
    var question: String
  }

  init(file: String) {
    self.file = file
  }

  /// Takes in a line; blank ones are skipped.
  mutating func read(_ bytes: [UInt8], line: Int) throws(Diagnostic) {
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    var scanner = JSONScanner(file: file, bytes: bytes, line: line, unwanted: Self.unwanted)
    let node = try scanner.document()
    guard node.entries != nil else {
      throw failure(node, "\(node.kindName) where a mapping belongs; one row a line")
    }
    guard rows.count < Self.mostRows else {
      throw failure(node, "more than \(Self.mostRows) rows; split the file")
    }
    let row = Row(filter: try text("filter", node), question: try question(node))
    if let first = lines.updateValue(line, forKey: row) {
      throw failure(
        node, "question \(row.question) with filter '\(row.filter)' stands in line \(first) already"
      )
    }
    rows.append(
      EvaluationContents.Row(
        names: .init(
          model: nil, benchmark: nil, attention: nil,
          cap: node["arguments"].flatMap { GenerationCap.tokens(in: $0.value) }),
        metric: HarnessNames.metric(ofFilter: row.filter), variant: row.filter,
        question: row.question,
        counts: SampleCounts(correct: try grade(node) ? 1 : 0, total: 1), tokens: nil,
        isSample: false, mark: node.mark))
  }

  /// All rows; the strictest filter counts, others are variants.
  func contents() throws(Diagnostic) -> EvaluationContents {
    var contents = EvaluationContents(kind: .harnessSamples, file: file)
    let singles = Set(rows.filter { $0.metric == .pass1 }.map(\.variant))
    let main = singles.min {
      (HarnessNames.rank($0, in: HarnessNames.filters), $0)
        < (HarnessNames.rank($1, in: HarnessNames.filters), $1)
    }
    contents.rows = rows.map { row in
      var row = row
      if row.metric != .pass1 || row.variant == main { row.variant = "" }
      return row
    }
    contents.warnings = unequalFilters()
    return contents
  }

  /// A filter with fewer questions than another: the file may be cut off.
  private func unequalFilters() -> [Diagnostic] {
    let counts = Dictionary(grouping: rows, by: \.variant).mapValues(\.count)
    guard let most = counts.values.max() else { return [] }
    return counts.filter { $0.value < most }.sorted { $0.key < $1.key }.map { filter, count in
      Diagnostic(
        .warning, file: file,
        "filter '\(filter)' has \(count) questions, another has \(most); the file may be cut off")
    }
  }
}

// MARK: - Fields

extension HarnessSamples {
  private func text(_ key: String, _ node: YAMLNode) throws(Diagnostic) -> String {
    guard let entry = node[key] else {
      throw failure(node, "no '\(key)'; a row of a samples file has one")
    }
    guard case .scalar(let text, isPlain: false) = entry.value.content, !text.isEmpty,
      text.utf8.count <= QuestionTable.longestName
    else { throw failure(entry.value, "'\(key)' is a short text") }
    return text
  }

  private func question(_ node: YAMLNode) throws(Diagnostic) -> String {
    guard let entry = node["doc_id"] else {
      throw failure(node, "no 'doc_id'; a row of a samples file has one")
    }
    guard let text = entry.value.text, Int(text).map({ $0 >= 0 }) == true else {
      throw failure(entry.value, "'doc_id' is a whole number from 0")
    }
    return text
  }

  /// Whether the answer is right: 1 or 0 in the preferred metric of the row.
  private func grade(_ node: YAMLNode) throws(Diagnostic) -> Bool {
    guard let entry = HarnessNames.metrics.lazy.compactMap({ node[$0] }).first else {
      throw failure(
        node, "no grade; \(HarnessNames.metrics.joined(separator: ", ")) are understood")
    }
    guard case .scalar(let text, isPlain: true) = entry.value.content else {
      throw failure(entry.value, "'\(entry.key)' is 1 or 0")
    }
    switch text {
    case "true": return true
    case "false": return false
    default:
      guard let number = Double(text), number == 0 || number == 1 else {
        throw failure(
          entry.value, "'\(entry.key)' is 1 or 0 for one answer; '\(text.prefix(40))' is neither")
      }
      return number == 1
    }
  }

  private func failure(_ node: YAMLNode, _ message: String) -> Diagnostic {
    Diagnostic(.error, file: file, at: node.mark, message)
  }
}
