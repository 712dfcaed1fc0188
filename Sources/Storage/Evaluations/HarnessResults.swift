internal import ScalingCore

/// Reads a results file of lm-evaluation-harness (`results_*.json`).
struct HarnessResults {
  /// Parts that only repeat how the questions were asked.
  static let unwanted: Set<String> = ["pretty_env_info", "git_hash", "chat_template"]

  private let file: String
  private let root: YAMLNode

  init(file: String, root: YAMLNode) {
    self.file = file
    self.root = root
  }

  /// Shares of right answers by task.
  ///
  /// - Throws: when there are no results, or a number is none or lies outside of 0 to 1.
  func contents() throws(Diagnostic) -> EvaluationContents {
    guard let tasks = root["results"]?.value else {
      throw Diagnostic(
        .error, file: file, at: root.mark,
        "no key 'results'; a results file of lm-evaluation-harness has one")
    }
    guard let entries = tasks.entries else {
      throw Diagnostic(.error, file: file, at: tasks.mark, "'results' is a mapping of tasks")
    }
    var contents = EvaluationContents(kind: .harnessResults, file: file)
    for entry in entries { contents.scores += try scores(of: entry) }
    guard !contents.scores.isEmpty else {
      throw Diagnostic(
        .error, file: file, at: tasks.mark,
        "no share of right answers; exact_match, acc or pass@1 belong into 'results'")
    }
    contents.date = try date()
    return contents
  }

  private func scores(
    of task: YAMLNode.Entry
  ) throws(Diagnostic) -> [EvaluationContents.Score] {
    guard let entries = task.value.entries else {
      throw failure(task.value, "'\(task.key)' is \(task.value.kindName); a mapping belongs here")
    }
    let names = EvaluationContents.Names(
      model: model, benchmark: task.key, attention: nil, cap: try cap(of: task.key))
    let graded = entries.compactMap { Graded($0) }.sorted { $0.rank < $1.rank }
    var known: Set<String> = []
    var scores: [EvaluationContents.Score] = []
    for number in graded {
      let metric = HarnessNames.metric(ofFilter: number.filter)
      // Of several ways to grade, the first by rank counts; the others are listed as variants.
      let counts = known.insert(metric.name).inserted
      scores.append(
        EvaluationContents.Score(
          names: names, metric: metric, variant: counts ? "" : number.entry.key,
          value: Probability(try share(number.entry)),
          standardError: try standardError(number, in: task.value), mark: number.entry.mark))
    }
    return scores
  }

  /// A key such as `exact_match,strict-match`.
  private struct Graded {
    let entry: YAMLNode.Entry
    let metric: String
    let filter: String

    /// Nil for keys that are no share of right answers.
    init?(_ entry: YAMLNode.Entry) {
      let parts = entry.key.split(separator: ",", maxSplits: 1).map(String.init)
      guard let metric = parts.first, HarnessNames.metrics.contains(metric) else { return nil }
      self.entry = entry
      self.metric = metric
      filter = parts.count > 1 ? parts[1] : "none"
    }

    var rank: (Int, Int, String) {
      (
        HarnessNames.rank(metric, in: HarnessNames.metrics),
        HarnessNames.rank(filter, in: HarnessNames.filters), entry.key
      )
    }

    var errorKeys: [String] { ["\(metric)_stderr,\(filter)", "\(metric)_stderr"] }
  }

  private func share(_ entry: YAMLNode.Entry) throws(Diagnostic) -> Double {
    let number = try number(entry)
    guard (0...1).contains(number) else {
      throw failure(entry.value, "'\(entry.key)' is a share of right answers from 0 to 1")
    }
    return number
  }

  /// `N/A` stands where the harness computed none.
  private func standardError(_ graded: Graded, in task: YAMLNode) throws(Diagnostic) -> Double? {
    let entry = graded.errorKeys.lazy.compactMap { task[$0] }.first
    guard let entry, !entry.value.isNull, entry.value.text != "N/A" else { return nil }
    let number = try number(entry)
    guard (0...1).contains(number) else {
      throw failure(entry.value, "'\(entry.key)' is a standard error from 0 to 1")
    }
    return number
  }

  private func number(_ entry: YAMLNode.Entry) throws(Diagnostic) -> Double {
    guard case .scalar(let text, isPlain: true) = entry.value.content,
      let number = Double(text), number.isFinite
    else {
      throw failure(entry.value, "'\(entry.key)' is a number; '\(shown(entry.value))' is none")
    }
    return number
  }

  private func shown(_ node: YAMLNode) -> String { String((node.text ?? node.kindName).prefix(40)) }

  private func failure(_ node: YAMLNode, _ message: String) -> Diagnostic {
    Diagnostic(.error, file: file, at: node.mark, message)
  }
}

// MARK: - What was run

extension HarnessResults {
  /// Model of the run: `model_name`, else `pretrained` or `model` of the model's arguments.
  private var model: String? {
    if let name = root["model_name"]?.value, !name.isNull, let text = name.text, !text.isEmpty {
      return text
    }
    let arguments = root["config"]?.value["model_args"]?.value
    return ["pretrained", "model"].lazy.compactMap { argument($0, of: arguments) }.first
  }

  /// Cap of a task: arguments of the command line go before those of the task.
  private func cap(of task: String) throws(Diagnostic) -> Tokens? {
    let places = [
      root["config"]?.value["gen_kwargs"]?.value,
      root["configs"]?.value[task]?.value["generation_kwargs"]?.value,
    ]
    for place in places {
      for key in GenerationCap.keys {
        guard let text = argument(key, of: place) else { continue }
        guard let cap = GenerationCap.tokens(text) else {
          throw failure(place ?? root, "'\(key)' is a whole number of tokens from 1")
        }
        return cap
      }
    }
    return nil
  }

  /// An argument of a mapping, or of a text such as `pretrained=Qwen/Qwen3-8B,dtype=auto`.
  private func argument(_ key: String, of node: YAMLNode?) -> String? {
    if let entry = node?[key] { return entry.value.text }
    for part in node?.text?.split(separator: ",") ?? [] {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2, sides[0].filter({ $0 != " " }) == key { return String(sides[1]) }
    }
    return nil
  }

  /// Day of the run; `date` is in seconds since 1970.
  private func date() throws(Diagnostic) -> String {
    guard let entry = root["date"], !entry.value.isNull else { return "" }
    let seconds = try number(entry)
    guard (0..<253_402_300_800).contains(seconds) else {
      throw failure(entry.value, "'date' is a time in seconds since 1970")
    }
    return CivilDate.text(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }
}

/// The argument that limits generated tokens.
enum GenerationCap {
  /// Its names, by engine.
  static let keys = ["max_gen_toks", "max_new_tokens", "max_tokens", "max_completion_tokens"]

  /// A whole number of tokens; nil for other texts.
  static func tokens(_ text: String) -> Tokens? {
    guard let number = Double(text), number >= 1, number <= 1e9, number == number.rounded() else {
      return nil
    }
    return Tokens(number)
  }

  /// The cap in the arguments of a request, however they are nested; nil where none is stated.
  static func tokens(in node: YAMLNode) -> Tokens? {
    for entry in node.entries ?? [] {
      if keys.contains(entry.key), let cap = entry.value.text.flatMap(tokens) { return cap }
      if let cap = tokens(in: entry.value) { return cap }
    }
    return (node.items ?? []).lazy.compactMap { tokens(in: $0) }.first
  }
}
