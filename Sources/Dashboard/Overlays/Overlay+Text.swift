import ScalingCore
package import Screen

extension Entry {
  /// Title of the field; the name of a file in it is shortened, so that it takes at most `columns`.
  package func title(in language: Language, columns: Int = .max) -> String {
    switch purpose {
    case .value(let id): SliderTable.slider(id).label[language]
    case .field(let path): UncertainInput.words(of: path, in: language)
    case .saveAs: language("save as", ja: "名前を付けて保存")
    case .export: language("export", ja: "エクスポート")
    case .name: language("name of the scenario", ja: "シナリオ名")
    case .columnName: language("name of the column", ja: "列の名前")
    case .fileName(let list):
      sentence(about: list.chosen?.title ?? "", within: columns) {
        language("name of the scenario in \($0)", ja: "\($0)のシナリオ名")
      }
    case .fileTags(let list):
      sentence(about: list.chosen?.title ?? "", within: columns) {
        language("tags of \($0)", ja: "\($0)のタグ")
      }
    }
  }

  /// What may be typed.
  package func hint(in language: Language) -> String {
    let keys = language("Enter takes it, Esc leaves it.", ja: "Enterで確定、Escで取り消し。")
    switch purpose {
    case .value(let id):
      return SliderTable.slider(id).hint[language] + language(". ", ja: "。") + keys
    case .field(let path):
      return Self.hint(of: path, language) + language(". ", ja: "。") + keys
    case .saveAs:
      return language(
        "A path, or a name for the scenario folder. Enter saves, Esc leaves.",
        ja: "パス、またはシナリオフォルダ内の名前。Enterで保存、Escで取り消し。")
    case .export:
      let endings = Self.exportEndings[language]
      return language(
        "A new file: \(endings). Enter writes it, Esc leaves.",
        ja: "新しいファイル：\(endings)。Enterで書き出し、Escで取り消し。")
    case .name, .columnName, .fileName:
      return keys
    case .fileTags:
      return language(
        "Words such as draft, exam-2026. Enter takes them, Esc leaves them.",
        ja: "draft、exam-2026のような語。Enterで決定、Escで取り消し。")
    }
  }
}

extension Entry {
  /// Endings of exported files, and what each holds.
  private static let exportEndings = Wording(
    ".html, .md, .csv or .json for a report, .svg for the chart, .txt for the screen; on Shape .csv is the "
      + "plan to train from",
    ja: "レポートは.html、.md、.csv、.json、グラフは.svg、画面は.txt。形状画面の.csvは訓練計画")

  /// What a field takes: examples, and `none` where its value may be absent.
  private static func hint(of path: String, _ language: Language) -> String {
    guard let field = ScenarioField.at(path) else { return language("A value", ja: "値") }
    if case .form(let examples) = field.kind {
      return language("Write \(examples)", ja: "書き方：\(examples)")
    }
    let examples = field.kind.notation?.examples ?? language("a name", ja: "名前")
    let absent = FieldKind.absentText
    return language(
      "For example \(examples)" + (field.isOptional ? ", or \(absent)" : ""),
      ja: "例：\(examples.replacing(" or ", with: "、").replacing(", ", with: "、"))"
        + (field.isOptional ? "、または\(absent)" : ""))
  }
}

extension ListChoice {
  /// Title of the list.
  package func title(in language: Language) -> String {
    switch purpose {
    case .open: language("open a scenario", ja: "シナリオを開く")
    case .theme: language("themes", ja: "テーマ")
    case .command: language("commands", ja: "コマンド")
    }
  }

  /// What stands in a list without visible rows.
  ///
  /// - Parameter keys: Keys that it names.
  package func emptyText(keys: KeyMap = .usual, in language: Language) -> String {
    switch purpose {
    case .open: filter.text.isEmpty ? nothingSaved(keys, language) : typedPath(keys, language)
    case .theme: language("no theme of that name", ja: "その名前のテーマはありません")
    case .command: language("no command of that name here", ja: "その名前のコマンドはここにはありません")
    }
  }

  private func nothingSaved(_ keys: KeyMap, _ language: Language) -> String {
    let save = keys.name(of: .save, ascii: true)
    return language(
      "no scenarios yet: \(save) saves one; or type a path",
      ja: "シナリオはまだありません：\(save)で保存、またはパスを入力")
  }

  private func typedPath(_ keys: KeyMap, _ language: Language) -> String {
    let open = keys.name(of: .accept, in: .list, ascii: true)
    return language(
      "\(open) opens the path \(filter.text)", ja: "\(open)でパス \(filter.text) を開きます")
  }
}
