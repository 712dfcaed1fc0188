import Glibc
import Testing

/// Files that are wrong: exit 3 and a message that says where and what.
@Suite("Input files")
struct InputFileTests {
  private let home: Home

  init() throws { home = try Home() }

  /// A file, the start of the message behind its name, and a word that must be in it.
  static let mistakes: [(name: String, contents: [UInt8], place: String, word: String)] = [
    ("empty", [], ":", "isocost: 1"),
    ("blank", Array("\n\n# only a remark\n".utf8), ":", "isocost: 1"),
    ("garbage", (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 131) }, ":1:", "UTF-8"),
    ("nul", [0x69, 0x73, 0x00, 0x6F], ":", "control characters"),
    ("large", Array(repeating: UInt8(ascii: "a"), count: 2_000_000), ":", "larger"),
    ("deep", Array(String(repeating: "[", count: 10_000).utf8), ":", "deep"),
    ("syntax", Array("isocost: 1\nmodel: [a\nfoo: b\n".utf8), ":3:4", "YAML"),
    ("list", Array("- isocost\n".utf8), ":1:1", "mapping"),
    ("later", Array("isocost: 2\n".utf8), ":1:10", "2"),
    ("twice", Array("isocost: 1\nname: a\nname: b\n".utf8), ":2:1", "stated twice"),
  ]

  @Test("a file that is no scenario is refused with its place", arguments: mistakes.indices)
  func refuses(_ index: Int) throws {
    let mistake = Self.mistakes[index]
    let file = try home.write(mistake.contents, to: "\(mistake.name).yaml")
    // Every command reads files alike; which one is asked changes from file to file.
    let commands = [["evaluate"], ["render"], []]
    for arguments in [commands[index % 3], commands[(index + 1) % 3]] {
      let result = try home.run(arguments + [file])
      #expect(result.code == 3)
      #expect(result.output == "")
      #expect(result.error.hasPrefix(file + mistake.place), "\(result.error)")
      #expect(result.error.contains("error: "))
      #expect(result.error.contains(mistake.word), "\(result.error)")
      #expect(result.error.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    }
  }

  /// A change to the first sample, and what the message must say.
  static let changes: [(old: String, new: String, column: Int, words: [String])] = [
    ("model: Qwen3-14B", "model: Qwen3-41B", 8, ["Qwen3-41B", "did you mean"]),
    ("gpu: H100-SXM", "gpu: H1000", 8, ["H1000"]),
    ("  samples: 4", "  samples: four", 12, ["four"]),
    ("peakToAverage: 2.5", "peakToAverage: 0.5", 18, ["peakToAverage"]),
    ("attention: dense", "attention: sparse", 12, ["attention", "dense, topK:512"]),
    ("kind: best-of-n", "kind: best", 9, ["best", "best-of-n"]),
  ]

  @Test("a wrong value is named with line and column", arguments: changes.indices)
  func locates(_ index: Int) throws {
    let change = Self.changes[index]
    let text = try Home.text(of: Samples.tutor)
    try #require(text.contains(change.old))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(change.old) }) + 1
    let file = try home.write(text.replacing(change.old, with: change.new), to: "wrong.yaml")
    let result = try home.run("evaluate", file)
    #expect(result.code == 3)
    #expect(result.error.hasPrefix("\(file):\(line):\(change.column): error: "), "\(result.error)")
    for word in change.words { #expect(result.error.contains(word), "\(result.error)") }
  }

  @Test("an unknown key is a warning with the nearest one, and the answer comes")
  func warns() throws {
    let text = try Home.text(of: Samples.tutor).replacing(
      "  samples: 4", with: "  samples: 4\n  sampels: 5")
    let file = try home.write(text, to: "typo.yaml")
    let result = try home.run("evaluate", file, "--format", "json")
    #expect(result.code == 0)
    #expect(result.error.hasPrefix("\(file):11:3: warning: "), "\(result.error)")
    #expect(result.error.contains("sampels") && result.error.contains("did you mean"))
    #expect(try JSONDocument(result.output).text("scenario") == "Math tutor, 14B")
  }

  @Test("what can't be read says why")
  func unreadable() throws {
    let secret = try home.copy(of: "math-tutor-14b.yaml")
    try #require(chmod(secret, 0) == 0)
    var cases = [
      ("\(home.path)/missing.yaml", "no such file"), (home.path, "not a regular file"),
      ("\(secret)/file.yaml", "not a folder"), ("/dev/null", "not a regular file"),
      // Its first page can't be read by anyone, root included.
      ("/proc/self/mem", "/proc/self/mem: error: "),
    ]
    // Root reads everything.
    if geteuid() != 0 { cases.append((secret, "permission denied")) }
    for (file, reason) in cases {
      let result = try home.run("evaluate", file)
      #expect(result.code == 3)
      #expect(result.error.hasPrefix("\(file): error: "))
      #expect(result.error.contains(reason), "\(result.error)")
    }
  }

  @Test("of several files the wrong one is named")
  func several() throws {
    let file = try home.write("", to: "empty.yaml")
    let result = try home.run(Samples.tutor, file, Samples.reserved)
    #expect(result.code == 3)
    #expect(result.error.hasPrefix("\(file): "))
  }
}
