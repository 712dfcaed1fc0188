import ScalingCore

extension Comparison {
  /// The answer in words: who is cheapest per correct answer, by how much, and who scores best.
  package var headline: [String] {
    guard columns.count > 1 else { return [invitation] }
    guard let cheapest = cheapestPerCorrect else {
      return ["No column has both a cost and an accuracy: nothing to rank yet."]
    }
    return [costSentence(cheapest), accuracySentence].compactMap { $0 }
  }

  private var invitation: String {
    columns.isEmpty
      ? "Nothing to compare yet: press 1, choose a scenario, press c; o opens saved ones."
      : "One column so far: press 1, change or open a scenario, press c."
  }

  private var cheapestPerCorrect: ComparedColumn? {
    columns.filter { $0.costPerCorrect != nil }.min {
      ($0.costPerCorrect ?? .infinity) < ($1.costPerCorrect ?? .infinity)
    }
  }

  private func costSentence(_ cheapest: ComparedColumn) -> String {
    let amount = cheapest.evaluation.economics?.costPerCorrectAnswer
    let price = amount.map(cheapest.scenario.currency.text) ?? "–"
    let start = "\(cheapest.scenario.name) is cheapest per correct answer: \(price)"
    guard let base = columns[baseline].costPerCorrect, let own = cheapest.costPerCorrect,
      columns[baseline] != cheapest,
      let difference = Difference(own, from: base, preference: .lower, countsPoints: false)
    else { return start + "." }
    return start + ", \(difference.text) against \(columns[baseline].scenario.name)."
  }

  private var accuracySentence: String? {
    let best = columns.filter(\.evaluation.serving.fits).max {
      ($0.evaluation.accuracy.value ?? 0) < ($1.evaluation.accuracy.value ?? 0)
    }
    guard let best, let accuracy = best.evaluation.accuracy.value else { return nil }
    let spend = best.evaluation.economics?.yearlySpend.typical
    let price = spend.map { " for \(best.scenario.currency.text($0)) a year" } ?? ""
    return "\(best.scenario.name) is right most often: \(accuracy.formatted)\(price)."
  }
}

extension ComparedColumn {
  /// Cost per correct answer in dollars; nil where cost or accuracy is unknown.
  fileprivate var costPerCorrect: Double? {
    evaluation.economics?.costPerCorrectAnswer?.value
  }
}
