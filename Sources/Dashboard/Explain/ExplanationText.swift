package import Screen

/// An explanation as lines of a given width.
package enum ExplanationText {
  /// Lines of an explanation; sections without content are left out.
  package static func lines(
    of explanation: Explanation, width: Int, in language: Language
  ) -> [StyledLine] {
    let head = explanation.title + language(": ", ja: "：") + explanation.value
    var lines = [StyledLine(head, .strong)]
    lines += wrapped(explanation.meaning, width: width)
    lines += section(
      language("Formula", ja: "計算式"), explanation.formula, width: width, role: .text)
    lines += inputs(language("Inputs", ja: "入力"), explanation.inputs, width: width)
    lines += section(
      language("Evidence", ja: "根拠"), explanation.evidence, width: width, role: .evidence)
    lines += section(
      language("What it leaves out", ja: "含まれないもの"), explanation.limits, width: width,
      role: .muted)
    return lines
  }

  private static func section(
    _ heading: String, _ texts: [String], width: Int, role: Role
  ) -> [StyledLine] {
    guard !texts.isEmpty else { return [] }
    var lines = [StyledLine(""), StyledLine(heading, .title)]
    for text in texts {
      lines += wrapped(text, width: width - 2, role: role).map {
        StyledLine("  " + $0.text, $0.role)
      }
    }
    return lines
  }

  private static func inputs(
    _ heading: String, _ inputs: [Explanation.Input], width: Int
  ) -> [StyledLine] {
    guard !inputs.isEmpty else { return [] }
    let column = min(inputs.map { columnWidth(of: $0.name) }.max() ?? 0, width / 2)
    var lines = [StyledLine(""), StyledLine(heading, .title)]
    for input in inputs {
      let padding = String(repeating: " ", count: max(0, column - columnWidth(of: input.name)))
      lines += hanging("  " + input.name + padding + "  ", input.value, width: width)
    }
    return lines
  }

  /// A label, and a text that wraps to the right of it.
  private static func hanging(_ label: String, _ text: String, width: Int) -> [StyledLine] {
    let indent = columnWidth(of: label)
    let pieces = Paragraph(text).lines(width: max(8, width - indent))
    return pieces.enumerated().map { index, piece in
      StyledLine((index == 0 ? label : String(repeating: " ", count: indent)) + piece)
    }
  }

  private static func wrapped(_ text: String, width: Int, role: Role = .text) -> [StyledLine] {
    Paragraph(text).lines(width: max(8, width)).map { StyledLine($0, role) }
  }
}
