package import ScalingCore
package import Screen

extension OptionSlider {
  /// The scenario after a number of steps, up for positive ones.
  package func moved(_ scenario: Scenario, by steps: Int, in catalogue: Catalogue) -> Scenario {
    switch control {
    case .number(let number):
      return written(number.ladder.moved(number.read(scenario), by: steps), to: scenario, number)
    case .choice(let choice):
      let count = choice.options(scenario, catalogue).count
      guard count > 0 else { return scenario }
      let current = choice.index(scenario, catalogue) ?? (steps > 0 ? -1 : count)
      return chosen(min(max(current + steps, 0), count - 1), in: scenario, choice, catalogue)
    }
  }

  /// The scenario with the value at a share of the track, from 0 to 1.
  package func placed(
    _ scenario: Scenario, at fraction: Double, in catalogue: Catalogue
  ) -> Scenario {
    switch control {
    case .number(let number):
      return written(number.ladder.stop(at: fraction), to: scenario, number)
    case .choice(let choice):
      let count = choice.options(scenario, catalogue).count
      guard count > 0 else { return scenario }
      let clamped = min(max(fraction, 0), 1)
      let index = Int((clamped * Double(count - 1)).rounded())
      return chosen(index, in: scenario, choice, catalogue)
    }
  }

  /// The scenario with a typed value; numbers with units, or the name of a choice.
  package func entered(
    _ text: String, into scenario: Scenario, in catalogue: Catalogue
  ) throws(EntryError) -> Scenario {
    switch control {
    case .number(let number):
      return written(try typedNumber(text, number), to: scenario, number)
    case .choice(let choice):
      if let whole = typedForm(text, into: scenario, catalogue) { return whole }
      let options = choice.options(scenario, catalogue)
      let wanted = text.lowercased()
      let exact = options.firstIndex { $0.lowercased() == wanted }
      if exact == nil, choice.format(scenario).lowercased() == wanted { return scenario }
      guard let index = exact ?? OptionSlider.only(options, containing: wanted) else {
        let names = options.joined(separator: ", ")
        throw EntryError(
          Wording("no such choice; one of: \(names)", ja: "その選択肢はありません。次から選んでください：\(names)"))
      }
      return chosen(index, in: scenario, choice, catalogue)
    }
  }

  /// The scenario with a value typed in the field's own form, such as `topK:300`; nil for other texts.
  private func typedForm(
    _ text: String, into scenario: Scenario, _ catalogue: Catalogue
  ) -> Scenario? {
    guard let field = ScenarioField.at(path), case .form = field.kind else { return nil }
    var changed = scenario
    do {
      try field.set(text, in: &changed, catalogue: catalogue)
      return changed
    } catch {
      return nil
    }
  }

  /// A typed number that is part of a larger value.
  private func typedNumber(_ text: String, as entry: NumberEntry) throws(EntryError) -> Double {
    guard let notation = entry.kind.notation else { throw EntryError.noNumber }
    let number: Double
    do {
      number = try notation.parse(text)
    } catch {
      throw EntryError(Wording(core: error.message))
    }
    guard entry.limits.contains(number) else {
      let range = entry.limits.text(entry.kind)
      throw EntryError(
        Wording(
          "\(label[.english]) is \(text); use a value \(range)",
          ja: "\(label[.japanese])が\(text)です。許容範囲：\(range)"))
    }
    return number
  }

  /// A typed number that the field accepts.
  private func typedNumber(_ text: String, _ control: NumberControl) throws(EntryError) -> Double {
    if let entry = control.entry { return try typedNumber(text, as: entry) }
    guard let field = ScenarioField.at(path) else { throw EntryError.noNumber }
    do {
      let value = try field.parse(text)
      if let problem = field.problem(with: value) {
        throw EntryError(
          Wording(
            "\(label[.english]) \(problem.advice(in: .english))",
            ja: "\(label[.japanese])：\(problem.advice(in: .japanese))"))
      }
      guard case .number(let number) = value else { throw EntryError.noNumber }
      return number
    } catch let problem as ScenarioProblem {
      throw EntryError(Wording { problem.advice(in: $0) })
    } catch let problem as EntryError {
      throw problem
    } catch {
      throw EntryError.noNumber
    }
  }

  /// The scenario with this value as in another scenario.
  package func restored(
    _ scenario: Scenario, from saved: Scenario, in catalogue: Catalogue
  ) -> Scenario {
    var changed = scenario
    switch id {
    case .modelSize, .family:
      changed.model = saved.model
    case .gpuPrice:
      changed.price.perGPUHour = saved.price.perGPUHour
      changed.price.evidence = saved.price.evidence
    case .gpu:
      changed.deployment.gpu = saved.deployment.gpu
      changed.price.perGPUHour = saved.price.perGPUHour
      changed.price.evidence = saved.price.evidence
    case .benchmark:
      changed.workload.benchmark = saved.workload.benchmark
    case .prompt:
      changed.workload.promptTokens = saved.workload.promptTokens
      changed.workload.sharedPrefixTokens = saved.workload.sharedPrefixTokens
    case .kvCache:
      changed.deployment.kvCache = saved.deployment.kvCache
    case .attention, .kvBudget:
      changed.attention = saved.attention
    case .samples, .strategy:
      changed.strategy.samples = saved.strategy.samples
      changed.strategy.kind = saved.strategy.kind
    default:
      restore(&changed, from: saved, in: catalogue)
    }
    changed.restoreUncertainFields(from: saved)
    return changed
  }

  private func restore(_ changed: inout Scenario, from saved: Scenario, in catalogue: Catalogue) {
    switch control {
    case .number(let number):
      number.write(&changed, number.read(saved))
    case .choice(let choice):
      guard let index = choice.index(saved, catalogue) else { return }
      choice.choose(&changed, index, catalogue)
    }
  }

  /// Share of the track at which the value stands, from 0 to 1.
  package func fraction(of scenario: Scenario, in catalogue: Catalogue) -> Double {
    switch control {
    case .number(let number):
      return number.ladder.fraction(of: number.read(scenario))
    case .choice(let choice):
      let count = choice.options(scenario, catalogue).count
      guard count > 1, let index = choice.index(scenario, catalogue) else { return 0 }
      return Double(index) / Double(count - 1)
    }
  }

  /// Text of the value.
  package func text(of scenario: Scenario, in language: Language) -> String {
    switch control {
    case .number(let number): number.text(of: number.read(scenario), in: language)
    case .choice(let choice): choice.format(scenario)
    }
  }

  /// Text that reads back as exactly the same value.
  package func exactText(of scenario: Scenario, in catalogue: Catalogue) -> String {
    switch control {
    case .number(let number):
      if let entry = number.entry { return entry.kind.exactText(.number(number.read(scenario))) }
      guard let field = ScenarioField.at(path) else {
        return text(of: scenario, in: .english)
      }
      return field.kind.exactText(field.read(scenario))
    case .choice(let choice):
      guard let index = choice.index(scenario, catalogue) else { return choice.format(scenario) }
      return choice.options(scenario, catalogue)[index]
    }
  }

  private func written(
    _ value: Double, to scenario: Scenario, _ number: NumberControl
  ) -> Scenario {
    guard value != number.read(scenario) else { return scenario }
    var changed = scenario
    number.write(&changed, value)
    changed.alignUncertainFields()
    return changed
  }

  private func chosen(
    _ index: Int, in scenario: Scenario, _ choice: ChoiceControl, _ catalogue: Catalogue
  ) -> Scenario {
    guard index != choice.index(scenario, catalogue) else { return scenario }
    var changed = scenario
    choice.choose(&changed, index, catalogue)
    return changed
  }

  /// The only option that contains the text; nil when none or several do.
  private static func only(_ options: [String], containing text: String) -> Int? {
    guard !text.isEmpty else { return nil }
    let matches = options.indices.filter { options[$0].lowercased().contains(text) }
    return matches.count == 1 ? matches[0] : nil
  }
}

extension NumberControl {
  /// Text of a number; the last stop may have a word.
  package func text(of number: Double, in language: Language) -> String {
    guard let lastWord, number >= ladder.last else { return format(number) }
    return lastWord[language]
  }
}

extension EntryError {
  /// Something else than a number was typed.
  fileprivate static let noNumber = EntryError(
    Wording("a number is needed", ja: "数値を入力してください"))
}
