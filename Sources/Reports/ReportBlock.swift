package import Dashboard
internal import ScalingCore
internal import Screen
package import Storage

/// A piece of a report in reading order.
package enum ReportBlock: Sendable {
  /// Title of the whole.
  case title(String)
  /// A heading; 2 for a chapter, 3 and 4 below it.
  case heading(Int, String)
  /// Sentences of a screen, their figures marked.
  case headline([Sentence])
  /// Prose.
  case paragraph(String)
  /// Leading figures: name, value, detail.
  case indicators([Indicator], columns: [String])
  /// A chart with its name in the document.
  case chart(ScreenChart, id: String)
  /// A table with its name.
  case table(OutputTable, name: String)
  /// Sentences one below the other.
  case list([String])
  /// Lines of a formula.
  case formula([String])

  /// A leading figure in words.
  package struct Indicator: Sendable, Hashable {
    /// Its name.
    package var label: String
    /// Its value with a unit.
    package var text: String
    /// Its range, or the way it is counted; may be empty.
    package var detail: String
  }
}

extension Report {
  /// The report in reading order.
  package var blocks: [ReportBlock] {
    let title = comparison.map { _ in phrases.comparison(of: chapters.count) }
    var blocks: [ReportBlock] = [
      .title(title ?? chapters.first?.name ?? ""),
      .paragraph(phrases.made(on: date, version: version)),
    ]
    blocks += (comparison?.parts ?? []).map { $0.block(in: language) }
    for (place, chapter) in chapters.enumerated() {
      blocks += chapter.blocks(phrases, place: place, hasTitle: comparison == nil)
    }
    blocks.append(.heading(2, phrases.heading(.caveats)))
    blocks.append(.list(phrases.caveats))
    return blocks
  }
}

extension ReportPart {
  /// The part as a block.
  fileprivate func block(in language: Language) -> ReportBlock {
    switch self {
    case .heading(let title): .heading(2, title[language])
    case .sentence(let sentence): .paragraph(sentence[language])
    case .table(let table): .table(table, name: "")
    case .list(let items): .list(items.map { $0[language] })
    }
  }
}

extension ReportChapter {
  /// The chapter in reading order: answer and leading figures, screens, then what stands behind them.
  fileprivate func blocks(
    _ phrases: ReportPhrases, place: Int, hasTitle: Bool
  ) -> [ReportBlock] {
    var blocks: [ReportBlock] = hasTitle ? [] : [.heading(2, name)]
    blocks += [
      .headline(headline), .heading(3, phrases.heading(.phrases)),
      .list(meetingPhrases.map(\.text)), .heading(3, phrases.heading(.indicators)),
    ]
    blocks.append(
      .indicators(indicators.map { $0.block(phrases) }, columns: phrases.indicatorColumns))
    let notes = scenario.notes.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !notes.isEmpty { blocks.append(.paragraph(phrases.notes(notes))) }
    blocks += screens.flatMap { $0.blocks(phrases, place: place, says: headline) }
    blocks.append(.heading(3, phrases.heading(.figures)))
    blocks += tables.filter { $0.id != .inputs }.map { $0.block(phrases) }
    blocks.append(.heading(3, phrases.heading(.inputs)))
    blocks += tables.filter { $0.id == .inputs }.map { $0.block(phrases) }
    blocks.append(.heading(3, phrases.heading(.formulas)))
    blocks += explanations.flatMap { $0.blocks(phrases) }
    return blocks + [
      .heading(3, phrases.heading(.sources)), .list(sources.map { $0[phrases.language] }),
    ]
  }
}

extension ReportIndicator {
  fileprivate func block(_ phrases: ReportPhrases) -> ReportBlock.Indicator {
    ReportBlock.Indicator(label: indicator.label[phrases.language], text: text, detail: detail)
  }
}

extension ReportTable {
  fileprivate func block(_ phrases: ReportPhrases) -> ReportBlock {
    .table(
      table.withoutEmptyColumns,
      name: title.isEmpty ? phrases.name(of: id) : title[phrases.language])
  }
}

extension OutputTable {
  /// The table without columns in which nothing is known.
  fileprivate var withoutEmptyColumns: OutputTable {
    let kept = columns.indices.filter { column in rows.contains { !$0[column].words.isEmpty } }
    return OutputTable(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

extension ReportScreen {
  /// Question, sentences unless they stand above, charts, tables.
  fileprivate func blocks(
    _ phrases: ReportPhrases, place: Int, says above: [Sentence]
  ) -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(3, screen.question[phrases.language])]
    if !headline.isEmpty, headline != above { blocks.append(.headline(headline)) }
    blocks += charts.map { .chart($0, id: "option-\(place + 1)-\($0.id.rawValue)") }
    return blocks + tables.map { $0.block(phrases) }
  }
}

extension Explanation {
  /// Meaning, formula, inputs, evidence and limits of a figure.
  fileprivate func blocks(_ phrases: ReportPhrases) -> [ReportBlock] {
    let columns: [OutputTable.Column] = [
      .init("input", Wording(same: phrases.heading(.formulaInputs))),
      .init("value", Wording(same: phrases.valueColumn)),
    ]
    var blocks: [ReportBlock] = [
      .heading(4, title + phrases.language(": ", ja: "：") + value), .paragraph(meaning),
    ]
    if !formula.isEmpty { blocks.append(.formula(formula)) }
    if !inputs.isEmpty {
      let rows = inputs.map { [OutputTable.Cell($0.name), OutputTable.Cell($0.value)] }
      blocks.append(
        .table(OutputTable(columns: columns, rows: rows), name: ""))
    }
    for (heading, texts) in [(ReportHeading.evidence, evidence), (.limits, limits)]
    where !texts.isEmpty {
      blocks.append(
        .list(texts.map { phrases.heading(heading) + phrases.language(": ", ja: "：") + $0 }))
    }
    return blocks
  }
}
