internal import ScalingCore

/// Values of which only a distribution is known.
extension ScenarioDecoder {
  /// Reads a mapping that stands for a number; false where the key or the node is of another kind.
  mutating func readDistribution(
    _ field: ScenarioField, _ node: YAMLNode, into scenario: inout Scenario
  ) -> Bool {
    guard field.mayBeUncertain, let entries = node.entries else { return false }
    guard let (form, parts) = Self.form(of: entries, in: node) else {
      log.error(
        "'\(field.path)' is no distribution; write \(DistributionForm.examples)", at: node.mark)
      return true
    }
    let numbers = form.keys.compactMap { number($0, of: parts, form, field) }
    log.checkKeys(of: parts.entries ?? [], known: form.keys, in: field.path)
    guard let distribution = form.distribution(numbers) else { return true }
    do {
      try field.write(distribution, to: &scenario, catalogue: catalogue)
    } catch {
      log.error("'\(error.path)' \(error.complaint); \(error.remedy)", at: node.mark)
    }
    return true
  }

  /// The form that keys tell, and the node of its numbers.
  private static func form(
    of entries: [YAMLNode.Entry], in node: YAMLNode
  ) -> (DistributionForm, YAMLNode)? {
    if entries.count == 1, let entry = entries.first, entry.value.entries != nil,
      let form = DistributionForm(rawValue: entry.key)
    {
      return (form, entry.value)
    }
    let triangular = DistributionForm.triangular
    let isKnown = entries.contains { triangular.keys.contains($0.key) }
    return isKnown ? (triangular, node) : nil
  }

  /// A number of a distribution; nil, and noted, where it is missing or wrong.
  private mutating func number(
    _ key: String, of parts: YAMLNode, _ form: DistributionForm, _ field: ScenarioField
  ) -> Double? {
    guard let node = parts[key]?.value, !node.isNull else {
      log.error("'\(field.path).\(key)' is missing; add it here", at: parts.mark)
      return nil
    }
    guard let text = node.text else {
      log.error("'\(field.path).\(key)' is \(node.kindName); write a number", at: node.mark)
      return nil
    }
    do {
      return try Self.number(text, key, form, field)
    } catch {
      log.error("'\(field.path).\(key)' \(error.complaint); \(error.remedy)", at: node.mark)
      return nil
    }
  }

  /// Amounts have the units of the value; the deviation of a logarithm is a pure number.
  private static func number(
    _ text: String, _ key: String, _ form: DistributionForm, _ field: ScenarioField
  ) throws(ScenarioProblem) -> Double? {
    let isAmount = DistributionForm.isAmount(key)
    let value: FieldValue
    if isAmount || form == .normal {
      value = try field.parse(text)
    } else {
      value = .number(try factor(text, field))
    }
    if isAmount, let problem = field.problem(with: value) { throw problem }
    guard case .number(let number) = value else {
      throw ScenarioProblem(
        path: field.path, severity: .error, complaint: "is not stated", remedy: "write a number")
    }
    return number
  }

  private static func factor(
    _ text: String, _ field: ScenarioField
  ) throws(ScenarioProblem) -> Double {
    do {
      return try FieldKind.factorNotation.parse(text)
    } catch {
      throw ScenarioProblem(
        path: field.path, severity: .error, complaint: error.complaint,
        remedy: "write for example \(error.examples)")
    }
  }
}
