package import Screen

/// The steps as lines of a given width.
package enum GuideText {
  /// A checklist: what is taken is marked, what is missing says how to take it, with which keys.
  package static func lines(
    of state: DashboardState, width: Int, ascii: Bool, keys: KeyMap = .usual,
    in language: Language
  ) -> [StyledLine] {
    let done = GuideStep.allCases.count { $0.isDone(state) }
    let all = GuideStep.allCases.count
    let head = language(
      "\(done) of \(all) steps to a decision on your own numbers",
      ja: "自社の数値で決めるまで：\(all)ステップ中\(done)ステップ完了")
    return [StyledLine(head, .strong)]
      + GuideStep.allCases.flatMap { step in
        [StyledLine("")] + lines(of: step, state, width: width, ascii: ascii, keys, language)
      }
  }

  private static func lines(
    of step: GuideStep, _ state: DashboardState, width: Int, ascii: Bool, _ keys: KeyMap,
    _ language: Language
  ) -> [StyledLine] {
    let isDone = step.isDone(state)
    let mark = isDone ? (ascii ? "[x]" : "✓") : ascii ? "[ ]" : "○"
    let notes = [
      (isDone ? "" : step.advice(keys: keys, in: language), Role.text),
      (step.evidence(state, in: language), .muted),
    ]
    return [StyledLine("\(mark) \(step.title[language])", isDone ? .success : .title)]
      + notes.filter { !$0.0.isEmpty }.flatMap { text, role in
        Paragraph(text).lines(width: max(8, width - 4)).map { StyledLine("    " + $0, role) }
      }
  }
}
