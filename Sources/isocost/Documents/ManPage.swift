import ArgumentParser
import Dashboard
import Screen

/// The manual page, in mdoc, made of the commands' own help and the key table.
struct ManPage {
  /// Language of its sentences; the commands' help is in ``launchLanguage``.
  let language: Language

  /// The whole page.
  var text: String {
    let parts = [head] + commands + [keys, list("FILES", files), list("ENVIRONMENT", variables)]
    return (parts + [status]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let answer = language(
      "how to spend money on LLM inference", ja: "LLM推論にどうお金を使うかを決める")
    let description = language(
      """
      A dashboard for one decision: bigger model, longer thinking, more samples, or another GPU.
      It joins what an option scores, what it costs and how fast it answers, and explains every number.
      """,
      ja: """
        大きなモデルか、長い思考か、多くのサンプルか、別のGPUか。その判断のためのダッシュボードです。
        正答率、費用、応答時間を一か所で示し、すべての数値を説明します。
        """)
    return """
      .Dd November 22, 2026
      .Dt ISOCOST 1
      .Os
      .Sh NAME
      .Nm isocost
      .Nd \(answer)
      .Sh SYNOPSIS
      .Nm
      .Op Ar file ...
      .Nm
      .Ar command
      .Op Ar options
      .Sh DESCRIPTION
      \(description)
      .Sh COMMANDS
      """
  }

  private var commands: [String] {
    Isocost.configuration.subcommands
      .filter { $0.configuration.shouldDisplay }
      .map { command in
        ".Ss \(name(of: command))\n.Bd -literal\n"
          + escaped(WideHelp.fitted(Isocost.helpMessage(for: command, columns: 78), width: 78))
          + "\n.Ed"
      }
  }

  private func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }

  private var keys: String {
    let contexts = KeyContext.allCases.map { context in
      let rows = KeyTable.bindings(in: context).map { binding in
        ".It \(binding.keys.map { escaped($0.name) }.joined(separator: " , "))\n"
          + escaped(binding.summary(in: language))
      }
      return ".Ss \(context.title[language])\n.Bl -tag -width 24n\n"
        + rows.joined(separator: "\n") + "\n.El"
    }
    return ".Sh KEYS\n" + contexts.joined(separator: "\n")
  }

  private func list(_ section: String, _ items: [(String, Wording)]) -> String {
    let rows = items.map { ".It \($0.0)\n\($0.1[language])\n" }
    return ".Sh \(section)\n.Bl -tag -width 24n\n" + rows.joined() + ".El"
  }

  private let files = [
    ("$XDG_DATA_HOME/isocost/scenarios", Wording("saved scenarios", ja: "保存したシナリオ")),
    (
      "$XDG_CONFIG_HOME/isocost/config.yaml",
      Wording(
        "theme, colours, glyphs, mouse, language, escape delay, keys",
        ja: "テーマ、色、字形、マウス、言語、Escの待ち時間、キー")
    ),
    ("$XDG_CONFIG_HOME/isocost/themes", Wording("themes of your own", ja: "自作のテーマ")),
    (
      "$XDG_CONFIG_HOME/isocost/catalog",
      Wording("models, GPUs, prices and evaluations of your own", ja: "自社のモデル、GPU、価格、評価")
    ),
  ]

  private let variables = [
    (
      "NO_COLOR",
      Wording(
        "no colours, unless\n.Fl -color\nsays otherwise", ja: "色を使いません（\n.Fl -color\nが優先）")
    ),
    ("TERM , COLORTERM", Wording("what the terminal can show", ja: "端末の表示能力")),
    (
      "LC_ALL , LC_CTYPE , LANG",
      Wording(
        "ASCII glyphs where the character set is not UTF-8", ja: "文字コードがUTF-8でなければASCIIの字形")
    ),
    (
      "LC_ALL , LC_MESSAGES , LANG",
      Wording("English or Japanese sentences", ja: "英語または日本語の文")
    ),
    (
      "ESCDELAY",
      Wording(
        "milliseconds that a lone Escape waits for the rest of a key (25)",
        ja: "Escの後に続くキーを待つミリ秒（25）")
    ),
  ]

  private var status: String {
    ".Sh EXIT STATUS\n"
      + language(
        """
        0 done; 1 the question has no answer; 2 usage; 3 bad input file; 4 terminal;
        128 + n ended by signal n.
        """,
        ja: """
          0 完了；1 答えなし；2 使い方の誤り；3 入力ファイルの誤り；4 端末；
          128 + n シグナルnで終了。
          """)
  }

  /// Text that mdoc leaves alone: backslashes doubled, no control line.
  private func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }.joined(separator: "\n")
  }
}
