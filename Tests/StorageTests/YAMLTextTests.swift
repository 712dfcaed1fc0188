import ScalingCore
import Testing

@testable import Storage

@Suite struct YAMLTextTests {
  @Test(arguments: [
    "word", "two words", "Qwen3-14B", "aime24", "8Ki", "a/b", "1.5", "Été", "日本語", "x = y+z (50%)",
  ])
  func plainTextsStayPlain(text: String) throws {
    #expect(YAMLText.scalar(text) == text)
    #expect(try read(YAMLText.scalar(text)) == text)
  }

  @Test(arguments: [
    ("", "\"\""), ("null", "\"null\""), ("Yes", "\"Yes\""), ("~", "\"~\""), ("a, b", "\"a, b\""),
    ("a: b", "\"a: b\""), ("#1", "\"#1\""), (" x", "\" x\""), ("x ", "\"x \""),
    ("say \"hi\"", "\"say \\\"hi\\\"\""), ("c:\\", "\"c:\\\\\""), ("a\nb", "\"a\\nb\""),
    ("\t", "\"\\t\""), ("\u{1B}[0m", "\"\\u001b[0m\""), ("\u{E000}", "\"\\ue000\""),
    ("\u{F0000}", "\"\\U000f0000\""),
  ])
  func othersAreQuoted(text: String, quoted: String) throws {
    #expect(YAMLText.scalar(text) == quoted)
    #expect(try read(quoted) == text)
  }

  @Test(arguments: ["a\nb", "one\n\nthree", "x: y\n# z", "a\n  indented", "é\n日"])
  func linesBecomeABlock(text: String) throws {
    let block = try #require(YAMLText.block(text, indent: "  "))
    #expect(block.hasPrefix("|-\n  "))
    #expect(try read(block) == text)
  }

  @Test(arguments: [
    "one line", "", "\nstarts empty", "ends empty\n", " starts blank\nx", "trailing \nblank",
    "tab\t\nx", "bell\u{7}\nx", "a\u{2028}\nb",
  ])
  func otherTextsAreNoBlock(text: String) {
    #expect(YAMLText.block(text, indent: "  ") == nil)
  }

  @Test(arguments: 0..<200) func anyTextReadsBack(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let alphabet = Array("ab1 :#-,[]{}\"'\\\n\t|>%@`&*!?~é日\u{1B}\u{85}\u{2028}")
    let count = Int.random(in: 0...12, using: &draw)
    let text = String((0..<count).map { _ in alphabet.randomElement(using: &draw) ?? "x" })
    #expect(try read(YAMLText.scalar(text)) == text)
    guard let block = YAMLText.block(text, indent: "  ") else { return }
    #expect(try read(block) == text)
  }

  private func read(_ scalar: String) throws -> String? {
    let bytes = Array("k: \(scalar)\n".utf8)
    let value = try YAMLDocument(file: "t", bytes: bytes).root?["k"]?.value
    return value?.isNull == true ? nil : value?.text
  }
}
