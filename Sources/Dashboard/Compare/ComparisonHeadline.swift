import ScalingCore
package import Screen

extension Comparison {
  /// The answer in words: who is cheapest per correct answer, by how much, and who scores best.
  ///
  /// - Parameter keys: Keys that an invitation to compare names.
  package func headline(keys: KeyMap = .usual, in language: Language) -> [Sentence] {
    guard columns.count > 1 else { return [invitation(keys, language)] }
    guard let cheapest = cheapestPerCorrect else {
      return [
        language(
          "No column has both a cost and an accuracy: nothing to rank yet.",
          ja: "費用と正答率がそろった列がなく、まだ順位をつけられません。")
      ]
    }
    return [costSentence(cheapest, language), accuracySentence(language)].compactMap { $0 }
  }

  private func invitation(_ keys: KeyMap, _ language: Language) -> Sentence {
    let key = { (command: Command) in keys.name(of: command, ascii: true) }
    let (explore, add, open) = (key(.showExplore), key(.addToCompare), key(.open))
    return columns.isEmpty
      ? language(
        "Nothing to compare yet: press \(explore), choose a scenario, press \(add); \(open) opens saved ones.",
        ja: "まだ比べるものがありません：\(explore)でシナリオを選び、\(add)で追加；\(open)で保存済みを開きます。")
      : language(
        "One column so far: press \(explore), change or open a scenario, press \(add).",
        ja: "まだ1列です：\(explore)でシナリオを変えるか開き、\(add)で追加します。")
  }

  private var cheapestPerCorrect: ComparedColumn? {
    columns.filter { $0.costPerCorrect != nil }.min {
      ($0.costPerCorrect ?? .infinity) < ($1.costPerCorrect ?? .infinity)
    }
  }

  private func costSentence(_ cheapest: ComparedColumn, _ language: Language) -> Sentence {
    let amount = cheapest.evaluation.economics?.costPerCorrectAnswer
    let price = Sentence(figure: amount.map(cheapest.scenario.currency.text) ?? "–")
    let name = cheapest.scenario.name
    let start: Sentence = language(
      "\(name) is cheapest per correct answer: \(price)", ja: "正答1件あたり最安は\(name)：\(price)")
    guard let base = columns[baseline].costPerCorrect, let own = cheapest.costPerCorrect,
      columns[baseline] != cheapest,
      let difference = Difference(own, from: base, preference: .lower, countsPoints: false)
    else { return start + language(".", ja: "。") }
    let change = Sentence(figure: difference.text)
    let other = columns[baseline].scenario.name
    return start + language(", \(change) against \(other).", ja: "、\(other)比\(change)。")
  }

  private func accuracySentence(_ language: Language) -> Sentence? {
    let known = columns.filter { $0.evaluation.accuracy.value != nil }
    guard Set(known.map(\.scenario.workload.benchmark)).count <= 1 else {
      return language(
        "Benchmarks differ: right answers to one say nothing of the other.",
        ja: "ベンチマークが異なるため、正答率は比べられません。")
    }
    let best = columns.filter(\.evaluation.serving.fits).max {
      ($0.evaluation.accuracy.value ?? 0) < ($1.evaluation.accuracy.value ?? 0)
    }
    guard let best, let accuracy = best.evaluation.accuracy.value else { return nil }
    let name = best.scenario.name
    let share = Sentence(figure: accuracy.formatted)
    guard let spend = best.evaluation.economics?.yearlySpend.typical else {
      return language("\(name) is right most often: \(share).", ja: "正答率が最も高いのは\(name)：\(share)。")
    }
    let price = Sentence(figure: best.scenario.currency.text(spend))
    return language(
      "\(name) is right most often: \(share) for \(price) a year.",
      ja: "正答率が最も高いのは\(name)：\(share)、年間\(price)。")
  }
}

extension ComparedColumn {
  /// Cost per correct answer in dollars; nil where cost or accuracy is unknown.
  fileprivate var costPerCorrect: Double? {
    evaluation.economics?.costPerCorrectAnswer?.value
  }
}
