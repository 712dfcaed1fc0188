/// pass@1 of one checkpoint on one benchmark against the cap on generated tokens.
///
/// A curve never mixes studies: how two groups sample and grade differs by more than what a few
/// thousand tokens change, so a jump between sources would look like an effect of length. The
/// study with the most caps makes the curve alone.
struct AccuracyCurve: Sendable, Hashable {
  /// A value of the curve.
  struct Reading: Sendable, Hashable {
    /// Share of right answers.
    var value: Double
    /// Reading precision of the points plus distance to the fit.
    var halfWidth: Double
    /// Where the value comes from.
    var evidence: Evidence
  }

  /// Values at the measured caps, smoothly joined.
  let interpolant: MonotoneInterpolant
  /// Evidence of the points, in the order of the caps.
  let pointEvidence: [Evidence]
  /// Evidence between two caps.
  let betweenEvidence: Evidence
  /// Why there is nothing below the smallest cap.
  let belowEvidence: Evidence
  /// Curve fitted to the points; its distance widens the band.
  let fit: LengthFit?
  /// Whether the source states the cap.
  let isCapStated: Bool

  /// Whether the user measured the points.
  var isOwn: Bool { pointEvidence.first?.kind == .measured }

  /// Smallest and largest cap.
  var range: ClosedRange<Double> {
    (interpolant.positions.first ?? 0)...(interpolant.positions.last ?? 0)
  }

  /// Reads the curve: nothing below the smallest cap; above the largest, its value stays.
  func reading(cap: Tokens) -> Reading? {
    guard cap.value >= range.lowerBound else { return nil }
    let position = min(cap.value, range.upperBound)
    let value = interpolant.value(at: position)
    if isOwn, cap.value > range.upperBound { return kept(value) }
    let start = interpolant.segment(containing: position)
    let distance = fit.map { abs($0.accuracy(cap: Tokens(position)).value - value) } ?? 0
    if let index = measuredIndex(near: start, position: position) {
      let halfWidth = (pointEvidence[index].precision ?? 0) + distance
      return Reading(value: value, halfWidth: halfWidth, evidence: pointEvidence[index])
    }
    let left = pointEvidence[start].precision ?? 0
    let right = pointEvidence[start + 1].precision ?? 0
    return Reading(
      value: value, halfWidth: max(left, right) + distance, evidence: betweenEvidence)
  }

  /// The value at the largest cap that the user measured, for a longer one: no measurement any more.
  private func kept(_ value: Double) -> Reading? {
    guard var evidence = pointEvidence.last else { return nil }
    evidence.kind = .estimated
    evidence.source += "; value at \(Int(range.upperBound)) tokens, kept for longer caps"
    return Reading(value: value, halfWidth: evidence.precision ?? 0, evidence: evidence)
  }

  /// The measured cap at exactly this position.
  private func measuredIndex(near start: Int, position: Double) -> Int? {
    if interpolant.positions[start] == position { return start }
    let next = start + 1
    guard next < interpolant.positions.count, interpolant.positions[next] == position else {
      return nil
    }
    return next
  }
}

extension AccuracyCurve {
  /// Cap from which a number counts whose source does not state a cap.
  static let unstatedCap: Tokens = 32_768

  /// Chooses the points of the curve; nil without usable points.
  ///
  /// Numbers that the user measured go before all others, also where they lack a cap.
  ///
  /// - Parameter points: pass@1 of one checkpoint and benchmark, preferred sources first.
  init?(points: [AccuracyPoint], fit: LengthFit?) {
    let measured = points.filter { $0.evidence.kind == .measured }
    let points = measured.isEmpty ? points : measured
    let capped = points.filter { $0.tokenCap != nil }
    if let first = points.first, capped.isEmpty {
      self.init(uncapped: first)
    } else if !capped.isEmpty {
      self.init(study: Self.chosen(capped), fit: fit)
    } else {
      return nil
    }
  }

  /// Joins the points of a study, given in ascending order of caps.
  private init(study points: [AccuracyPoint], fit: LengthFit?) {
    let caps = points.compactMap(\.tokenCap?.value)
    let main = Self.mainSource(of: points)
    self.init(
      interpolant: MonotoneInterpolant(positions: caps, values: points.map(\.value.value)),
      pointEvidence: points.map(\.evidence),
      betweenEvidence: Evidence(
        .interpolated, source: "between measured caps (PCHIP): \(main.source)", date: main.date),
      belowEvidence: .missing(
        "no evidence below \(Int(caps.first ?? 0)) tokens, the smallest cap measured; "
          + "an evaluation at this cap would give it"),
      fit: fit, isCapStated: true)
  }

  /// A number whose source does not state the cap serves where nothing else is known.
  private init(uncapped point: AccuracyPoint) {
    var evidence = point.evidence
    evidence.source += ", cap not stated"
    let cap = Self.unstatedCap.value
    self.init(
      interpolant: MonotoneInterpolant(positions: [cap], values: [point.value.value]),
      pointEvidence: [evidence], betweenEvidence: evidence,
      belowEvidence: .missing(
        "the only known number does not state its cap and counts from \(Int(cap)) tokens; "
          + "an evaluation at this cap would give one"),
      fit: nil, isCapStated: false)
  }

  /// One point per cap of the main study, in ascending order of caps.
  ///
  /// What the user measured is one study, however many files it came from; of two values at one cap the first.
  private static func chosen(_ points: [AccuracyPoint]) -> [AccuracyPoint] {
    let own = points.filter { $0.evidence.kind == .measured }
    let main = mainSource(of: points).source
    let study = own.isEmpty ? points.filter { $0.evidence.source == main } : own
    let caps = Set(study.map(\.tokenCap?.value))
    return caps.compactMap { cap in study.first { $0.tokenCap?.value == cap } }
      .sorted { ($0.tokenCap ?? 0) < ($1.tokenCap ?? 0) }
  }

  /// The source with the most points; of several, the first.
  private static func mainSource(of points: [AccuracyPoint]) -> Evidence {
    var best = Evidence.missing("")
    var most = 0
    for point in points {
      let count = points.count { $0.evidence.source == point.evidence.source }
      if count > most { (best, most) = (point.evidence, count) }
    }
    return best
  }
}
