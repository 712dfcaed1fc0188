package import ScalingCore
internal import Screen

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
        .init("id", Wording("model", ja: "モデル")), .init("family", Wording("family", ja: "系列")),
        .init("parameters", Wording("parameters", ja: "パラメータ"), isNumber: true),
        .init("activeParameters", Wording("active", ja: "有効"), isNumber: true),
        .init("kvBytesPerToken", Wording("KV a token", ja: "KV/トークン"), isNumber: true),
        .init("maxContextTokens", Wording("context", ja: "コンテキスト"), isNumber: true),
        .init("released", Wording("released", ja: "公開")),
        .init("licence", Wording("licence", ja: "ライセンス")),
        .init("source", Wording("source", ja: "出典")),
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
        .init("id", "GPU"), .init("vendor", Wording("vendor", ja: "製造元")),
        .init("peakBf16FlopsPerSecond", "BF16", isNumber: true),
        .init("peakFp8FlopsPerSecond", "FP8", isNumber: true),
        .init("peakFp4FlopsPerSecond", "FP4", isNumber: true),
        .init("memoryBytes", Wording("memory", ja: "メモリ"), isNumber: true),
        .init("bandwidthBytesPerSecond", Wording("bandwidth", ja: "帯域"), isNumber: true),
        .init("linkBytesPerSecond", Wording("link", ja: "リンク"), isNumber: true),
        .init("linkDomain", Wording("linked", ja: "リンク数"), isNumber: true),
        .init("source", Wording("source", ja: "出典")),
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
        .init("gpu", "GPU"), .init("lowUsdPerGpuHour", Wording("low", ja: "低"), isNumber: true),
        .init("typicalUsdPerGpuHour", Wording("typical", ja: "代表値"), isNumber: true),
        .init("highUsdPerGpuHour", Wording("high", ja: "高"), isNumber: true),
        .init("spotUsdPerGpuHour", "spot", isNumber: true),
        .init("date", Wording("date", ja: "日付")),
        .init("source", Wording("source", ja: "出典")),
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
        .init("host", Wording("host", ja: "提供元")), .init("model", Wording("model", ja: "モデル")),
        .init("inputUsdPerMillionTokens", Wording("1M input", ja: "入力100万"), isNumber: true),
        .init("cachedInputUsdPerMillionTokens", Wording("cached", ja: "キャッシュ"), isNumber: true),
        .init("outputUsdPerMillionTokens", Wording("1M output", ja: "出力100万"), isNumber: true),
        .init("date", Wording("date", ja: "日付")),
        .init("source", Wording("source", ja: "出典")),
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
        .init("id", Wording("benchmark", ja: "ベンチマーク")),
        .init("models", Wording("models", ja: "モデル数"), isNumber: true),
        .init("points", Wording("numbers", ja: "値の数"), isNumber: true),
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
        .init("model", Wording("model", ja: "モデル")), .init("variant", Wording("variant", ja: "変種")),
        .init("benchmark", Wording("benchmark", ja: "ベンチマーク")),
        .init("attention", Wording("attention", ja: "アテンション")),
        .init("metric", Wording("metric", ja: "指標")),
        .init("tokenCap", Wording("cap", ja: "上限"), isNumber: true),
        .init("value", Wording("accuracy", ja: "正答率"), isNumber: true),
        .init("kind", Wording("kind", ja: "種類")),
        .init("precision", "±", isNumber: true), .init("date", Wording("date", ja: "日付")),
        .init("source", Wording("source", ja: "出典")),
      ],
      rows: catalogue.accuracy.points.map { point in
        let evidence = point.evidence
        return [
          .init(point.model), .init(point.variant), .init(point.benchmark),
          .init(point.attention.text), .init(point.metric.name), cell(point.tokenCap),
          .init(.number(point.value.value), point.value.formatted(decimals: 1)),
          .init(evidence.kind.word),
          .init(.number(evidence.precision), evidence.precision.map(NumberText.shortest) ?? ""),
          .init(evidence.date), .init(evidence.source),
        ]
      })
  }

  private static func profiles(_ catalogue: Catalogue) -> OutputTable {
    OutputTable(
      columns: [
        .init("id", Wording("profile", ja: "プロファイル")), .init("gpu", "GPU"),
        .init("backend", Wording("software", ja: "ソフトウェア")),
        .init("precision", Wording("precision", ja: "精度")),
        .init("memory", Wording("memory", ja: "メモリ"), isNumber: true),
        .init("fixed", Wording("fixed", ja: "固定費用"), isNumber: true),
        .init("prefill", Wording("prefill", ja: "プリフィル"), isNumber: true),
        .init("points", Wording("points", ja: "点数"), isNumber: true),
        .init("leaveOneOutMapePercent", Wording("unseen error %", ja: "未使用点の誤差%"), isNumber: true),
        .init("errorBandLow", Wording("low", ja: "低"), isNumber: true),
        .init("errorBandHigh", Wording("high", ja: "高"), isNumber: true),
        .init("named", Wording("use", ja: "適用")),
        .init("date", Wording("date", ja: "日付")), .init("source", Wording("source", ja: "出典")),
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
          .init(
            profile.appliesUnnamed ? Wording("always", ja: "常に") : Wording("by name", ja: "名前で指定")),
          .init(profile.evidence.date),
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
