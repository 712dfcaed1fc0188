import ArgumentParser
import Foundation
import Storage

/// Whether and over what a command writes a file.
struct WritingOptions: ParsableArguments {
  @Flag(help: launchLanguage("Replace a file that exists.", ja: "既存のファイルを置き換える。"))
  var replace = false

  @Flag(help: launchLanguage("Print only, write nothing.", ja: "表示だけで、何も書き込まない。"))
  var dryRun = false

  /// Refuses to write over a file unless the user asks for it.
  ///
  /// - Parameter advice: What else the user may do.
  func check(_ path: String, otherwise advice: String) throws {
    guard !replace, FileReading.exists(path) else { return }
    throw Failure(Failure.usage, "\(path): error: exists; add --replace, or \(advice)")
  }
}

extension Workplace {
  /// The path that the user states, else one in the folder of the user's catalogue.
  func cataloguePath(_ stated: String?, otherwise path: (_ folder: String) -> String) throws
    -> String
  {
    if let stated { return stated }
    guard let folder = paths.catalogue else {
      throw Failure(Failure.usage, "no home folder is known; name a file with --output")
    }
    return path(folder)
  }
}

/// Name of the first file without folders and ending; nil where nothing is left of it.
func stem(of files: [String]) -> String? {
  let file = files.first?.split(separator: "/").last
  return file?.split(separator: ".").first.map(String.init)
}

/// The date of today in UTC, `2026-11-22`.
func today() -> String {
  CivilDate.text(daysSince1970: Int(Date().timeIntervalSince1970 / 86_400))
}
