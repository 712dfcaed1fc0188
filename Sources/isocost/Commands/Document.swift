import ArgumentParser
import Foundation

/// Writes the documents that are generated from tables.
struct Document: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Write generated documents: the man page, the key table of the README.",
      ja: "生成する文書（manページ、READMEのキーの表）を書き出す。"),
    shouldDisplay: false)

  /// A document.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    /// Manual page in mdoc.
    case man
    /// Key table in Markdown.
    case readme
  }

  @Argument(help: launchLanguage("man or readme.", ja: "manまたはreadme。"))
  var kind: Kind

  @Option(
    help: ArgumentHelp(
      launchLanguage("Update this file in place of printing.", ja: "表示せずに、このファイルを更新する。"),
      valueName: "file"))
  var update: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    switch kind {
    case .man: try printText(ManPage(language: launchLanguage).text)
    case .readme: try writeKeys()
    }
  }

  private func writeKeys() throws {
    guard let update else { return try printText(KeyDocument.markdown) }
    guard let old = try? String(contentsOfFile: update, encoding: .utf8) else {
      throw problem(with: update, "can't be read as UTF-8 text")
    }
    guard let new = KeyDocument.updated(old) else {
      throw problem(with: update, "has no lines '\(KeyDocument.start)' and '\(KeyDocument.end)'")
    }
    guard new != old else { return }
    do {
      try new.write(toFile: update, atomically: true, encoding: .utf8)
    } catch {
      throw problem(with: update, "can't be written: \(error.localizedDescription)")
    }
  }

  private func problem(with file: String, _ message: String) -> Failure {
    Failure(Failure.badInput, "\(file): error: \(message)")
  }
}
