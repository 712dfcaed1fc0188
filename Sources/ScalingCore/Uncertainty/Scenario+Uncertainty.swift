extension Scenario {
  /// What is stated of an uncertain value; nil where it is exact.
  public func distribution(at path: String) -> Distribution? {
    uncertainFields.first { $0.path == path }?.distribution
  }

  /// Moves every distribution to the typical value that the scenario has now, and forgets those of values
  /// that are absent.
  ///
  /// Every change of a value ends with it, so that a slider moves what is known of the value as well.
  public mutating func alignUncertainFields() {
    guard !uncertainFields.isEmpty else { return }
    uncertainFields = uncertainFields.compactMap { aligned($0) }
  }

  /// Takes the distributions of a saved scenario for the values that are the same in both, and moves the
  /// others to the values that the scenario has now.
  public mutating func restoreUncertainFields(from saved: Scenario) {
    for stated in saved.uncertainFields {
      guard let field = ScenarioField.at(stated.path), field.read(self) == field.read(saved) else {
        continue
      }
      keep(stated)
    }
    alignUncertainFields()
  }

  private mutating func aligned(_ stated: UncertainField) -> UncertainField? {
    guard let field = ScenarioField.at(stated.path), let number = field.number(of: self) else {
      return nil
    }
    guard field.settled(stated.distribution.typical) != number else { return stated }
    let moved = stated.distribution.moved(
      toTypical: number, within: field.limits, isWhole: field.isWhole)
    guard let moved else { return nil }
    // The middle of a wide uniform distribution may miss the number by the last binary digit.
    field.keepNumber?(&self, field.settled(moved.typical))
    return UncertainField(path: stated.path, distribution: moved)
  }

  /// Keeps what is known of a value, in the order of the file format.
  mutating func keep(_ field: UncertainField) {
    uncertainFields.removeAll { $0.path == field.path }
    let rest = uncertainFields + [field]
    uncertainFields = ScenarioField.all.compactMap { place in
      rest.first { $0.path == place.path }
    }
  }
}
