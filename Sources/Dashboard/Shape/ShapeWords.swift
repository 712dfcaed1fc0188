import ScalingCore
import Screen

extension TrainingExperiment {
  /// Name of the runs; a name that is their number alone is said in each language.
  func words(in language: Language) -> String {
    guard name == "\(runs.count) runs" else { return name }
    return language(name, ja: "訓練\(runs.count)件")
  }
}

extension ShapeCandidate {
  /// Latency of a request; words where the shape does not fit.
  func latencyText(in language: Language) -> String {
    latency?.formatted ?? language("does not fit", ja: "収まりません")
  }
}

extension LawDomain.Excess {
  /// The warning as a sentence part.
  func words(in language: Language) -> String {
    language(
      text,
      ja:
        "\(quantityName)\(short(value))（当てはめは\(short(range.lowerBound))〜\(short(range.upperBound))）"
    )
  }

  private var quantityName: String {
    switch quantity {
    case .parameters: "パラメータ数"
    case .tokensPerParameter: "パラメータあたりトークン数"
    case .aspectRatio: "幅と深さの比"
    case .widthRatio: "d/√N "
    case .mlpToAttention: "MLPと注意の比"
    }
  }

  private func short(_ value: Double) -> String {
    quantity == .parameters
      ? Parameters(value).formatted : NumberFormat.significant(3).string(value)
  }
}
