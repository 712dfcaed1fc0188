package import ScalingCore

/// What the user says about evaluation files; it completes what they leave out.
package struct EvaluationNaming: Sendable {
  /// Model, by catalogue id or alias; it replaces what the files say.
  package var model: String?
  /// Benchmark; it renames the only one of the files, or picks one of several.
  package var benchmark: String?
  /// What queries read.
  package var attention: AttentionPolicy?
  /// Cap on generated tokens.
  package var cap: Tokens?

  /// States what is known.
  package init(
    model: String? = nil, benchmark: String? = nil, attention: AttentionPolicy? = nil,
    cap: Tokens? = nil
  ) {
    self.model = model
    self.benchmark = benchmark
    self.attention = attention
    self.cap = cap
  }
}

/// Decides what each number belongs to.
struct EvaluationNames {
  /// A checkpoint on a benchmark under a policy, at a cap.
  struct Resolved: Hashable {
    /// Catalogue id.
    var model: String
    /// Id of the benchmark.
    var benchmark: String
    /// What queries read.
    var attention: AttentionPolicy
    /// Cap on generated tokens.
    var cap: Tokens?
  }

  private let naming: EvaluationNaming
  private let catalogue: Catalogue
  private let benchmarks: Set<String>
  private let models: Set<String>

  /// Looks over all files, so that one of them may name what another leaves out.
  init(_ contents: [EvaluationContents], _ naming: EvaluationNaming, _ catalogue: Catalogue) {
    self.naming = naming
    self.catalogue = catalogue
    let names = contents.flatMap { $0.rows.map(\.names) + $0.scores.map(\.names) }
    benchmarks = Set(names.compactMap(\.benchmark))
    models = Set(names.compactMap(\.model))
  }

  /// Full names of a number; nil when the user picked another benchmark.
  ///
  /// - Throws: what is missing, and the option that would state it.
  func resolved(
    _ names: EvaluationContents.Names, file: String, at mark: SourceMark
  ) throws(Diagnostic) -> Resolved? {
    func failure(_ message: String) -> Diagnostic {
      Diagnostic(.error, file: file, at: mark, message)
    }
    guard let benchmark = try benchmark(names.benchmark, failure) else { return nil }
    if let stated = names.cap, let wanted = naming.cap, stated != wanted {
      throw failure("the file states a cap of \(Int(stated.value)) tokens; leave --cap out")
    }
    if let stated = names.attention, let wanted = naming.attention, stated != wanted {
      throw failure("the file states the attention policy \(stated.text); leave --attention out")
    }
    return Resolved(
      model: try model(names.model, failure), benchmark: benchmark,
      attention: names.attention ?? naming.attention ?? .dense, cap: names.cap ?? naming.cap)
  }

  private func benchmark(
    _ stated: String?, _ failure: (String) -> Diagnostic
  ) throws(Diagnostic) -> String? {
    guard let wanted = naming.benchmark else {
      if let stated { return stated }
      guard let only = benchmarks.first, benchmarks.count == 1 else {
        throw failure("the file names no benchmark; name it with --benchmark")
      }
      return only
    }
    if benchmarks.contains(wanted) { return stated ?? wanted == wanted ? wanted : nil }
    guard benchmarks.count <= 1 else {
      let known = benchmarks.sorted().prefix(8).joined(separator: ", ")
      throw failure("--benchmark \(wanted) is none of \(known); name one of them, or leave it out")
    }
    return wanted
  }

  private func model(
    _ stated: String?, _ failure: (String) -> Diagnostic
  ) throws(Diagnostic) -> String {
    let only = models.count == 1 ? models.first : nil
    guard let name = naming.model ?? stated ?? only else {
      throw failure("the file names no model; name it with --model")
    }
    if let model = catalogue.model(named: name) { return model.id }
    let hint = NearestName.hint(catalogue.nearestModels(to: name, limit: 1))
    throw failure(
      "the model '\(name.prefix(100))' is not in the catalogue; name one with --model, "
        + "or describe it in a catalogue file\(hint)")
  }
}
