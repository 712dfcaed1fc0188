internal import ScalingCore

/// Adds the entries of a user's catalogue file to a catalogue.
struct UserCatalogueReader {
  /// Findings about the file.
  var log: DiagnosticLog
  private(set) var catalogue: Catalogue
  private let file: String
  private let appliesUnnamed: Bool

  init(file: String, catalogue: Catalogue, appliesUnnamed: Bool = false) {
    self.file = file
    self.appliesUnnamed = appliesUnnamed
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
    let library = accuracyLibrary(root, known)
    catalogue = known.merging(accelerators: priced, accuracy: library)
    let profiles = profiles(root, catalogue, appliesUnnamed: appliesUnnamed)
    let experiments = experiments(root)
    catalogue = catalogue.merging(
      profiles: profiles.map(\.profile), measurements: profiles.flatMap(\.measurements),
      experiments: experiments)
  }

  /// The entries of a list that can be read; findings of the others are noted.
  mutating func records<Value>(
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

  private static let keys = [
    "models", "gpus", "prices", "accuracy", "lengthFits", "coverageFits", "questions",
    "profiles", "experiments",
  ]
  private static let keyList = "the keys \(keys.joined(separator: ", "))"
  private static let priceKeys = ["gpu", "low", "typical", "high", "spot", "date", "source"]
  /// Keys of a number.
  static let accuracyKeys = [
    "model", "variant", "benchmark", "attention", "metric", "tokenCap", "value", "kind",
    "precision", "source", "date",
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
  /// A number that the user states.
  static func accuracyPoint(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> AccuracyPoint {
    let model = try record.modelID(in: catalogue)
    let name = try record.requiredText("metric")
    guard let metric = AccuracyEstimate.Metric(name: name) else {
      throw record.failure("metric", "'\(name)' is not known; pass@N, cons@N and maj@N are")
    }
    return AccuracyPoint(
      model: model, variant: try record.text("variant"),
      benchmark: try record.requiredText("benchmark"), attention: try record.attentionPolicy(),
      metric: metric, tokenCap: try record.quantity("tokenCap", parse: Tokens.parse),
      value: try record.requiredQuantity(
        "value", "a share such as 0.84 or 84 %", parse: Probability.parse),
      evidence: try record.evidence())
  }
}
