import Foundation
import Testing

/// Words of Japanese help: those of the screens, so that readers find them again.
@Suite("Words of Japanese help", .serialized)
struct HelpWordsTests {
  private let home: Home

  init() throws { home = try Home() }

  private func help(_ command: String) throws -> HelpText {
    HelpText(try CommandHelp.result(["--lang", "ja", "help", command]).output)
  }

  /// Commands and the words of their field that the help must use.
  static let words: [(command: String, words: [String])] = [
    ("open", ["ダッシュボード", "シナリオファイル", "テーマ", "グラフの文字", "マウス"]),
    ("evaluate", ["正答率", "費用", "応答時間", "年間支出", "試行回数", "乱数シード"]),
    ("compare", ["基準", "損益分岐", "通貨", "確率"]),
    ("report", ["レポート", "グラフ", "出典", "計算式", "日付", "フォルダ"]),
    ("frontier", ["サイズ", "サンプル数", "正答率", "費用の尺度"]),
    ("sweep", ["組み合わせ", "条件", "見出し行", "終了コード1"]),
    ("optimize", ["目標", "最も安い", "推論モデル", "テンソル並列", "終了コード1"]),
    ("fit", ["スケーリング法則", "損失", "指数", "残差", "終了コードは1"]),
    ("shapes", ["形状", "上限", "ヘッド", "学習トークン数", "終了コード1"]),
    ("plan", ["学習実行", "予算", "GPU時間", "終了コード1"]),
    ("calibrate", ["較正", "実測", "プロファイル", "カタログ", "90%区間"]),
    ("validate", ["実測", "誤差", "ベンチマーク", "系列"]),
    ("import", ["評価結果", "95%区間", "カタログ", "打ち切り", "ブートストラップ"]),
    ("catalog", ["モデル", "価格", "根拠", "出典"]),
    ("render", ["画面", "桁数と行数", "比較画面"]),
    ("replay", ["キースクリプト", "コメント", "桁数と行数"]),
    ("themes", ["テーマ", "役割", "コントラスト", "見本"]),
    ("keys", ["config.yaml", "使用中のキー", "通常のキー"]),
    ("document", ["manページ", "READMEのキーの表"]),
  ]

  @Test("help uses the words of its field", arguments: words)
  func field(_ command: String, _ words: [String]) throws {
    let help = try help(command)
    let text = (help.paragraphs + help.rows.map(\.text)).joined()
      .replacing(" ", with: "")
    for word in words {
      #expect(text.contains(word), "\(word) is missing: \(text)")
    }
  }

  /// Words that other translations of the same thing would bring in, and what is said here.
  static let strangers: [(stranger: String, instead: String)] = [
    ("精度", "正答率"), ("コスト", "費用"), ("レイテンシ", "応答時間"), ("年間費用", "年間支出"),
    ("校正", "較正"), ("キャリブレーション", "較正"), ("測定", "実測"), ("ドロー", "試行"),
    ("チャート", "グラフ"), ("報告書", "レポート"), ("ベースライン", "基準"), ("カラム", "列"),
    ("テーブル", "表"), ("フロンティア線", "フロンティア"), ("スケーリング則", "法則"),
  ]

  @Test("a thing has one name", arguments: HelpLanguageTests.commands)
  func names(_ command: String) throws {
    let help = try help(command)
    let text = (help.paragraphs + help.rows.map(\.text)).joined(separator: "\n")
      .replacing("予測精度", with: "")
    for (stranger, instead) in Self.strangers {
      #expect(!text.contains(stranger), "\(stranger) should be \(instead)")
    }
  }

  @Test(
    "sentences have full-width marks, and numbers are half-width",
    arguments: HelpLanguageTests.commands)
  func marks(_ command: String) throws {
    let help = try help(command)
    for text in help.paragraphs + help.rows.filter({ !$0.isParsers }).map(\.text) {
      #expect(!text.contains(/[\u{3040}-\u{30FF}\u{4E00}-\u{9FFF}][,.:;]/), "\(text)")
      #expect(!text.contains(/[０-９Ａ-Ｚａ-ｚ％]/), "\(text)")
      let opening = text.count { $0 == "（" }
      #expect(text.count { $0 == "）" } == opening, "\(text)")
      #expect(!text.contains("。。") && !text.contains("、、") && !text.contains("、。"), "\(text)")
    }
  }

  @Test("explanations of options end as sentences do", arguments: HelpLanguageTests.commands)
  func endings(_ command: String) throws {
    for row in try help(command).rows where !row.isParsers {
      let text = row.text.replacing(/\s?\((default|values): .*\)$/, with: "")
      #expect(text.hasSuffix("。"), "\(row.name): \(text)")
    }
  }

  @Test("completions in Japanese are scripts that bash reads, and offer the same options")
  func completions() throws {
    let locale = ["LC_ALL": "ja_JP.UTF-8"]
    for shell in ["bash", "zsh"] {
      let japanese = try home.run(["--generate-completion-script", shell], environment: locale)
      let english = try home.run("--generate-completion-script", shell)
      #expect(japanese.code == 0 && japanese.error == "")
      let options = /--[a-z][a-z-]*[a-z]/
      let names = Set(japanese.output.matches(of: options).map { String($0.output) })
      for name in ["--set", "--format", "--bootstraps", "--over", "--theme", "--lang"] {
        #expect(names.contains(name))
        #expect(english.output.contains(name))
      }
    }
    let script = try home.write(
      try home.run(["--generate-completion-script", "bash"], environment: locale).output,
      to: "isocost.bash")
    #expect(try home.shell("bash -n \(script)").code == 0)
  }

  @Test("what help says about exit codes holds in both languages")
  func exitCodes() throws {
    let output = try home.run("--lang", "ja", "--help").output
    #expect(try home.run("--lang=ja", "-h").output == output)
    #expect(try home.run("--lang", "ja", "help").output == output)
    let japanese = HelpText(output)
    let english = HelpText(try home.run("--help").output)
    for (code, words) in [
      ("0", "完了"), ("1", "答えなし"), ("2", "使い方の誤り"), ("3", "入力ファイルの誤り"), ("4", "端末"),
      ("128 + n", "シグナル"),
    ] {
      #expect(japanese.paragraphs.joined().contains("\(code) \(words)"))
      #expect(english.paragraphs.joined().contains("\(code) "))
    }
    #expect(japanese.paragraphs.count == english.paragraphs.count)
  }
}
