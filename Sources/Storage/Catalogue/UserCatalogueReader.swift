internal import ScalingCore

/// Adds the entries of a user's catalogue file to a catalogue.
struct UserCatalogueReader {
  private(set) var log: DiagnosticLog
  private(set) var catalogue: Catalogue
  private let file: String

  init(file: String, catalogue: Catalogue) {
    self.file = file
    self.catalogue = catalogue
    log = DiagnosticLog(file: file)
  }

  /// Reads a file; prices and accuracy may refer to models and GPUs of the same file.
  mutating func read(_ root: YAMLNode?) {
    guard let root, !root.isNull else { return }
    guard let entries = root.entries else {
      log.error("a catalogue file is a mapping with \(Self.keyList)", at: root.mark)
      return
    }
    log.checkKeys(of: entries, known: Self.keys)
    let models = records("models", root, known: ScenarioKeys.modelColumns) {
      record throws(Diagnostic) in
      try ModelTable.model(record)
    }
    let gpus = records("gpus", root, known: AcceleratorTable.columns) {
      record throws(Diagnostic) in
      try AcceleratorTable.accelerator(record)
    }
    catalogue = catalogue.merging(models: models, accelerators: gpus)
    let known = catalogue
    let priced = records("prices", root, known: Self.priceKeys) { record throws(Diagnostic) in
      try Self.pricedAccelerator(record, known)
    }
    let points = records("accuracy", root, known: Self.accuracyKeys) {
      record throws(Diagnostic) in
      try Self.accuracyPoint(record, known)
    }
    let library = AccuracyLibrary(
      points: points, lengthFits: [], coverageFits: [], quantisation: [])
    catalogue = known.merging(accelerators: priced, accuracy: library)
  }

  /// The entries of a list that can be read; findings of the others are noted.
  private mutating func records<Value>(
    _ key: String, _ root: YAMLNode, known: [String],
    read: (YAMLRecord) throws(Diagnostic) -> Value
  ) -> [Value] {
    guard let list = root[key]?.value, !list.isNull else { return [] }
    guard let items = list.items else {
      log.error("'\(key)' is \(list.kindName); a list of mappings belongs here", at: list.mark)
      return []
    }
    var values: [Value] = []
    for item in items {
      log.checkKeys(of: item.entries ?? [], known: known, in: key)
      do {
        values.append(try read(YAMLRecord(item, file: file)))
      } catch {
        log.error("\(key): \(error.message)", at: error.mark)
      }
    }
    return values
  }

  private static let keys = ["models", "gpus", "prices", "accuracy"]
  private static let keyList = "the keys models, gpus, prices, accuracy"
  private static let priceKeys = ["gpu", "low", "typical", "high", "spot", "date", "source"]
  private static let accuracyKeys = [
    "model", "variant", "benchmark", "metric", "tokenCap", "value", "kind", "precision", "source",
    "date",
  ]
}

// MARK: - Prices

extension UserCatalogueReader {
  private static func pricedAccelerator(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> Accelerator {
    let name = try record.requiredText("gpu")
    guard var gpu = catalogue.accelerator(named: name) else {
      let hint = NearestName.hint(catalogue.nearestAccelerators(to: name, limit: 1))
      throw record.failure("gpu", "the GPU '\(name)' is not in the catalogue\(hint)")
    }
    gpu.price = Accelerator.PriceQuote(
      low: try record.quantity("low", parse: HourlyPrice.parse),
      typical: try record.quantity("typical", parse: HourlyPrice.parse),
      high: try record.quantity("high", parse: HourlyPrice.parse),
      spot: try record.quantity("spot", parse: HourlyPrice.parse), date: try record.text("date"),
      source: try record.source())
    try checkOrder(of: gpu.price, record)
    return gpu
  }

  private static func checkOrder(
    of quote: Accelerator.PriceQuote, _ record: YAMLRecord
  ) throws(Diagnostic) {
    let prices = [quote.low, quote.typical, quote.high].compactMap(\.self)
    guard prices == prices.sorted(), prices.allSatisfy({ $0 > 0 }) else {
      throw record.failure("typical", "low, typical and high are positive and in rising order")
    }
  }
}

// MARK: - Accuracy

extension UserCatalogueReader {
  private static func accuracyPoint(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> AccuracyPoint {
    let name = try record.requiredText("model")
    guard let model = catalogue.model(named: name) else {
      let hint = NearestName.hint(catalogue.nearestModels(to: name, limit: 1))
      throw record.failure("model", "the model '\(name)' is not in the catalogue\(hint)")
    }
    let metric = try record.requiredText("metric")
    guard let metric = AccuracyEstimate.Metric(name: metric) else {
      throw record.failure("metric", "'\(metric)' is not known; pass@N, cons@N and maj@N are")
    }
    guard let value = try record.quantity("value", parse: Probability.parse) else {
      throw record.failure("value", "'value' is missing; a share such as 0.84 or 84 % belongs here")
    }
    return AccuracyPoint(
      model: model.id, variant: try record.text("variant"),
      benchmark: try record.requiredText("benchmark"), metric: metric,
      tokenCap: try record.quantity("tokenCap", parse: Tokens.parse), value: value,
      evidence: try evidence(record))
  }

  /// Own numbers count as measured unless the file says otherwise.
  private static func evidence(_ record: YAMLRecord) throws(Diagnostic) -> Evidence {
    let kinds: [Evidence.Kind] = [.measured, .published, .digitised, .estimated, .assumed]
    return Evidence(
      try record.choice("kind", among: kinds), source: try record.source(),
      date: try record.text("date"),
      precision: try record.quantity("precision", parse: Probability.parse)?.value)
  }
}

extension YAMLRecord {
  /// A quantity with a unit; nil when the field is left out.
  fileprivate func quantity<Value>(
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

  /// The source that the record states, else the file.
  fileprivate func source() throws(Diagnostic) -> String {
    let source = try text("source")
    return source.isEmpty ? "stated in \(file)" : source
  }
}
