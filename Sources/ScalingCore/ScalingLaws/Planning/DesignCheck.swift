internal import RealModule

/// Checks of planned runs: what they can't show.
struct DesignCheck {
  /// The runs.
  let runs: [TrainingRun]
  /// The law.
  let sensitivity: LawSensitivity

  /// What is missing, in the order in which it is worth mending.
  var problems: [String] {
    let invalid = runs.first { run in
      !(run.parameters > 0 && run.parameters.isFinite && run.tokens > 0 && run.tokens.isFinite)
        || (sensitivity.hasShape && !((run.aspectRatio ?? 0) > 0))
    }
    if let invalid {
      return [
        "run '\(invalid.name)' does not state its parameters, tokens and width over depth, all above 0"
      ]
    }
    return [fewRuns, noOvertraining, oneSize, oneShape].compactMap(\.self)
  }

  private var fewRuns: String? {
    let distinct = Set(
      runs.map {
        [$0.parameters.value, $0.tokens.value, sensitivity.hasShape ? $0.aspectRatio ?? 0 : 0]
      }
    ).count
    guard distinct < sensitivity.count else { return nil }
    return "\(distinct) different runs for \(sensitivity.count) coefficients; add at least "
      + "\(sensitivity.count - distinct)"
  }

  private var noOvertraining: String? {
    guard let span = narrow({ $0.tokensPerParameter }) else { return nil }
    return
      "all runs have \(span) tokens a parameter, so that more parameters can't be told from more "
      + "tokens; add an over-trained run"
  }

  private var oneSize: String? {
    guard let span = narrow({ $0.parameters.value }) else { return nil }
    return "all runs have \(span) parameters, so that what size does can't be seen; vary the size"
  }

  private var oneShape: String? {
    guard sensitivity.hasShape, let span = narrow({ $0.aspectRatio ?? 0 }) else { return nil }
    return
      "all runs have width over depth \(span), so that what shape does can't be seen; vary the shape"
  }

  /// The values of a property when they hardly differ; nil when they do, or there are none.
  private func narrow(_ value: (TrainingRun) -> Double) -> String? {
    let values = runs.map(value)
    guard let low = values.min(), let high = values.max(),
      Double.log(high / low) < ForecastDesign.leastSpread
    else { return nil }
    let format = NumberFormat.significant(3)
    let (first, last) = (format.string(low), format.string(high))
    return first == last ? first : "\(first) to \(last)"
  }
}
