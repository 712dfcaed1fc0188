import Dashboard
import Foundation
import ScalingCore
import Screen
import Storage
import TestSupport
import Testing

/// What commands print for people follows the language, down to heads, notes and citations' own words.
@Suite("Output of commands in Japanese", .serialized)
struct JapaneseOutputTests {
  private let home: Home
  private static let samples = "\(Samples.root)/samples"

  init() throws { home = try Home() }

  /// Terms of the field, keys of files and names of the catalogue.
  private static func terms() throws -> [String] {
    let catalogue = try Catalogue.embedded()
    let names =
      catalogue.models.flatMap { [$0.id, $0.family] } + catalogue.accelerators.map(\.id)
      + catalogue.accuracy.benchmarks + catalogue.backendNames
    let kinds =
      PricePlan.Kind.allCases.map(\.rawValue) + Precision.allCases.map(\.rawValue)
      + AttentionPolicy.kindNames + Strategy.Kind.allCases.map(\.rawValue)
    return names + kinds + ScenarioField.all.map(\.path) + [
      "Math tutor, Large model, Forms desk, own node, AIME as published",
      "pass tokens isocost nats",
      "office-hours flat perfect fixed add exact", "flops eflops dollars",
      "InferenceX aiconfigurator",
      "min yaml csv samples measurements six-points math-tutor-14b",
      "log logit beta alpha tau exp rms",
      "TensorRT nightly-dev", "Levenberg Marquardt Spearman gamma epsilon",
      "Kinetics arXiv Fig dense",
      "livecodebench", "set format law shape json fit lossd loss model",
      "gpu kind backend flag concurrency",
      "precision moe fast gtl mtp memory prefill", "morph_six_points morph_1b_candidates laws runs",
      "single", "forms none Tera Blackwell Solarized distributed with", Samples.root, "decode only",
      "colour-blind dark high-contrast light mono solarized built-in Okabe Ito",
      "python sglang bench_serving dataset-name random input-len output max num prompts range ratio",
    ]
  }

  /// Lines of a command's output above the citations of papers and price lists.
  private func lines(_ arguments: [String]) throws -> [String] {
    let result = try home.run(arguments + ["--lang", "ja"])
    #expect(result.code == 0, "\(arguments): \(result.error)")
    return result.lines.prefix { !$0.contains("数値の出典") }
      + result.error.split(separator: "\n").map(String.init)
  }

  @Test(
    "tables, heads, notes and sentences are Japanese",
    arguments: [
      ["evaluate", Samples.tutor, "--draws", "200"],
      ["evaluate", "\(samples)/owned-node.yaml", "--draws", "200"],
      [
        "compare", Samples.tutor, "\(samples)/owned-node.yaml", "--draws", "200", "--set",
        "horizon.years=3",
      ],
      ["compare", Samples.tutor, Samples.tutor, "--draws", "0", "--format", "markdown"],
      ["frontier", "\(samples)/aime24-qwen3.yaml", "--cost", "eflops"],
      ["sweep", Samples.tutor, "--over", "strategy.samples=1,4", "--format", "table"],
      ["calibrate", "\(samples)/measurements/six-points.csv", "--dry-run"],
      ["validate", "\(samples)/measurements/six-points.csv"],
      ["plan", "--parameters", "3B", "--gpu-hours", "85"],
      ["fit", "\(samples)/laws/morph_six_points.csv", "--law", "shape", "--bootstraps", "20"],
      [
        "shapes", "--own", "\(samples)/laws/own_shapes.csv", "--most-latency", "0.6x",
        "--bootstraps", "20",
      ],
      ["themes"],
    ])
  func words(_ arguments: [String]) throws {
    let left = EnglishWords.left(
      in: try lines(arguments), known: try Self.terms() + ["Morph Morph-1B-v1 layers"])
    #expect(left == [], "\(arguments)")
  }

  @Test("columns are aligned by what their letters take on a terminal")
  func alignment() throws {
    let rows = try lines(["evaluate", Samples.tutor, "--draws", "0"]).prefix { !$0.isEmpty }
    let places = rows.map { row -> Int in
      let figure = row.prefix { $0 != " " }
      return columnWidth(of: String(figure))
        + columnWidth(of: String(row.dropFirst(figure.count).prefix { $0 == " " }))
    }
    #expect(rows.count > 20 && rows[0].hasPrefix("指標"))
    #expect(Set(places.prefix(5)).count == 1, "\(rows.prefix(5))")
  }

  @Test("citations stay, what the model says of its evidence is Japanese")
  func citations() throws {
    let result = try home.run(
      "evaluate", "\(Self.samples)/owned-node.yaml", "--draws", "0", "--lang", "ja")
    let text = result.output.replacing("\n", with: "").replacing(" ", with: "")
    #expect(text.contains("正答率：根拠なし：このベンチマークでのこのモデルの正答率は不明"))
    #expect(text.contains("応答時間：推定：vLLM0.12.0でのQwen3-32Bの90行"))
    #expect(text.contains("価格：公表：runlocalai.co"))
  }

  @Test("files that can't be read and goals that can't be met are explained in Japanese")
  func refusals() throws {
    let missing = try home.run("evaluate", "none.yaml", "--lang", "ja")
    #expect(missing.code == 3 && missing.error == "none.yaml: エラー：ファイルまたはフォルダがありません\n")
    let unmet = try home.run(
      "optimize", Samples.tutor, "--set", "goals.accuracyAtLeast=99%", "--over", "model=Qwen3-14B",
      "--over", "deployment.gpu=H100-SXM", "--lang", "ja")
    #expect(unmet.code == 1 && unmet.error.contains("正答率99 %に届く選択肢がなく、最高は"))
    #expect(unmet.output.hasPrefix("目標に最も近い選択肢\n"))
  }

  @Test("a save of nothing, an exists and an unreadable file are told in Japanese on the screen")
  func screen() throws {
    let saved = try home.replay("s\n", [Samples.tutor, "--lang", "ja"])
    #expect(saved.last?.contains("変更はありませんでした") == true, "\(saved.last ?? "")")
    let gone = try home.replay("o ^U \"/nowhere/x.yaml\" Enter\n", [Samples.tutor, "--lang", "ja"])
    #expect(gone.last?.contains("x.yaml: エラー：ファイルまたはフォルダがありません") == true, "\(gone)")
  }
}
