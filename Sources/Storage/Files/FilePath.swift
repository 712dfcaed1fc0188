internal import Foundation

/// Names of files as people write them, and as programs compare them.
package enum FilePath {
  /// The path from the root, without `.` and `..`; symbolic links stay.
  package static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The home folder as `~`.
  package static func shortened(_ path: String) -> String {
    let home = NSHomeDirectory()
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// Name of a file without its folder.
  package static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// The path with words behind the name and before the ending: `a.yaml` becomes `a.theirs.yaml`.
  package static func path(_ path: String, with word: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path + word }
    return path.dropLast(name.count) + name[..<dot] + word + name[dot...]
  }
}
