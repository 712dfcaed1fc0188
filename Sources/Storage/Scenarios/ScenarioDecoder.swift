internal import ScalingCore

/// Reads the nodes of a scenario file into a ``Scenario``.
///
/// Every value that is missing or wrong is noted, so that one run shows all findings of a file.
/// What a value may be is said by ``ScenarioField``.
struct ScenarioDecoder {
  let catalogue: Catalogue
  var log: DiagnosticLog
  /// Values of all known keys by path, for example `strategy.samples`; `null` counts as left out.
  var values: [String: YAMLNode] = [:]
  /// Paths of single values in the order of the file.
  var leaves: [String] = []
  /// Places of mappings by path; the empty path is the top level.
  var places: [String: SourceMark] = [:]

  init(file: String, catalogue: Catalogue) {
    self.catalogue = catalogue
    log = DiagnosticLog(file: file)
  }

  /// The scenario of a file; nil when a part is missing or wrong.
  mutating func decode(_ root: YAMLNode?) -> Scenario? {
    guard let root, let entries = root.entries else {
      log.error("a scenario is a mapping that starts with 'isocost: 1'", at: root?.mark)
      return nil
    }
    guard checkVersion(root["isocost"]?.value, at: root.mark) else { return nil }
    collect(entries, at: "", mark: root.mark)
    noteMissing()
    // With a stand-in the other values are still checked; the scenario is not handed out then.
    guard let model = model() ?? catalogue.models.first,
      let gpu = gpu() ?? catalogue.accelerators.first
    else { return nil }
    var scenario = blank(model: model, gpu: gpu)
    for path in leaves { set(path, in: &scenario) }
    readPrice(into: &scenario)
    guard !log.hasErrors else { return nil }
    for problem in scenario.validate() { note(problem) }
    return scenario
  }

  private mutating func checkVersion(_ node: YAMLNode?, at start: SourceMark) -> Bool {
    guard let node else {
      log.error("'isocost' is missing; the file starts with 'isocost: 1'", at: start)
      return false
    }
    guard let version = node.text.flatMap({ Int($0) }), version >= 1 else {
      log.error("'isocost' is the version of the schema; write 1", at: node.mark)
      return false
    }
    guard version <= ScenarioKeys.version else {
      let message = "version \(version) is newer than this program, which reads version 1"
      log.error("\(message); use a newer isocost", at: node.mark)
      return false
    }
    return true
  }

  /// A scenario whose every number the file or a default has yet to state.
  private func blank(model: ModelArchitecture, gpu: Accelerator) -> Scenario {
    Scenario(
      name: Self.stem(of: log.file), model: model,
      strategy: Strategy(kind: .single, generationLength: 1),
      workload: Workload(benchmark: "", promptTokens: 0, requestsPerYear: 0),
      deployment: Deployment(gpu: gpu, concurrency: 1),
      price: PricePlan(
        kind: .onDemand, perGPUHour: PriceRange(1), evidence: .missing(""), targetUtilisation: 1))
  }

  /// Name of a file without folders and ending.
  static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".yaml") ? name.dropLast(".yaml".count) : name)
  }
}

// MARK: - Keys

extension ScenarioDecoder {
  /// Takes in the keys of a mapping and of the sections inside it.
  private mutating func collect(
    _ entries: [YAMLNode.Entry], at path: String, mark: SourceMark
  ) {
    let known = ScenarioKeys.keys(at: path)
    log.checkKeys(of: entries, known: known, in: path)
    places[path] = mark
    for entry in entries where known.contains(entry.key) && !entry.value.isNull {
      let inner = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      values[inner] = entry.value
      if let entries = entry.value.entries, ScenarioKeys.sections[inner] != nil {
        collect(entries, at: inner, mark: entry.mark)
      } else if isSection(inner) {
        let keys = ScenarioKeys.keys(at: inner).joined(separator: ", ")
        let message = "'\(inner)' is \(entry.value.kindName); a mapping with the keys \(keys)"
        log.error("\(message) belongs here", at: entry.value.mark)
      } else {
        leaves.append(inner)
      }
    }
  }

  private func isSection(_ path: String) -> Bool {
    ScenarioKeys.sections[path] != nil && !ScenarioKeys.ranges.contains(path)
  }

  /// Notes keys that a scenario can't do without, at the place of their parent.
  private mutating func noteMissing() {
    var required = ScenarioKeys.required
    if let kind = values["strategy.kind"]?.text, kind != Strategy.Kind.single.rawValue {
      required.append("strategy.samples")
    }
    for range in ScenarioKeys.ranges.sorted() where values[range]?.entries != nil {
      required += ScenarioKeys.keys(at: range).map { "\(range).\($0)" }
    }
    for path in required where values[path] == nil {
      guard let place = places[Self.parent(of: path)] else { continue }
      log.error("'\(path)' is missing; add it here", at: place)
    }
  }

  static func parent(of path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
  }
}

// MARK: - Values

extension ScenarioDecoder {
  /// Sets a single value; keys that are read elsewhere are passed over.
  private mutating func set(_ path: String, in scenario: inout Scenario) {
    guard let node = values[path], !ScenarioKeys.readElsewhere.contains(path),
      let field = ScenarioKeys.field(at: path)
    else { return }
    if readTags(path, node, into: &scenario) { return }
    if readForm(path, node, into: &scenario) || readDistribution(field, node, into: &scenario) {
      return
    }
    guard let text = node.text else {
      log.error("'\(path)' is \(node.kindName); write a single value", at: node.mark)
      return
    }
    guard !log.hasError(at: node.mark) else { return }
    do {
      try field.set(text, in: &scenario, catalogue: catalogue)
    } catch {
      note(error)
    }
  }

  /// Notes a problem of the core at the place of the value, or of the mapping that lacks it.
  mutating func note(_ problem: ScenarioProblem) {
    var candidate = problem.path
    while values[candidate] == nil, !candidate.isEmpty { candidate = Self.parent(of: candidate) }
    let mark = values[candidate]?.mark ?? places[candidate]
    let message = "'\(problem.path)' \(problem.complaint); \(problem.remedy)"
    if problem.severity == .error {
      log.error(message, at: mark)
    } else {
      log.warning(message, at: mark)
    }
  }
}
