import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Storage

@Suite("Tables in Japanese, row by row")
struct JapaneseTablesTests {
  /// Rows of the tutor's answer: figure, value, note.
  private static let tutor = [
    ["シナリオ", "Math tutor, 14B", ""],
    ["モデル", "Qwen3-14B", "8.2kトークン、best-of-n 4"],
    ["レプリカ", "2 x H100-SXM", "vllm、32系列"],
    ["正答率", "70.8 %", "pass@4、68 %〜74 %；推定"],
    ["計算量", "1.09 PFLOP", "FLOPsのみ"],
    ["メモリ転送量", "22.7 TB", ""],
    ["eFLOPs", "13.8 PFLOP", "計算量と重み付けしたメモリ転送量"],
    ["理想的なGPU時間", "3.1 s", ""],
    ["GPUあたりメモリ", "重み14.8 GB", "キャッシュ21.8 GB、容量80 GB；収まる"],
    ["TTFT", "70 ms", ""],
    ["TPOT", "12 ms", ""],
    ["応答時間", "1 min 42 s", "推定"],
    ["GPUあたりスループット", "1.29k tokens/s", ""],
    ["1リクエストのGPU時間", "25 s", ""],
    ["1リクエストの費用", "$0.035", "価格は仮定"],
    ["正答1件の費用", "$0.050", ""],
    ["入力100万トークンの費用", "$0.00050", ""],
    ["出力100万トークンの費用", "$1.07", ""],
    ["レプリカ数", "4", "8 GPUs"],
    ["年間電力量", "40.7 MWh", ""],
    ["稼働率", "60.0 %", "支払うGPU時間のうち使う割合"],
    ["目標", "達成", ""],
  ]

  /// Rows of the owned node that only years and grid bring.
  private static let owned = [
    ["正答率", "不明", "pass@1；根拠なし"],
    ["1リクエストの費用", "$0.0020", "価格は公表"],
    ["年間CO2", "53 t", "1リクエストあたり2.42 g"],
    ["1年目", "$153k", "21.9Mリクエスト、稼働率20 %"],
    ["2年目", "$170k", "26.3Mリクエスト、稼働率20 %"],
    ["3年目", "$201k", "31.5Mリクエスト、稼働率18 %"],
    ["4年目", "$215k", "37.8Mリクエスト、稼働率19 %"],
    ["5年目", "$241k", "45.4Mリクエスト、稼働率19 %"],
    ["5年間", "$981k", "正味現在価値$898k"],
  ]

  private func table(_ sample: String) throws -> OutputTable {
    let scenario = try SampleTests.load(sample)
    let evaluation = Evaluator(catalogue: try Catalogue.embedded()).evaluate(scenario)
    return EvaluationTable.table(of: evaluation, scenario: scenario)
  }

  private func rows(_ table: OutputTable) -> [[String]] {
    table.rows.map { $0.map { $0.words[.japanese] } }
  }

  @Test("the answer of the tutor", arguments: tutor)
  func answer(row: [String]) throws {
    let rows = rows(try table("math-tutor-14b"))
    #expect(rows.contains(row), "\(row)")
  }

  @Test("years, emission and what is not known", arguments: owned)
  func outlook(row: [String]) throws {
    let rows = rows(try table("owned-node"))
    #expect(rows.contains(row), "\(row)")
  }

  @Test("heads are Japanese, keys and values of programs English")
  func heads() throws {
    let table = try table("math-tutor-14b")
    #expect(table.columns.map { $0.title[.japanese] } == ["指標", "値", "備考"])
    #expect(table.columns.map(\.key) == ["figure", "value", "note"])
    #expect(table.rows.last?.first?.value == .text("goals"))
    #expect(table.csv.hasPrefix("figure,value,note\nscenario,"))
  }

  @Test("a wide letter takes two columns of an aligned table")
  func widths() throws {
    let lines = try table("math-tutor-14b").text(in: .japanese).split(separator: "\n")
    let values = ["Qwen3-14B", "70.8 %", "13.8 PFLOP", "1 min 42 s", "$0.035"]
    let starts = values.compactMap { value -> Int? in
      lines.lazy.compactMap { line in
        line.firstRange(of: value).map { columnWidth(of: String(line[..<$0.lowerBound])) }
      }.first
    }
    #expect(starts.count == values.count && Set(starts).count == 1, "\(starts)")
  }
}
