import Screen
import Testing

@testable import Dashboard

@Suite("Short names")
struct ShortNameTests {
  @Test(
    "the middle is left out, both ends stay",
    arguments: [
      ("plan-a.yaml", 11, "plan-a.yaml"), ("plan-a.yaml", 20, "plan-a.yaml"),
      ("abcdefghijklmnop.yaml", 16, "abcdefghij….yaml"), ("abcdef", 4, "ab…f"), ("abcdef", 1, "…"),
      ("abcdef", 0, ""), ("abcdef", 2, "a…"), ("", 5, ""),
      ("とても長いファイル名.yaml", 14, "とても長…yaml"),
    ])
  func shortened(text: String, columns: Int, result: String) {
    #expect(text.shortened(to: columns) == result)
  }

  @Test("never wider than the room, whatever the characters")
  func widths() {
    let texts = [
      String(repeating: "x", count: 200), String(repeating: "長", count: 200),
      String(repeating: "e\u{301}", count: 90), "a" + String(repeating: "日b", count: 80),
    ]
    for text in texts {
      for columns in 0...60 {
        let short = text.shortened(to: columns)
        #expect(columnWidth(of: short) <= columns && columnWidth(of: short) >= columns - 3)
      }
    }
  }

  @Test("a sentence keeps its words, the name has the rest, but never less than its least")
  func sentences() {
    let name = String(repeating: "n", count: 200)
    let text = sentence(about: name, within: 30) { "delete \($0) now?" }
    #expect(columnWidth(of: text) == 30)
    #expect(text.hasPrefix("delete nnn") && text.hasSuffix("nn now?") && text.contains("…"))
    #expect(sentence(about: name, within: 5, least: 4) { "delete \($0)?" } == "delete nn…n?")
    #expect(sentence(about: "plan", within: 30) { "delete \($0)?" } == "delete plan?")
  }
}
