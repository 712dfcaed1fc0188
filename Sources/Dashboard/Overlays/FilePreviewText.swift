import ScalingCore
package import Screen

/// What a list tells of the chosen scenario file, as lines: the option, its figures, its goals, its notes.
package enum FilePreviewText {
  /// Lines of at most `width` columns.
  package static func lines(
    of preview: FilePreview, width: Int, ascii: Bool, in language: Language
  ) -> [StyledLine] {
    switch preview {
    case .problem(let reason): wrapped(reason, .error, width)
    case .scenario(let scenario, let evaluation):
      lines(of: scenario, evaluation, width, ascii ? " | " : " · ", language)
    }
  }

  private static func lines(
    of scenario: Scenario, _ evaluation: Evaluation, _ width: Int, _ separator: String,
    _ language: Language
  ) -> [StyledLine] {
    let figures = [Indicator.accuracy, .latency, .costPerRequest, .yearlySpend]
    let texts = figures.map { figure in
      "\(figure.shortLabel[language]) \(figure.text(of: evaluation, in: scenario.currency))"
    }
    let isMissed = !evaluation.goals.failures.isEmpty
    let goals =
      language("goals: ", ja: "目標：") + ComparisonTable.goals(of: scenario, evaluation, language)
    return wrapped(scenario.name, .strong, width)
      + wrapped(scenario.tags.names.map { "#\($0)" }.joined(separator: " "), .evidence, width)
      + joined(option(of: scenario, language), separator, .text, width)
      + joined(deployment(of: scenario, language), separator, .text, width)
      + joined(texts, separator, .strong, width)
      + wrapped(goals, isMissed ? .warning : .muted, width)
      + wrapped(scenario.notes, .muted, width)
  }

  /// Model, strategy and what is asked.
  private static func option(of scenario: Scenario, _ language: Language) -> [String] {
    let strategy = scenario.strategy
    let tries =
      strategy.samples > 1
      ? [
        language(
          "\(strategy.kind.rawValue) of \(strategy.samples)",
          ja: "\(strategy.kind.rawValue) N=\(strategy.samples)")
      ] : []
    return [scenario.model.id] + tries
      + [
        language(
          "\(strategy.generationLength.formatted) tokens",
          ja: "\(strategy.generationLength.formatted) トークン"),
        scenario.workload.benchmark,
      ]
  }

  /// GPUs, software and price plan; the hourly price where the plan is to pay it as it stands.
  private static func deployment(of scenario: Scenario, _ language: Language) -> [String] {
    let deployment = scenario.deployment
    let count = deployment.gpusPerReplica
    let plan = scenario.price.kind
    return [
      count > 1 ? "\(count) x \(deployment.gpu.id)" : deployment.gpu.id,
      deployment.weights.rawValue, deployment.backendName,
      plan == .onDemand
        ? "\(plan.rawValue) \(scenario.price.perGPUHour.typical.formatted)" : plan.rawValue,
      language(
        "\(scenario.workload.requestsPerYear.formatted) requests a year",
        ja: "年 \(scenario.workload.requestsPerYear.formatted) リクエスト"),
    ]
  }

  private static func wrapped(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
    text.isEmpty ? [] : Paragraph(text).lines(width: width).map { StyledLine($0, role) }
  }

  /// Parts on as few lines as hold them, none of them broken.
  private static func joined(
    _ parts: [String], _ separator: String, _ role: Role, _ width: Int
  ) -> [StyledLine] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, columnWidth(of: last + separator + part) <= width {
        lines[lines.count - 1] = last + separator + part
      } else {
        lines.append(part)
      }
    }
    return lines.map { StyledLine($0, role) }
  }
}
