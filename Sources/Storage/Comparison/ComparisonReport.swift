package import ScalingCore

/// Scenarios side by side, ready to be shown: `isocost compare`.
///
/// All amounts are in the currency of the baseline.
package struct ComparisonReport: Sendable {
  /// Most scenarios that are compared.
  package static let mostOptions = 16

  /// The options with their answers and draws.
  package let comparison: OptionComparison
  /// Name of each option, different for all of them.
  let names: [String]
  /// Where each option was read.
  let files: [String]
  /// Draws of each option.
  let draws: Int
  /// Seed of the draws.
  let seed: UInt64

  /// Evaluates and draws scenarios.
  ///
  /// - Parameters:
  ///   - options: At least one scenario, each with its file.
  ///   - baseline: Place of the one that all are held against.
  ///   - evaluator: The core.
  ///   - draws: Draws of each option; 0 for none.
  ///   - seed: Seed of the draws.
  package init(
    _ options: [(file: String, scenario: Scenario)], baseline: Int, evaluator: Evaluator,
    draws: Int, seed: UInt64
  ) {
    comparison = OptionComparison(
      options.map(\.scenario), baseline: baseline, evaluator: evaluator, draws: draws, seed: seed)
    files = options.map(\.file)
    names = Self.names(of: options)
    self.draws = draws
    self.seed = seed
  }

  /// Currency of all amounts.
  var currency: DisplayCurrency { comparison.base.scenario.currency }

  /// The scenario of an option, its amounts to be shown in the common currency.
  func shownScenario(_ option: Int) -> Scenario {
    var scenario = comparison.options[option].scenario
    scenario.currency = currency
    return scenario
  }
}

// MARK: - Names

extension ComparisonReport {
  /// Names of the scenarios; with file or number where two have the same or none is stated.
  private static func names(of options: [(file: String, scenario: Scenario)]) -> [String] {
    let files = options.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }
    let stated = zip(options, files).map { $0.scenario.name.isEmpty ? $1 : $0.scenario.name }
    return stated.indices.map { option in
      let twins = stated.indices.filter { stated[$0] == stated[option] }
      guard twins.count > 1 else { return stated[option] }
      let isFileUnique = twins.count { files[$0] == files[option] } == 1
      return "\(stated[option]) (\(isFileUnique ? files[option] : "\(option + 1)"))"
    }
  }

  /// Place of the option that `--baseline` names: its number from 1, or the name or file of a scenario.
  ///
  /// - Throws: that there is no such option, or more than one.
  package static func baseline(
    _ text: String?, among options: [(file: String, scenario: Scenario)]
  ) throws(Diagnostic) -> Int {
    guard let text else { return 0 }
    let named = options.indices.filter {
      options[$0].scenario.name == text || options[$0].file == text
    }
    if named.count == 1 { return named[0] }
    if named.isEmpty, let number = Int(text), options.indices.contains(number - 1) {
      return number - 1
    }
    let fault = named.isEmpty ? "is none of the options" : "names \(named.count) options"
    let names = options.enumerated().map { "\($0 + 1) '\($1.scenario.name)'" }
    throw Diagnostic(
      .error, file: "--baseline",
      "'\(text)' \(fault); state a number: \(names.joined(separator: ", "))")
  }
}
