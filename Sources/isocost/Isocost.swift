import ArgumentParser

/// The command `isocost` with its subcommands; without one it opens the dashboard.
struct Isocost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isocost",
    abstract: launchLanguage(
      "How to spend money on LLM inference: accuracy, cost and latency in one place.",
      ja: "LLM推論にどうお金を使うか。正答率、費用、応答時間を一か所で示す。"),
    discussion: launchLanguage(
      """
      Bigger model, longer thinking, more samples, or another GPU? Without a subcommand isocost \
      opens the dashboard on the files given, or on a built-in sample.

      Exit codes: 0 done; 1 the question has no answer; 2 usage; 3 bad input file; 4 terminal; \
      128 + n ended by signal n.
      """,
      ja: """
        大きなモデルか、長い思考か、多くのサンプルか、別のGPUか。サブコマンドなしなら
        指定したファイル、なければ内蔵サンプルでダッシュボードを開く。

        終了コード：0 完了、1 答えなし、2 使い方の誤り、3 入力ファイルの誤り、4 端末、
        128 + n シグナルnによる終了。
        """),
    version: "isocost \(isocostVersion)",
    subcommands: [
      Open.self, Evaluate.self, Compare.self, ReportCommand.self, Frontier.self, Sweep.self,
      Optimize.self, Fit.self, Shapes.self, Plan.self, Calibrate.self, Validate.self, Import.self,
      Catalog.self, Render.self, Replay.self, Themes.self, Keys.self, Document.self,
    ],
    defaultSubcommand: Open.self)
}

/// Version of the program.
let isocostVersion = "0.1.0"
