internal import ScalingCore

/// Reads the entries of `profiles` in a catalogue file.
enum ProfileEntries {
  /// A profile with the points that it was fitted to.
  struct Entry {
    let profile: ServingProfile
    let measurements: [MeasuredServing]
  }

  /// Version of the layout that is written and read.
  static let version = 1

  /// Keys of a profile.
  static let keys = [
    "version", "id", "gpu", "backend", "precision", "kind", "date", "source", "scales",
    "intervals", "errorBand", "errors", "measurements",
  ]
  /// Keys inside of a profile's mappings, by key of the mapping.
  static let innerKeys: [String: [String]] = [
    "scales": SiteFactor.allCases.map(\.rawValue),
    "intervals": SiteFactor.allCases.map(\.rawValue), "errorBand": ["low", "high"],
    "errors": ["before", "after", "leaveOneOut"],
  ]
  /// Keys of a measurement.
  static let measurementKeys = [
    "model", "tensorParallel", "dataParallel", "expertParallel", "kvCache", "concurrency",
    "promptTokens", "generationLength", "tpotSeconds", "ttftSeconds", "tokensPerSecondPerGpu",
    "flag",
  ]
  /// Keys of an error.
  static let errorKeys = ["points", "mape", "median", "bias"]

  /// Smallest and largest factor of a site.
  private static let scaleLimits = 0.01...100.0

  /// Reads a profile.
  static func entry(
    _ record: YAMLRecord, _ catalogue: Catalogue, appliesUnnamed: Bool
  ) throws(Diagnostic) -> Entry {
    try checkVersion(record)
    let gpu = try accelerator(record, catalogue)
    let band = try errorBand(record)
    let profile = ServingProfile(
      id: try id(record), gpu: gpu.id, backend: try choice("backend", record, nil),
      weights: try choice("precision", record, nil), scales: try scales(record),
      errorBand: band, evidence: try evidence(record, band),
      appliesUnnamed: appliesUnnamed, summary: try summary(record))
    let rows = try record.children("measurements")
    var measurements: [MeasuredServing] = []
    for row in rows {
      measurements.append(try measurement(row, of: profile, on: gpu, catalogue))
    }
    return Entry(profile: profile, measurements: measurements)
  }

  private static func checkVersion(_ record: YAMLRecord) throws(Diagnostic) {
    let found = try record.optionalInteger("version") ?? version
    guard found != version else { return }
    throw record.failure(
      "version", "version \(found) of profiles is not known; version \(version) is")
  }

  /// Where the factors come from; `precision` is the number format here, and the band tells how far they hold.
  private static func evidence(
    _ record: YAMLRecord, _ band: ServingEstimate.ErrorBand
  ) throws(Diagnostic) -> Evidence {
    let kinds: [Evidence.Kind] = [.measured, .published, .estimated, .assumed]
    return Evidence(
      try record.choice("kind", among: kinds), source: try record.source(),
      date: try record.text("date"), precision: band.high - 1)
  }

  private static func id(_ record: YAMLRecord) throws(Diagnostic) -> String {
    let id = try record.requiredText("id")
    guard ProfileName.isValid(id) else {
      throw record.failure("id", "'\(id.prefix(64))' is no id: \(ProfileName.rule)")
    }
    return id
  }

  private static func accelerator(
    _ record: YAMLRecord, _ catalogue: Catalogue
  ) throws(Diagnostic) -> Accelerator {
    let name = try record.requiredText("gpu")
    if let gpu = catalogue.accelerator(named: name) { return gpu }
    let hint = NearestName.hint(catalogue.nearestAccelerators(to: name, limit: 1))
    throw record.failure("gpu", "the GPU '\(name)' is not in the catalogue\(hint)")
  }

  /// One of several cases; where the field is left out, `fallback`, or an error without one.
  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ field: String, _ record: YAMLRecord, _ fallback: Choice?
  ) throws(Diagnostic) -> Choice {
    if let fallback, try record.text(field).isEmpty { return fallback }
    _ = try record.requiredText(field)
    return try record.choice(field, among: Array(Choice.allCases))
  }
}

// MARK: - Factors and errors

extension ProfileEntries {
  private static func scales(_ record: YAMLRecord) throws(Diagnostic) -> SiteScales {
    guard let inner = try record.child("scales") else {
      throw record.failure("scales", "'scales' is missing; memory, fixed and prefill belong here")
    }
    return SiteScales(
      memory: try inner.amount("memory", in: scaleLimits),
      fixed: try inner.amount("fixed", in: scaleLimits),
      prefill: try inner.amount("prefill", in: scaleLimits))
  }

  private static func errorBand(
    _ record: YAMLRecord
  ) throws(Diagnostic) -> ServingEstimate.ErrorBand {
    guard let inner = try record.child("errorBand") else { return ServingModel.errorBand }
    return ServingEstimate.ErrorBand(
      low: try inner.amount("low", in: scaleLimits.lowerBound...1),
      high: try inner.amount("high", in: 1...scaleLimits.upperBound))
  }

  private static func summary(_ record: YAMLRecord) throws(Diagnostic) -> CalibrationSummary? {
    guard let errors = try record.child("errors") else { return nil }
    return CalibrationSummary(
      intervals: try intervals(record), before: try statistics("before", errors),
      after: try statistics("after", errors), leaveOneOut: try statistics("leaveOneOut", errors))
  }

  private static func intervals(
    _ record: YAMLRecord
  ) throws(Diagnostic) -> [SiteFactor: ClosedRange<Double>] {
    var intervals: [SiteFactor: ClosedRange<Double>] = [:]
    guard let inner = try record.child("intervals") else { return intervals }
    for factor in SiteFactor.allCases {
      let ends = try inner.list(factor.rawValue).map { Double($0) ?? .nan }
      if ends.isEmpty { continue }
      guard ends.count == 2, ends[0] > 0, ends[0] <= ends[1], ends[1].isFinite else {
        throw inner.failure(
          factor.rawValue, "two numbers above 0 in rising order belong here, for example [0.9, 1.2]"
        )
      }
      intervals[factor] = ends[0]...ends[1]
    }
    return intervals
  }

  private static func statistics(
    _ key: String, _ errors: YAMLRecord
  ) throws(Diagnostic) -> ErrorStatistics {
    guard let inner = try errors.child(key) else {
      throw errors.failure(key, "'\(key)' is missing; points, mape, median and bias belong here")
    }
    return ErrorStatistics(
      count: try inner.count("points"), meanAbsolute: try inner.amount("mape", in: 0...1e6),
      medianAbsolute: try inner.amount("median", in: 0...1e6),
      bias: try inner.amount("bias", in: -1...1e6))
  }
}

// MARK: - Measurements

extension ProfileEntries {
  private static func measurement(
    _ record: YAMLRecord, of profile: ServingProfile, on gpu: Accelerator, _ catalogue: Catalogue
  ) throws(Diagnostic) -> MeasuredServing {
    let id = try record.modelID(in: catalogue)
    guard let model = catalogue.model(named: id) else {
      throw record.failure("model", "the model '\(id)' is not in the catalogue")
    }
    let assumed = Precision.assumedCache(
      weights: profile.weights, backend: profile.backend, on: gpu)
    let deployment = Deployment(
      gpu: gpu, tensorParallel: try record.count("tensorParallel", or: 1),
      dataParallel: try record.count("dataParallel", or: 1),
      expertParallel: try record.count("expertParallel", or: 1), weights: profile.weights,
      kvCache: try choice("kvCache", record, assumed), concurrency: try record.count("concurrency"),
      backend: profile.backend)
    let flag = try record.text("flag")
    return MeasuredServing(
      model: model, deployment: deployment,
      load: ServingLoad(
        prompt: Tokens(try record.amount("promptTokens", in: 1...1e9)),
        generationLength: Tokens(try record.amount("generationLength", in: 1...1e9))),
      timeToFirstToken: try record.optionalAmount("ttftSeconds", in: 1e-6...1e6)
        .map { Seconds($0) },
      timePerOutputToken: Seconds(try record.amount("tpotSeconds", in: 1e-6...1e6)),
      recordedThroughput: try record.optionalAmount("tokensPerSecondPerGpu", in: 1e-6...1e9)
        .map { TokenRate($0) },
      flag: flag.isEmpty ? MeasuredServing.sound : flag)
  }
}
