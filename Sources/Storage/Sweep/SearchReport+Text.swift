internal import ScalingCore
package import Screen

extension SearchReport {
  /// The report for people.
  package func text(in language: Language) -> String {
    var parts: [String] = []
    if let best {
      parts += [
        title[language] + "\n",
        EvaluationTable.table(of: best.evaluation, scenario: best.scenario).text(in: language),
        language("What differs from the scenario", ja: "シナリオと異なるもの"),
        changes(of: best, language),
      ]
      if !alternatives.isEmpty {
        parts += [
          language("The best of the other sizes", ja: "ほかのサイズで最良のもの"),
          table(of: [best] + alternatives).text(in: language),
        ]
      }
    } else if let nearest {
      parts += [
        language("The option that misses the goals least", ja: "目標に最も近い選択肢"),
        table(of: [nearest]).text(in: language),
      ]
    }
    parts += [
      language("Goals", ja: "目標"), goals.text(in: language),
      language("What was searched", ja: "探索した範囲"), space.text(in: language),
      counts(language) + "\n",
    ]
    return parts.joined(separator: "\n")
  }

  private var title: Wording {
    switch search.objective {
    case .cost: Wording("The cheapest option that meets all goals", ja: "すべての目標を満たす最も安い選択肢")
    case .latency:
      Wording("The fastest option that meets all goals", ja: "すべての目標を満たす最も速い選択肢")
    case .accuracy:
      Wording(
        "The option with the most right answers that meets all goals",
        ja: "すべての目標を満たす最も正答率の高い選択肢")
    }
  }

  private func changes(of option: Option, _ language: Language) -> String {
    guard !option.changes.isEmpty else {
      return language("nothing: the scenario is the best option", ja: "なし：シナリオが最良の選択肢です") + "\n"
    }
    return Self.table(
      [
        Wording("key", ja: "キー"), Wording("scenario", ja: "シナリオ"), Wording("best", ja: "最良"),
      ],
      option.changes.map { change in
        [
          Wording(same: change.field.path),
          Self.words(change.field.read(search.space.base), change.field),
          Self.words(change.value, change.field),
        ]
      }
    ).text(in: language)
  }

  private func table(of options: [Option]) -> OutputTable {
    let places = search.space.axes.indices.filter { search.space.axes[$0].values.count > 1 }
    let titles = places.map { place in
      let path = search.space.axes[place].path
      return Wording(same: path.split(separator: ".").last.map(String.init) ?? path)
    }
    return Self.table(
      titles + Self.figures.map(\.title),
      options.map { option in
        let digits = search.space.digits(of: option.index)
        let values = places.map { place in
          let axis = search.space.axes[place]
          return Wording(same: axis.kind.formatted(axis.values[digits[place]].value))
        }
        return values
          + Self.figures.map { $0.read(option.evaluation).map { Wording(same: $0) } ?? .unknown }
      })
  }

  private static let figures: [(title: Wording, read: @Sendable (Evaluation) -> String?)] = [
    (Wording("accuracy", ja: "正答率"), { $0.accuracy.value?.formatted(decimals: 1) }),
    (Wording("latency", ja: "応答時間"), { $0.serving.timing?.requestLatency.formatted }),
    (Wording("cost/request", ja: "費用/リクエスト"), { $0.economics?.costPerRequest.formatted }),
    (Wording("spend/year", ja: "年間支出"), { $0.economics?.yearlySpend.typical.formatted }),
  ]

  private var goals: OutputTable {
    Self.table(
      [
        Wording("goal", ja: "目標"), Wording("asked", ja: "要求"),
        Wording("best possible", ja: "達成可能な最良"), Wording("missed by", ja: "未達数"),
        Wording("missed alone by", ja: "これだけ未達"),
      ],
      statedGoals.map { goal, name, asked, best in
        let tally = result.tally(of: goal)
        return [
          name, asked ?? Wording("not asked", ja: "要求なし"), Wording(same: best ?? ""),
          Wording(same: Self.grouped(tally.missed)), Wording(same: Self.grouped(tally.missedAlone)),
        ]
      })
  }

  private var statedGoals: [(MissedGoals, Wording, asked: Wording?, best: String?)] {
    let stated = search.space.base.goals
    func same(_ text: String?) -> Wording? { text.map { Wording(same: $0) } }
    return [
      (
        .accuracy, Wording("accuracy at least", ja: "正答率 下限"),
        same(stated.accuracyAtLeast?.formatted), result.highestAccuracy?.formatted(decimals: 1)
      ),
      (
        .latency, Wording("latency at most", ja: "応答時間 上限"),
        same(stated.latencyAtMost?.formatted), result.shortestLatency?.formatted
      ),
      (
        .ttft, Wording("TTFT at most", ja: "TTFT 上限"), same(stated.ttftAtMost?.formatted),
        result.shortestFirstToken?.formatted
      ),
      (
        .tpot, Wording("TPOT at most", ja: "TPOT 上限"), same(stated.tpotAtMost?.formatted),
        result.shortestTokenTime?.formatted
      ),
      (
        .budget, Wording("spend a year at most", ja: "年間支出 上限"),
        same(stated.yearlyBudgetAtMost?.formatted), result.leastSpend?.formatted
      ),
      (.memory, Wording("fits into memory", ja: "メモリに収まる"), Wording("yes", ja: "はい"), nil),
    ]
  }

  private var space: OutputTable {
    Self.table(
      [Wording("key", ja: "キー"), Wording("values", ja: "値")],
      search.space.axes.map { axis in
        let values = axis.values.map { axis.kind.exactText($0.value) }.joined(separator: " ")
        return [Wording(same: axis.path), Wording(same: values)]
      })
  }

  private func counts(_ language: Language) -> String {
    let (searched, all) = (Self.grouped(result.searched), Self.grouped(search.space.count))
    let feasible = Self.grouped(result.feasible)
    let (blind, strange) = (
      Self.grouped(result.withoutEvidence), Self.grouped(result.notModelled)
    )
    let asksAccuracy =
      search.objective == .accuracy || search.space.base.goals.accuracyAtLeast != nil
    return [
      language("\(searched) of \(all) options searched", ja: "\(all)選択肢中\(searched)を探索"),
      language("\(feasible) meet all goals", ja: "すべての目標を満たすもの\(feasible)"),
      asksAccuracy
        ? language("\(blind) without evidence of accuracy", ja: "正答率の根拠がないもの\(blind)")
        : language(
          "accuracy was not looked at, for no goal asks for it (goals.accuracyAtLeast)",
          ja: "目標（goals.accuracyAtLeast）がないため、正答率は考慮していません"),
      language(
        "\(strange) with a layout or concurrency that is not modelled",
        ja: "配置または同時実行数がモデル外のもの\(strange)"),
    ].joined(separator: language("; ", ja: "；"))
  }

  private static func table(_ titles: [Wording], _ rows: [[Wording]]) -> OutputTable {
    OutputTable(
      columns: titles.map { OutputTable.Column($0[.english], $0) },
      rows: rows.map { $0.map { OutputTable.Cell($0) } })
  }

  private static func words(_ value: FieldValue, _ field: ScenarioField) -> Wording {
    value == .absent ? Wording("none", ja: "なし") : Wording(same: field.kind.formatted(value))
  }

  private static func grouped(_ count: Int) -> String {
    NumberFormat.grouped.string(Double(count))
  }
}
