package import ScalingCore

/// The answer to a scenario as the JSON document of DESIGN §5.
///
/// Keys carry SI units in their names, keep one order, and are never left out: what is unknown is
/// `null`. ``EvaluationFigure/all`` is the list of what it holds.
package enum EvaluationJSON {
  /// The document of an evaluated scenario.
  package static func document(of evaluation: Evaluation, scenario: Scenario) -> JSONValue {
    JSONValue(
      flattened: EvaluationFigure.all.map {
        JSONValue.Member($0.key, $0.value(evaluation, scenario))
      })
  }

  /// The document with the scenario under every plan whose terms are known, as `plans`.
  package static func document(
    of evaluation: Evaluation, scenario: Scenario, plans: PlanComparison
  ) -> JSONValue {
    guard case .object(let members) = document(of: evaluation, scenario: scenario) else {
      return .null
    }
    return .object(
      members + [JSONValue.Member("plans", PlanTable.json(of: plans, scenario: scenario))])
  }

  /// The document with plans, and with the spread of money as `economics.uncertainty`; `null` where nothing
  /// was drawn.
  package static func document(
    of evaluation: Evaluation, scenario: Scenario, plans: PlanComparison,
    uncertainty: UncertaintyReport?
  ) -> JSONValue {
    let document = document(of: evaluation, scenario: scenario, plans: plans)
    guard case .object(var members) = document,
      let place = members.firstIndex(where: { $0.key == "economics" }),
      case .object(let economics) = members[place].value
    else { return document }
    let spread = JSONValue.Member("uncertainty", uncertainty?.json ?? .null)
    members[place].value = .object(economics + [spread])
    return .object(members)
  }

  /// The document as a CSV table: a header with dotted keys, then the values.
  package static func csv(of evaluation: Evaluation, scenario: Scenario) -> String {
    let figures = EvaluationFigure.all
    return CSVText.table([
      figures.map(\.key), figures.map { $0.value(evaluation, scenario).cell },
    ])
  }
}
