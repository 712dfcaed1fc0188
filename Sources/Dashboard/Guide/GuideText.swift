import Screen

/// The steps as lines of a given width.
package enum GuideText {
  /// A checklist: what is taken is marked, what is missing says how to take it.
  package static func lines(of state: DashboardState, width: Int, ascii: Bool) -> [StyledLine] {
    let done = GuideStep.allCases.count { $0.isDone(state) }
    let head = "\(done) of \(GuideStep.allCases.count) steps to a decision on your own numbers"
    return [StyledLine(head, .strong)]
      + GuideStep.allCases.flatMap { step in
        [StyledLine("")] + lines(of: step, state, width: width, ascii: ascii)
      }
  }

  private static func lines(
    of step: GuideStep, _ state: DashboardState, width: Int, ascii: Bool
  ) -> [StyledLine] {
    let isDone = step.isDone(state)
    let mark = isDone ? (ascii ? "[x]" : "✓") : ascii ? "[ ]" : "○"
    let notes = [(isDone ? "" : step.advice, Role.text), (step.evidence(state), .muted)]
    return [StyledLine("\(mark) \(step.title)", isDone ? .success : .title)]
      + notes.filter { !$0.0.isEmpty }.flatMap { text, role in
        Paragraph(text).lines(width: max(8, width - 4)).map { StyledLine("    " + $0, role) }
      }
  }
}
