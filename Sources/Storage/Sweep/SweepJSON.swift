internal import ScalingCore

/// A sweep as one JSON list; each option is the document of an evaluation with what was varied.
///
/// `over` has the varied keys with their values, `problem` says why values do not go together.
package struct SweepJSON: SweepFormat {
  private let plan: SweepPlan

  /// Prepares the rows of a plan.
  package init(_ plan: SweepPlan) {
    self.plan = plan
  }

  /// The start of the list.
  package var head: [UInt8] { Array("[".utf8) }

  /// A comma.
  package var separator: [UInt8] { Array(",".utf8) }

  /// The end of the list.
  package var tail: [UInt8] { Array("\n]\n".utf8) }

  /// Evaluates and writes the options of a range, one a line.
  package func block(_ range: Range<Int>) -> SweepBlock {
    var lines: [String] = []
    plan.forEach(in: range) { option, evaluation in
      lines.append(Self.row(option, evaluation).line)
    }
    let text = lines.map { "\n" + $0 }.joined(separator: ",")
    return SweepBlock(bytes: Array(text.utf8), rows: lines.count)
  }

  private static func row(_ option: OptionCursor, _ evaluation: Evaluation?) -> JSONValue {
    let over = option.space.axes.indices.map { axis in
      JSONValue.Member(option.space.axes[axis].path, JSONValue(option.value(of: axis)))
    }
    let figures = EvaluationFigure.all.map { figure in
      JSONValue.Member(
        figure.key, evaluation.map { figure.value($0, option.scenario) } ?? .null)
    }
    let problem = JSONValue.Member("problem", .text(unlessEmpty: option.problem?.message))
    guard case .object(let document) = JSONValue(flattened: [problem] + figures) else {
      return .object([JSONValue.Member("over", .object(over)), problem])
    }
    return .object([JSONValue.Member("over", .object(over))] + document)
  }
}
