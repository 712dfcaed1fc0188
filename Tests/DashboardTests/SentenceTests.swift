import Screen
import Testing

@testable import Dashboard

@Suite("Sentences with figures")
struct SentenceTests {
  @Test("a literal keeps words and figures apart")
  func literal() {
    let size = Sentence(figure: "14B")
    let sentence: Sentence = "\(size) × \(3) tokens, \(figure: "2 min")."
    #expect(sentence.text == "14B × 3 tokens, 2 min.")
    #expect(sentence.parts.filter(\.isFigure).map(\.text) == ["14B", "2 min"])
  }

  @Test("sentences are parted by a space, not behind a full-width mark")
  func joined() {
    let english: [Sentence] = ["One.", "Two."]
    #expect(english.text == "One. Two.")
    let japanese: [Sentence] = ["一つ。", "二つ。"]
    #expect(japanese.text == "一つ。二つ。")
    #expect([Sentence]().text.isEmpty)
    #expect(english.marked { "<\($0.text)>" } == "<One.> <Two.>")
  }

  @Test("pieces are joined and changed")
  func pieces() {
    let list = [Sentence(figure: "a"), "b"].joined(by: ", ")
    #expect(list.text == "a, b" && list.parts.count == 3)
    #expect(list.map { $0.uppercased() }.text == "A, B")
    #expect(list.map { $0.uppercased() }.parts[0].isFigure)
  }

  private func drawn(_ sentences: [Sentence], width: Int, height: Int) -> [String] {
    var frame = Frame(size: Size(width: width, height: height))
    drawHeadline(sentences, in: frame.bounds, on: &frame, GlyphSet())
    return frame.rows.map { row in String(row.reversed().drop { $0 == " " }.reversed()) }
  }

  @Test("Japanese breaks between wide characters, never before a closing mark")
  func wide() {
    let sentences: [Sentence] = ["正答率は\(figure: "84 %")です。", "次。"]
    #expect(drawn(sentences, width: 40, height: 1) == [" 正答率は84 %です。次。"])
    #expect(drawn(sentences, width: 15, height: 3) == [" 正答率は84 %", " です。次。", ""])
    #expect(drawn(["四文字。"], width: 9, height: 2) == [" 四文", " 字。"])
  }

  @Test("a mark behind a figure stays with it")
  func marks() {
    let sentence: Sentence = "it takes \(figure: "1 min 42 s"), no more"
    #expect(drawn([sentence], width: 14, height: 3) == [" it takes", " 1 min 42 s,", " no more"])
  }
}
