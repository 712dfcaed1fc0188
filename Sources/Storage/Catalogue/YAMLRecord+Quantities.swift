internal import ScalingCore

extension YAMLRecord {
  /// A quantity with a unit; nil when the field is left out.
  func quantity<Value>(
    _ field: String, parse: (String) throws(QuantityParseError) -> Value
  ) throws(Diagnostic) -> Value? {
    let text = try text(field)
    if text.isEmpty { return nil }
    do {
      return try parse(text)
    } catch {
      throw failure(field, error.message)
    }
  }

  /// A quantity that must not be left out.
  func requiredQuantity<Value>(
    _ field: String, _ wanted: String, parse: (String) throws(QuantityParseError) -> Value
  ) throws(Diagnostic) -> Value {
    guard let value = try quantity(field, parse: parse) else {
      throw failure(field, "'\(field)' is missing; \(wanted) belongs here")
    }
    return value
  }

  /// The source that the record states, else the file.
  func source() throws(Diagnostic) -> String {
    let source = try text("source")
    return source.isEmpty ? "stated in \(file)" : source
  }

  /// Id of the catalogue's model that the record names.
  func modelID(in catalogue: Catalogue) throws(Diagnostic) -> String {
    let name = try requiredText("model")
    if let model = catalogue.model(named: name) { return model.id }
    let hint = NearestName.hint(catalogue.nearestModels(to: name, limit: 1))
    throw failure("model", "the model '\(name)' is not in the catalogue\(hint)")
  }

  /// The attention policy of the record, dense when it is left out.
  func attentionPolicy() throws(Diagnostic) -> AttentionPolicy {
    let text = try text("attention")
    if text.isEmpty { return .dense }
    guard let policy = AttentionPolicy(text: text) else {
      throw failure(
        "attention", "'\(text)' is no attention policy; write \(AttentionPolicy.examples)")
    }
    return policy
  }

  /// Where the number comes from; own numbers count as measured unless the file says otherwise.
  func evidence() throws(Diagnostic) -> Evidence {
    let kinds: [Evidence.Kind] = [.measured, .published, .digitised, .estimated, .assumed]
    return Evidence(
      try choice("kind", among: kinds), source: try source(), date: try text("date"),
      precision: try quantity("precision", parse: Probability.parse)?.value)
  }
}
