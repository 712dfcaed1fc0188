package import ScalingCore

/// The tables that `isocost catalog` prints.
package enum CatalogueListing: String, Sendable, CaseIterable {
  /// Models with their counts.
  case models
  /// Accelerators with their peaks and memory.
  case gpus
  /// Rental prices.
  case prices
  /// Prices of models at hosts of APIs.
  case apis
  /// Benchmarks with what is known of them.
  case benchmarks
  /// Every accuracy number.
  case evidence
  /// Profiles of the serving model.
  case profiles

  /// The table for a catalogue.
  package func table(of catalogue: Catalogue) -> OutputTable {
    switch self {
    case .models: Self.models(catalogue)
    case .gpus: Self.gpus(catalogue)
    case .prices: Self.prices(catalogue)
    case .apis: Self.apis(catalogue)
    case .benchmarks: Self.benchmarks(catalogue)
    case .evidence: Self.evidence(catalogue)
    case .profiles: Self.profiles(catalogue)
    }
  }
}

// MARK: - Tables

extension CatalogueListing {
  private static func models(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("id", "model"), .init("family", "family"),
        .init("parameters", "parameters", isNumber: true),
        .init("activeParameters", "active", isNumber: true),
        .init("kvBytesPerToken", "KV a token", isNumber: true),
        .init("maxContextTokens", "context", isNumber: true), .init("released", "released"),
        .init("licence", "licence"), .init("source", "source"),
      ],
      rows: catalogue.models.map { model in
        [
          .init(model.id), .init(model.family), cell(model.totalParameters),
          cell(model.activeParametersWithEmbeddings),
          cell(Bytes(model.kvElementsPerToken * Precision.bf16.bytesPerElement)),
          cell(Tokens(Double(model.maxContext))), .init(model.released), .init(model.licence),
          .init(model.source),
        ]
      })
  }

  private static func gpus(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("id", "GPU"), .init("vendor", "vendor"),
        .init("peakBf16FlopsPerSecond", "BF16", isNumber: true),
        .init("peakFp8FlopsPerSecond", "FP8", isNumber: true),
        .init("peakFp4FlopsPerSecond", "FP4", isNumber: true),
        .init("memoryBytes", "memory", isNumber: true),
        .init("bandwidthBytesPerSecond", "bandwidth", isNumber: true),
        .init("linkBytesPerSecond", "link", isNumber: true),
        .init("linkDomain", "linked", isNumber: true), .init("source", "source"),
      ],
      rows: catalogue.accelerators.map { gpu in
        [
          .init(gpu.id), .init(gpu.vendor), cell(gpu.peak16), cell(gpu.peak8), cell(gpu.peak4),
          cell(gpu.memory), cell(gpu.bandwidth), cell(gpu.link),
          .init(.number(Double(gpu.linkDomain)), "\(gpu.linkDomain)"), .init(gpu.specSource),
        ]
      })
  }

  private static func prices(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("gpu", "GPU"), .init("lowUsdPerGpuHour", "low", isNumber: true),
        .init("typicalUsdPerGpuHour", "typical", isNumber: true),
        .init("highUsdPerGpuHour", "high", isNumber: true),
        .init("spotUsdPerGpuHour", "spot", isNumber: true), .init("date", "date"),
        .init("source", "source"),
      ],
      rows: catalogue.accelerators.map { gpu in
        let price = gpu.price
        return [
          .init(gpu.id), cell(price.low), cell(price.typical), cell(price.high), cell(price.spot),
          .init(price.date), .init(price.source),
        ]
      })
  }

  private static func apis(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("host", "host"), .init("model", "model"),
        .init("inputUsdPerMillionTokens", "1M input", isNumber: true),
        .init("cachedInputUsdPerMillionTokens", "cached", isNumber: true),
        .init("outputUsdPerMillionTokens", "1M output", isNumber: true), .init("date", "date"),
        .init("source", "source"),
      ],
      rows: catalogue.apiPrices().map { price in
        [
          .init(price.host), .init(price.shortName), cell(price.input), cell(price.cachedInput),
          cell(price.output), .init(price.date), .init(price.source),
        ]
      })
  }

  private static func benchmarks(_ catalogue: Catalogue) -> OutputTable {
    let points = catalogue.accuracy.points
    let names = points.reduce(into: [String]()) { names, point in
      if !names.contains(point.benchmark) { names.append(point.benchmark) }
    }
    return OutputTable(
      columns: [
        .init("id", "benchmark"), .init("models", "models", isNumber: true),
        .init("points", "numbers", isNumber: true),
      ],
      rows: names.map { name in
        let own = points.filter { $0.benchmark == name }
        let models = Set(own.map(\.model)).count
        return [
          .init(name), .init(.number(Double(models)), "\(models)"),
          .init(.number(Double(own.count)), "\(own.count)"),
        ]
      })
  }

  private static func evidence(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("model", "model"), .init("variant", "variant"), .init("benchmark", "benchmark"),
        .init("attention", "attention"), .init("metric", "metric"),
        .init("tokenCap", "cap", isNumber: true),
        .init("value", "accuracy", isNumber: true), .init("kind", "kind"),
        .init("precision", "±", isNumber: true), .init("date", "date"), .init("source", "source"),
      ],
      rows: catalogue.accuracy.points.map { point in
        let evidence = point.evidence
        return [
          .init(point.model), .init(point.variant), .init(point.benchmark),
          .init(point.attention.text), .init(point.metric.name), cell(point.tokenCap),
          .init(.number(point.value.value), point.value.formatted(decimals: 1)),
          .init(evidence.kind.rawValue),
          .init(.number(evidence.precision), evidence.precision.map(NumberText.shortest) ?? ""),
          .init(evidence.date), .init(evidence.source),
        ]
      })
  }

  private static func profiles(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("id", "profile"), .init("gpu", "GPU"), .init("backend", "software"),
        .init("precision", "precision"), .init("memory", "memory", isNumber: true),
        .init("fixed", "fixed", isNumber: true), .init("prefill", "prefill", isNumber: true),
        .init("points", "points", isNumber: true),
        .init("leaveOneOutMapePercent", "unseen error %", isNumber: true),
        .init("errorBandLow", "low", isNumber: true),
        .init("errorBandHigh", "high", isNumber: true), .init("named", "use"),
        .init("date", "date"), .init("source", "source"),
      ],
      rows: catalogue.profiles.map { profile in
        let unseen = profile.summary?.leaveOneOut
        return [
          .init(profile.id), .init(profile.gpu), .init(profile.backend.rawValue),
          .init(profile.weights.rawValue), factor(profile.scales.memory),
          factor(profile.scales.fixed), factor(profile.scales.prefill),
          .init(.number(unseen.map { Double($0.count) }), unseen.map { "\($0.count)" } ?? ""),
          .init(
            .number(unseen.map { $0.meanAbsolute * 100 }),
            unseen.map { NumberFormat.decimals(1).string($0.meanAbsolute * 100) } ?? ""),
          factor(profile.errorBand.low), factor(profile.errorBand.high),
          .init(profile.appliesUnnamed ? "always" : "by name"), .init(profile.evidence.date),
          .init(profile.evidence.source),
        ]
      })
  }

  private static func factor(_ value: Double) -> OutputTable.Cell {
    OutputTable.Cell(.number(value), NumberFormat.decimals(2).string(value))
  }

  private static func cell<Unit: MeasuredUnit>(_ quantity: Quantity<Unit>?) -> OutputTable.Cell {
    OutputTable.Cell(.number(quantity?.value), quantity?.formatted ?? "")
  }
}
