/// How a number comes about: what the user sees after `i`.
package struct Explanation: Sendable, Hashable {
  /// An input of the formula.
  package struct Input: Sendable, Hashable {
    /// Symbol and name.
    package var name: String
    /// Value with its unit.
    package var value: String

    /// Describes an input.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The number's name.
  package var title: String
  /// The number itself, with its unit.
  package var value: String
  /// What it means, in a sentence or two.
  package var meaning: String
  /// Formula, line by line.
  package var formula: [String]
  /// What goes into the formula.
  package var inputs: [Input]
  /// Where inputs and formula come from.
  package var evidence: [String]
  /// What the number leaves out.
  package var limits: [String]

  /// Describes how a number comes about.
  package init(
    title: String, value: String, meaning: String, formula: [String] = [], inputs: [Input] = [],
    evidence: [String] = [], limits: [String] = []
  ) {
    self.title = title
    self.value = value
    self.meaning = meaning
    self.formula = formula
    self.inputs = inputs
    self.evidence = evidence
    self.limits = limits
  }
}
