/// Evidence by checkpoint, benchmark and attention policy, so that one estimate is a few look-ups.
struct AccuracyIndex: Sendable {
  /// A checkpoint under an attention policy.
  struct Checkpoint: Hashable, Sendable {
    /// Catalogue id of the checkpoint.
    var model: String
    /// What queries read.
    var attention: AttentionPolicy
  }

  /// A checkpoint on a benchmark.
  struct Key: Hashable, Sendable {
    /// The checkpoint.
    var checkpoint: Checkpoint
    /// Id of the benchmark.
    var benchmark: String

    /// Names a checkpoint on a benchmark.
    init(model: String, benchmark: String, attention: AttentionPolicy) {
      checkpoint = Checkpoint(model: model, attention: attention)
      self.benchmark = benchmark
    }
  }

  /// Curves of pass@1.
  private(set) var curves: [Key: AccuracyCurve] = [:]
  /// Scores of several samples, as printed.
  private(set) var scores: [Key: [AccuracyPoint]] = [:]
  /// Votes of several samples, preferred sources first.
  private(set) var votes: [Key: [VoteCurve]] = [:]
  /// Coverage of the benchmark itself.
  private(set) var coverage: [Key: CoverageEvidence] = [:]
  /// Coverage of a checkpoint on any benchmark, to be moved to another mean.
  private(set) var anyCoverage: [Checkpoint: CoverageEvidence] = [:]
  /// Benchmarks of a checkpoint, in the order of the points.
  private(set) var benchmarks: [Checkpoint: [String]] = [:]

  /// Sorts the evidence; preferred sources come first in `points`.
  init(points: [AccuracyPoint], lengthFits: [LengthFit], coverageFits: [CoverageFit]) {
    let usable = points.filter(\.describesModelAsShipped)
    addCurves(usable, lengthFits)
    addScores(usable)
    addCoverage(coverageFits)
  }

  /// A fit belongs to a curve of its own kind: published fits say nothing about own measurements.
  private mutating func addCurves(_ points: [AccuracyPoint], _ fits: [LengthFit]) {
    let singles = points.filter { $0.metric == .pass1 }
    for (key, points) in Dictionary(grouping: singles, by: \.key) {
      let isOwn = points.contains { $0.evidence.kind == .measured }
      let fit = fits.first { $0.key == key && ($0.evidence.kind == .measured) == isOwn }
      curves[key] = AccuracyCurve(points: points, fit: fit)
    }
    for point in singles {
      let checkpoint = point.key.checkpoint
      guard benchmarks[checkpoint]?.contains(point.benchmark) != true else { continue }
      benchmarks[checkpoint, default: []].append(point.benchmark)
    }
  }

  private mutating func addScores(_ points: [AccuracyPoint]) {
    let measured = points.filter { $0.evidence.kind == .measured }
    let ordered = measured + points.filter { $0.evidence.kind != .measured }
    scores = Dictionary(grouping: ordered.filter { $0.metric != .pass1 }, by: \.key)
    votes = Dictionary(grouping: ordered, by: \.key).compactMapValues { points in
      let curves = VoteCurve.curves(of: points)
      return curves.isEmpty ? nil : curves
    }
  }

  /// Of several fits the first counts; to be moved, a published one goes before an own one.
  ///
  /// How much questions differ depends on the benchmark. The published fits come from contest problems, an
  /// own one may come from anything.
  private mutating func addCoverage(_ fits: [CoverageFit]) {
    for fit in fits where coverage[fit.key] == nil {
      coverage[fit.key] = CoverageEvidence(fit: fit, points: scores[fit.key] ?? [])
    }
    let published = fits.filter { $0.evidence.kind != .measured }
    for fit in published + fits where anyCoverage[fit.key.checkpoint] == nil {
      anyCoverage[fit.key.checkpoint] = CoverageEvidence(
        fit: fit, points: scores[fit.key] ?? [])
    }
  }
}

extension LengthFit {
  /// Where the fit is filed.
  var key: AccuracyIndex.Key {
    AccuracyIndex.Key(model: model, benchmark: benchmark, attention: attention)
  }
}

extension CoverageFit {
  /// Where the fit is filed.
  var key: AccuracyIndex.Key {
    AccuracyIndex.Key(model: model, benchmark: benchmark, attention: attention)
  }
}

extension AccuracyPoint {
  /// Where the point is filed.
  var key: AccuracyIndex.Key {
    AccuracyIndex.Key(model: model, benchmark: benchmark, attention: attention)
  }

  /// Whether the point counts for the checkpoint under its plain id.
  ///
  /// Variants (another mode, a fine-tune under the same shape, another run) do not, nor do numbers that nobody
  /// could verify, nor numbers outside their domain.
  var describesModelAsShipped: Bool {
    let isVerified = evidence.kind != .none && !evidence.source.hasPrefix("unverified")
    let isCapUsable = tokenCap.map { $0 > 0 && $0.value < 1e15 } ?? true
    return variant.isEmpty && isVerified && isCapUsable && (0...1).contains(value.value)
  }
}
