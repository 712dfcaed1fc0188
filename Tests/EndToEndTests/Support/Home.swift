import Foundation
import TestSupport

/// A home folder for one test: the program finds its configuration and saved scenarios there, and
/// nothing of the machine.
final class Home {
  /// Path of the folder, without symbolic links.
  let path: String

  /// Makes an empty folder.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(folder)/isocost-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Variables that lead the program here.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_CONFIG_HOME": "\(path)/config", "XDG_DATA_HOME": "\(path)/data",
      "XDG_STATE_HOME": "\(path)/state",
    ]
  }

  /// Folder of saved scenarios.
  var scenarios: String { "\(path)/data/isocost/scenarios" }

  /// Writes a file, its folders included, and gives its path.
  @discardableResult
  func write(_ contents: some Sequence<UInt8>, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(contents).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a text file.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  /// A copy of a sample, which a test may change.
  func copy(of sample: String) throws -> String {
    try write(Self.text(of: Samples.path(sample)), to: sample)
  }

  /// Names in a folder, hidden ones included, sorted; none without the folder.
  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Text of a file.
  static func text(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }
}

/// The scenarios that ship with the program.
enum Samples {
  /// Root of the repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// File names, sorted.
  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/samples")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  /// The sample of the first meeting: 14B, four tries, on-demand.
  static let tutor = path("math-tutor-14b.yaml")
  /// Sixteen tries of 4B on reserved GPUs.
  static let reserved = path("best-of-n-4b.yaml")
  /// A chat without any evidence of accuracy.
  static let chat = path("chat-service.yaml")

  /// What `evaluate --format json` prints of each sample, by file name.
  static let evaluations: [String: CommandResult] = Dictionary(
    uniqueKeysWithValues: all.compactMap { sample in
      let result = try? Home().run("evaluate", path(sample), "--format", "json")
      return result.map { (sample, $0) }
    })

  /// Path of a sample by its file name.
  static func path(_ name: String) -> String { "\(root)/samples/\(name)" }
}
