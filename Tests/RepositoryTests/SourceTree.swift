import Foundation

/// A Swift file of the repository, with comments and strings blanked for counting.
struct SourceFile: Sendable {
  /// Path from the root of the repository.
  let path: String
  /// Lines as written.
  let lines: [Substring]
  /// Lines with comments and the contents of strings replaced by spaces.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = SourceFile.blanked(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring(String($0)) }
  }

  /// Module of a file under `Sources` or `Tests`.
  var module: String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }

  /// Lines that hold code.
  var codeLineCount: Int {
    code.count { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Modules that the file imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index < 3, words.count > index + 1,
        words[..<index].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) })
      else { return nil }
      return String(words[words.count - 1]).split(separator: ".").first.map(String.init)
    }
  }

  private static func blanked(_ text: String) -> String {
    let pattern = /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/[^\n]*/
    return text.replacing(pattern) { match in
      String(match.output.map { $0 == "\n" ? "\n" : " " })
    }
  }
}

/// Words that may stand before `import` or a declaration.
let accessLevels = ["public", "package", "internal", "private", "fileprivate"]

/// The repository that holds this file.
enum SourceTree {
  /// Root of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Swift files below `Sources` or `Tests`, sorted by path, read once for all rules.
  static func files(in folder: String) throws -> [SourceFile] {
    try (folder == "Sources" ? sources : tests).get()
  }

  private static let sources = Result { try read("Sources") }
  private static let tests = Result { try read("Tests") }

  private static func read(_ folder: String) throws -> [SourceFile] {
    let start = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: start.appendingPathComponent(name), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(name)", text: text)
    }
  }
}
