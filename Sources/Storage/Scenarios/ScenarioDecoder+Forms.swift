internal import ScalingCore

/// Values whose YAML is a mapping with one key that names the kind.
extension ScenarioDecoder {
  /// Reads a mapping of a form into its field; false where the key or the node is of another kind.
  mutating func readForm(
    _ path: String, _ node: YAMLNode, into scenario: inout Scenario
  ) -> Bool {
    guard case .form(let examples) = ScenarioKeys.field(at: path)?.kind,
      let entries = node.entries
    else { return false }
    guard entries.count == 1, let entry = entries.first else {
      log.error("'\(path)' has \(entries.count) keys; write \(examples)", at: node.mark)
      return true
    }
    if path == Self.lengths, entry.key == "empirical" {
      readEmpirical(entry.value, into: &scenario)
    } else if let text = Self.compact(entry) {
      setForm(path, text, at: entry.value.mark, in: &scenario)
    } else {
      log.error("'\(path)' is not understood; write \(examples)", at: entry.mark)
    }
    return true
  }

  private static let lengths = "strategy.lengthDistribution"

  private mutating func setForm(
    _ path: String, _ text: String, at mark: SourceMark, in scenario: inout Scenario
  ) {
    do {
      try ScenarioKeys.field(at: path)?.set(text, in: &scenario, catalogue: catalogue)
    } catch {
      log.error("'\(error.path)' \(error.complaint); \(error.remedy)", at: mark)
    }
  }

  /// The text on one line that a mapping stands for; nil where its shape is another.
  private static func compact(_ entry: YAMLNode.Entry) -> String? {
    switch entry.key {
    case "topK", "slidingWindow":
      return entry.value.text.map { "\(entry.key):\($0)" }
    case "reliability":
      return entry.value.text
    case "hours", "months":
      let texts = entry.value.items?.compactMap(\.text)
      guard let texts, texts.count == entry.value.items?.count else { return nil }
      return "\(entry.key):" + texts.joined(separator: "/")
    case "blockTopK":
      guard let parts = texts(of: entry.value, required: ["blockSize", "blocks"], or: ["local"])
      else { return nil }
      return "blockTopK:\(parts[0])x\(parts[1])+\(parts.count > 2 ? parts[2] : "0")"
    case "weibull":
      return texts(of: entry.value, required: ["scale", "shape"]).map {
        "weibull:\($0[0])/\($0[1])"
      }
    default: return nil
    }
  }

  /// Single values of a mapping in the order asked for; nil where one is missing or another key is there.
  private static func texts(
    of node: YAMLNode, required: [String], or optional: [String] = []
  ) -> [String]? {
    guard let entries = node.entries,
      entries.allSatisfy({ (required + optional).contains($0.key) })
    else { return nil }
    let stated = required + optional.filter { node[$0] != nil }
    let texts = stated.compactMap { node[$0]?.value.text }
    return texts.count == stated.count ? texts : nil
  }
}

// MARK: - Tags

extension ScenarioDecoder {
  /// Reads a list of tags; false where the key or the node is of another kind.
  mutating func readTags(
    _ path: String, _ node: YAMLNode, into scenario: inout Scenario
  ) -> Bool {
    guard path == "tags", let items = node.items else { return false }
    for item in items where item.text.flatMap(ScenarioTags.init(text:))?.names.count != 1 {
      log.error("a tag is not understood; write \(ScenarioTags.examples)", at: item.mark)
    }
    guard !items.contains(where: { log.hasError(at: $0.mark) }) else { return true }
    setForm(path, items.compactMap(\.text).joined(separator: ","), at: node.mark, in: &scenario)
    return true
  }
}

// MARK: - Measured lengths

extension ScenarioDecoder {
  /// Reads the lengths of a CSV file beside the scenario: its column `tokens`.
  private mutating func readEmpirical(_ node: YAMLNode, into scenario: inout Scenario) {
    guard let name = node.text, !name.isEmpty else {
      log.error("'empirical' is no file; name a CSV file with a column 'tokens'", at: node.mark)
      return
    }
    do {
      let lengths = try Self.lengths(in: Self.path(of: name, beside: log.file), source: name)
      scenario.strategy.lengthDistribution = .empirical(lengths)
    } catch {
      log.error("the lengths can't be read: \(error.description)", at: node.mark)
    }
  }

  /// A relative path counts from the folder of the scenario.
  private static func path(of name: String, beside file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  private static func lengths(
    in path: String, source: String
  ) throws(Diagnostic) -> EmpiricalLengths {
    let table = try CSVTable(file: path, bytes: try FileReading.bytes(of: path))
    var tokens: [Tokens] = []
    for row in table.rows {
      let count = try row.number("tokens")
      guard (1...1_048_576).contains(count) else {
        throw try row.failure("tokens", "\(NumberText.shortest(count)) is no length; use 1 to 1Mi")
      }
      tokens.append(Tokens(count))
    }
    guard !tokens.isEmpty else {
      throw Diagnostic(.error, file: path, "no lengths; state at least one row")
    }
    return EmpiricalLengths(source: source, tokens: tokens)
  }
}
