internal import RealModule

/// Majority votes of one source at one cap against the number of samples.
///
/// Linear in log2 N between known votes, pass@1 of the same source and cap being the vote of one sample. Above
/// the largest known vote its value stays: votes flatten near 100 samples (arXiv 2407.21787). The band
/// reaches the neighbours. pass@1 alone makes no curve.
struct VoteCurve: Sendable, Hashable {
  /// A known vote.
  struct Knot: Sendable, Hashable {
    /// Samples that vote.
    var samples: Int
    /// Share of right answers.
    var value: Double
    /// Reading precision.
    var precision: Double
  }

  /// Known votes by rising samples; at least one of several samples.
  let knots: [Knot]
  /// Cap from which the curve counts.
  let countingCap: Tokens
  /// Evidence from knot to knot, and beyond the last.
  let evidence: [Evidence]

  /// The curves of a checkpoint on a benchmark: one for each source and cap, in the order of the sources and
  /// by falling cap.
  static func curves(of points: [AccuracyPoint]) -> [VoteCurve] {
    var groups: [Group: [AccuracyPoint]] = [:]
    var order: [Group] = []
    for point in points {
      let group = Group(source: point.evidence.source, cap: point.tokenCap)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(point)
    }
    let curves = order.compactMap { VoteCurve(points: groups[$0] ?? []) }
    return curves.enumerated().sorted { left, right in
      left.element.source == right.element.source
        ? left.element.countingCap > right.element.countingCap : left.offset < right.offset
    }.map(\.element)
  }

  /// What a curve stays within.
  private struct Group: Hashable {
    var source: String
    var cap: Tokens?
  }

  private let source: String

  /// Joins the numbers of one source and cap; nil without a vote of several samples.
  private init?(points: [AccuracyPoint]) {
    var knots: [Int: Knot] = [:]
    for point in points {
      guard let samples = point.votingSamples, knots[samples] == nil else { continue }
      knots[samples] = Knot(
        samples: samples, value: point.value.value, precision: point.evidence.precision ?? 0)
    }
    let rising = knots.values.sorted { $0.samples < $1.samples }
    guard let last = rising.last, last.samples > 1, let first = points.first else { return nil }
    self.knots = rising
    countingCap = first.countingCap
    source = first.evidence.source
    let note = first.tokenCap == nil ? ", cap not stated" : ""
    let texts =
      zip(rising, rising.dropFirst()).map {
        "linear in log2 N between votes of \($0.samples) and \($1.samples) samples: "
      } + ["vote of \(last.samples) samples, kept for more because votes flatten near 100: "]
    evidence = texts.map {
      Evidence(.interpolated, source: $0 + first.evidence.source + note, date: first.evidence.date)
    }
  }

  /// The vote of N samples; nil below the smallest known vote.
  func estimate(samples: Int) -> AccuracyEstimate? {
    guard let start = knots.lastIndex(where: { $0.samples <= samples }) else { return nil }
    let below = knots[start]
    guard start + 1 < knots.count else {
      let step = start > 0 ? abs(below.value - knots[start - 1].value) : 0
      return AccuracyEstimate(
        metric: .majority(samples), value: below.value, halfWidth: step + below.precision,
        evidence: evidence[start])
    }
    let above = knots[start + 1]
    let span = Double.log2(Double(above.samples) / Double(below.samples))
    let share = Double.log2(Double(samples) / Double(below.samples)) / span
    let value = below.value + share * (above.value - below.value)
    let step = max(abs(value - below.value), abs(above.value - value))
    return AccuracyEstimate(
      metric: .majority(samples), value: value,
      halfWidth: step + max(below.precision, above.precision), evidence: evidence[start])
  }
}

extension AccuracyPoint {
  /// Samples that vote in this number; nil for numbers that are no vote.
  fileprivate var votingSamples: Int? {
    switch metric {
    case .pass1: 1
    case .majority(let samples): samples
    case .passN, .bestOfN: nil
    }
  }
}

extension Evidence {
  /// No printed vote of any number of samples.
  static let noVote = missing(
    "no majority vote of this model on this benchmark is known, and pass@1 alone does not give one; "
      + "an evaluation with majority vote would")
  /// Only votes of more samples are known, and no pass@1 beside them.
  static let noSmallerVote = missing(
    "only votes of more samples are known, without pass@1 of the same source; an evaluation with a vote "
      + "of these samples would give one")

  /// The votes were taken at a larger cap.
  static func voteBelow(_ cap: Tokens) -> Evidence {
    missing(
      "no evidence below \(Int(cap.value)) tokens, the cap of the known votes; an evaluation with "
        + "majority vote at this cap would give it")
  }
}
