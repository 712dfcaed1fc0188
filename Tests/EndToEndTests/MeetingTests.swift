import Dashboard
import Foundation
import Screen
import TestSupport
import Testing

/// The meeting of `samples/meeting.keys`: two options, questions, slides, and a report at the end.
@Suite("A meeting", .serialized)
struct MeetingTests {
  private let home: Home
  private static let files = [Samples.tutor, Samples.path("large-32b.yaml")]
  private static let script = "\(Samples.root)/samples/meeting.keys"

  init() throws { home = try Home() }

  /// What the report must say in each language.
  static let languages: [(code: String, words: [String])] = [
    ("en", ["Comparison of 2 options", "For the meeting", "then decide."]),
    ("ja", ["2つの選択肢の比較", "会議で言うこと", "それから決めます。"]),
  ]

  private func checkReport(_ words: [String], _ code: String) throws {
    let report = try Home.text(of: "\(home.path)/meeting.html")
    #expect(report.contains("<html lang=\"\(code)\">"))
    for word in words { #expect(report.contains(word), "\(word)") }
    #expect(report.components(separatedBy: "<svg").count > 8)
    for name in ["Math tutor, 14B", "Large model, 32B"] { #expect(report.contains(name)) }
    #expect(!report.contains(home.path) && !report.contains("https://cdn"))
  }

  @Test("is played by replay and ends with the report", arguments: languages, ["80x24", "200x60"])
  func replays(_ language: (code: String, words: [String]), size: String) throws {
    let line =
      "isocost replay \(Self.script) \(Self.files.joined(separator: " ")) --size \(size) "
      + "--lang \(language.code)"
    let result = try home.shell(line)
    #expect(result.code == 0 && result.error == "")
    #expect(result.output.contains("meeting.html"))
    try checkReport(language.words, language.code)
  }

  private func control(_ key: Key) -> String? {
    key == .control("u") ? Keys.clearLine : nil
  }

  @Test(
    "is played in a terminal and ends with the report", arguments: languages, ["80x24", "200x60"])
  func plays(_ language: (code: String, words: [String]), size: String) throws {
    let numbers = size.split(separator: "x").compactMap { Int($0) }
    let session = try home.start(
      Self.files + ["--lang", language.code], size: Size(width: numbers[0], height: numbers[1]))
    try session.waitFor("isocost").waitUntilIdle()
    for key in try KeyScript(Home.text(of: Self.script)).keys {
      try session.type(try #require(key.bytes ?? control(key), "\(key.name)"))
      if key.code == .escape { try session.waitUntilIdle() }
    }
    try session.waitFor("meeting.html")
    try checkReport(language.words, language.code)
  }
}
