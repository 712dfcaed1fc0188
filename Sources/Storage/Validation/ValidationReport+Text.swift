internal import ScalingCore
package import Screen

extension ValidationReport {
  /// A part of the printed report.
  package enum Section: Sendable, Equatable {
    /// A sentence, to be wrapped.
    case sentence(String)
    /// An aligned table.
    case table(String)
  }

  /// The report for people: what was compared, the errors of all rows, and of those flagged `ok`.
  package func sections(in language: Language) -> [Section] {
    let leftOut = measured.leftOut.isEmpty ? nil : leftOut
    let notes = [comparedRows, heldOut, method, leftOut].compactMap(\.self)
    let source = Wording(
      "Parameters of the serving model: \(evidence.source)",
      ja: "サービングモデルのパラメータ：\(Language.japanese(core: evidence.source))")
    return notes.map { .sentence($0[language]) } + tables(language) + [.sentence(source[language])]
  }

  private func tables(_ language: Language) -> [Section] {
    let overall = validation.overall
    func sections(_ title: String, soundOnly: Bool) -> [Section] {
      let table = ValidationTable(validation, soundOnly: soundOnly)
      return [.sentence(title), .table(Self.table(of: table).text(in: language))]
    }
    let all = sections(language("All rows:", ja: "すべての行："), soundOnly: false)
    guard overall.sound.rows < overall.all.rows, overall.sound.rows > 0 else { return all }
    return all
      + sections(language("Rows with flag = ok:", ja: "flag = okの行："), soundOnly: true)
  }

  private static func table(of table: ValidationTable) -> OutputTable {
    OutputTable(
      columns: [
        .init("by", Wording("by", ja: "区分")), .init("value", Wording("value", ja: "値")),
        .init("rows", Wording("rows", ja: "行数"), isNumber: true),
        .init("falseDoesNotFit", Wording("misfit", ja: "誤判定"), isNumber: true),
        .init("tpot", "TPOT", isNumber: true), .init("ttft", "TTFT", isNumber: true),
        .init("throughput", Wording("throughput", ja: "スループット"), isNumber: true),
      ],
      rows: table.lines.map { line in
        [
          .init(line.by.isEmpty ? Wording("all", ja: "全体") : Wording(same: line.by)),
          .init(line.value), .init("\(line.accuracy.rows)"),
          .init("\(line.accuracy.falseDoesNotFit)"),
        ] + line.accuracy.measures.map { .init(errors($0.statistics)) }
      })
  }

  /// `5.2/4.0/+0.3`; from 100 on without decimals.
  private static func errors(_ statistics: ErrorStatistics?) -> String {
    guard let statistics else { return NumberFormat.unknown }
    return statistics.percentages.map { key, value in
      let text = NumberFormat.decimals(abs(value) < 100 ? 1 : 0).string(value)
      return key == "bias" && value > 0 && text != "0.0" ? "+\(text)" : text
    }.joined(separator: "/")
  }
}

// MARK: - Sentences

extension ValidationReport {
  private var comparedRows: Wording {
    let accuracy = validation.overall.all
    let (rows, all) = (grouped(accuracy.rows), grouped(measured.count))
    let misfits = grouped(accuracy.falseDoesNotFit)
    return Wording(
      "\(rows) of \(all) rows are compared; called 'does not fit' although they ran (column misfit): "
        + "\(misfits).",
      ja: "\(all)行のうち\(rows)行を比べます；実行できたのに「収まらない」とした行（列「誤判定」）：\(misfits)。")
  }

  private var heldOut: Wording? {
    guard heldOutFamilies > 0 else { return nil }
    let count = grouped(heldOutFamilies)
    return Wording(
      "Every row is predicted by a model that was fitted without its family: the model, GPU, software and "
        + "number format of the row, \(count) families in turn. What only the time to "
        + "first token depends on is not fitted anew.",
      ja: "各行は、その系列（モデル、GPU、ソフトウェア、数値形式）を除いて当てはめたモデルで予測します。"
        + "\(count)系列を順に除きます。TTFTだけを左右するものは当てはめ直しません。")
  }

  private var method: Wording {
    Wording(
      "Errors are mean/median of the absolute error/bias, in percent of the measured value; a "
        + "positive bias means that the prediction is too high. Throughput is output tokens a second "
        + "and GPU\(throughputOrigin[.english]).\(cacheRule[.english])",
      ja: "誤差は絶対誤差の平均/中央値/偏り（実測値に対する%）；正の偏りは予測が高すぎることを示します。"
        + "スループットはGPUあたり毎秒の出力トークン\(throughputOrigin[.japanese])。"
        + cacheRule[.japanese])
  }

  private var throughputOrigin: Wording {
    let (recorded, all) = (measured.recordedThroughputs, measured.rows.count)
    if recorded == all { return Wording(", as recorded", ja: "（記録値）") }
    let formula = Wording(
      "worked out from TTFT and TPOT by the closed loop C·O/(TTFT + (O - 1)·TPOT)/n",
      ja: "TTFTとTPOTから閉ループC·O/(TTFT + (O - 1)·TPOT)/nで計算")
    let (english, japanese) = (formula[.english], formula[.japanese])
    guard recorded > 0 else {
      return Wording(", \(english), because no row records it", ja: "（記録がないため\(japanese)）")
    }
    return Wording(
      ", as recorded in \(grouped(recorded)) of \(grouped(all)) rows, else \(english)",
      ja: "（\(grouped(all))行中\(grouped(recorded))行は記録値、ほかは\(japanese)）")
  }

  private var cacheRule: Wording {
    guard measured.assumedCaches > 0 else { return "" }
    let (assumed, all) = (grouped(measured.assumedCaches), grouped(measured.rows.count))
    return Wording(
      " Where the precision of the KV cache is not recorded (\(assumed) of \(all) rows), it is read as "
        + "16 bit with BF16 weights, else as FP8 with TensorRT-LLM and on Blackwell, and as 16 bit "
        + "elsewhere.",
      ja: "KVキャッシュの精度の記録がない行（\(all)行中\(assumed)行）は、BF16の重みなら16ビット、"
        + "ほかはTensorRT-LLMとBlackwellでFP8、それ以外で16ビットと見なします。")
  }

  private var leftOut: Wording {
    Wording { language in
      let groups = measured.leftOut.map { group in
        language(core: group.reason) + language(" (", ja: "（") + grouped(group.count)
          + language(")", ja: "）")
      }
      let list = groups.joined(separator: language(", ", ja: "、"))
      return language("Left out: \(list), with the number of rows.", ja: "除外（括弧内は行数）：\(list)。")
    }
  }

  private func grouped(_ count: Int) -> String { NumberFormat.grouped.string(Double(count)) }
}
