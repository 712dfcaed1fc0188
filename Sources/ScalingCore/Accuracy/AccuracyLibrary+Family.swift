internal import RealModule

extension AccuracyLibrary {
  /// The estimate for a hypothetical size between two members of a family; nil where there is none.
  ///
  /// Accuracy is interpolated in logit space over the logarithm of the parameters. Only dense models that are
  /// not in the catalogue have one: a model of the catalogue without evidence stays without.
  func betweenSizes(
    _ model: ModelArchitecture, _ key: AccuracyIndex.Key, _ question: Question
  ) -> AccuracyEstimate? {
    guard !model.isMixture, !catalogueIDs.isEmpty, !catalogueIDs.contains(model.id) else {
      return nil
    }
    let size = model.totalParameters
    var (below, above): (Member?, Member?) = (nil, nil)
    for member in families[model.family] ?? [] {
      let memberKey = AccuracyIndex.Key(
        model: member.id, benchmark: key.benchmark, attention: key.checkpoint.attention)
      let estimate = estimate(memberKey, question)
      guard estimate.value != nil else { continue }
      let known = Member(id: member.id, size: member.totalParameters, estimate: estimate)
      if known.size <= size { below = known }
      if known.size >= size, above == nil { above = known }
    }
    guard let below, let above else { return .unknown(question.metric, key.lacking(.noNeighbours)) }
    return below.estimate(size: size, towards: above)
  }

  /// A member of a family with its estimate.
  private struct Member {
    var id: String
    var size: Parameters
    var estimate: AccuracyEstimate

    /// The estimate at a size between two members.
    func estimate(size wanted: Parameters, towards other: Member) -> AccuracyEstimate {
      let span = Double.log(other.size / size)
      let share = span > 0 ? Double.log(wanted / size) / span : 0
      let between = { (value: KeyPath<AccuracyEstimate, Probability?>) in
        Probability(
          logitInterpolated(estimate[keyPath: value], other.estimate[keyPath: value], share))
      }
      return AccuracyEstimate(
        value: between(\.value), low: between(\.low), high: between(\.high),
        metric: estimate.metric, evidence: evidence(with: other))
    }

    /// Names both members and their sources; as good as the worse of them, at most interpolated.
    private func evidence(with other: Member) -> Evidence {
      let kind = max(.interpolated, estimate.evidence.kind, other.estimate.evidence.kind)
      let sources = [estimate.evidence.source, other.estimate.evidence.source]
      let citation = sources[0] == sources[1] ? sources[0] : sources.joined(separator: "; ")
      let precisions = [estimate.evidence.precision, other.estimate.evidence.precision]
      return Evidence(
        kind, source: "between \(id) and \(other.id), logit over log parameters: \(citation)",
        date: estimate.evidence.date, precision: precisions.compactMap(\.self).max())
    }
  }
}

/// Goes from one chance to another in logit space; on the line where one is 0 or 1 and has no logit.
private func logitInterpolated(
  _ from: Probability?, _ to: Probability?, _ share: Double
) -> Double {
  let (left, right) = (from?.value ?? 0, to?.value ?? 0)
  let hasLogits = min(left, right) > 0 && max(left, right) < 1
  guard hasLogits else { return left + share * (right - left) }
  let start = Double.log(left / (1 - left))
  let end = Double.log(right / (1 - right))
  return 1 / (1 + Double.exp(-(start + share * (end - start))))
}

extension Evidence {
  /// A hypothetical size without a measured member on both sides.
  static let noNeighbours = missing(
    "a size is interpolated only between two dense members of its family with evidence; "
      + "an evaluation of this model would give one")
}
