import Screen
import Testing

@testable import Dashboard

@Suite("Sentences on lines")
struct PlacedTextTests {
  private func text(_ sentences: Sentence..., width: Int) -> PlacedText {
    var text = PlacedText(width: width)
    for sentence in sentences { text.append(sentence) }
    return text
  }

  private func drawn(
    _ text: PlacedText, from first: Int = 0, width: Int, height: Int, tier: GlyphTier = .braille
  ) -> [String] {
    var frame = Frame(size: Size(width: width + 4, height: height + 2))
    text.draw(
      from: first, in: Rect(x: 2, y: 1, width: width, height: height), on: &frame,
      GlyphSet(tier: tier))
    #expect(frame.rows.first?.allSatisfy { $0 == " " } == true)
    #expect(frame.rows.last?.allSatisfy { $0 == " " } == true)
    return frame.rows.dropFirst().dropLast().map { row in
      #expect(row.hasPrefix("  ") && row.hasSuffix("  "), "\(row)")
      return String(row.dropFirst(2).reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("what fits stands whole, without an ellipsis")
  func whole() {
    let text = text("one two three", width: 7)
    #expect(text.rows == 2)
    #expect(drawn(text, width: 7, height: 2) == ["one two", "three"])
    #expect(drawn(text, width: 7, height: 3) == ["one two", "three", ""])
  }

  @Test(
    "what goes on ends at a word's end, the mark inside the room",
    arguments: [
      (13, GlyphTier.braille, "one two…"), (12, .braille, "one two…"), (8, .braille, "one two…"),
      (7, .braille, "one…"), (10, .ascii, "one two..."), (9, .ascii, "one..."),
    ])
  func cut(width: Int, tier: GlyphTier, row: String) {
    let text = text("one two threefold four", width: width)
    #expect(drawn(text, width: width, height: 1, tier: tier) == [row])
  }

  @Test(
    "a comma, a colon or a full stop does not stand before the mark", arguments: [",", ":", "."])
  func marks(mark: String) {
    #expect(drawn(text("one two\(mark) three", width: 9), width: 9, height: 1) == ["one two…"])
    let japanese = text("正答率は、七十一％です。費用は高い。", width: 12)
    #expect(drawn(japanese, width: 12, height: 1) == ["正答率は…"])
  }

  @Test("a word that is wider than the room is cut at the room's end")
  func wideWord() {
    let text = text("unbreakable words", width: 6)
    #expect(drawn(text, width: 6, height: 1) == ["unbre…"])
  }

  @Test("a figure stays together with its unit, also where the text is cut")
  func figures() {
    let text = text("It takes \(figure: "1 min 42 s") a request.", width: 18)
    #expect(drawn(text, width: 18, height: 1) == ["It takes…"])
    #expect(drawn(text, width: 18, height: 2) == ["It takes", "1 min 42 s a…"])
    #expect(drawn(text, width: 18, height: 3) == ["It takes", "1 min 42 s a", "request."])
  }

  @Test("from any row on it shows the same rows, and marks only what is left out below")
  func scrolled() {
    let text = text("one two three four five six", width: 5)
    let all = drawn(text, width: 5, height: text.rows)
    #expect(all == ["one", "two", "three", "four", "five", "six"])
    for first in 0..<text.rows {
      let rows = drawn(text, from: first, width: 5, height: 2)
      #expect(rows[0] == all[first])
      let next = first + 1 < all.count ? all[first + 1] : ""
      #expect(rows[1] == (first + 2 < all.count ? String(next.prefix(4)) + "…" : next))
    }
  }

  @Test("paragraphs start on lines of their own, as many blank rows between them as wished")
  func paragraphs() {
    for (blank, starts, rows) in [(0, [0, 2], 3), (1, [0, 3], 4)] {
      var text = PlacedText(width: 7)
      text.appendParagraph("one two three", blankRows: blank)
      text.appendParagraph("four", blankRows: blank)
      #expect(text.starts == starts && text.rows == rows)
      #expect(drawn(text, width: 7, height: rows).last == "four")
    }
    #expect(PlacedText(width: 7).rows == 0)
  }

  @Test("sentences follow each other with a space, Japanese ones without")
  func gaps() {
    #expect(drawn(text("One.", "Two.", width: 20), width: 20, height: 1) == ["One. Two."])
    #expect(drawn(text("一つ。", "二つ。", width: 20), width: 20, height: 1) == ["一つ。二つ。"])
  }

  @Test("a headline leaves out sentences that do not fit whole, but cuts the first")
  func headline() {
    func rows(_ sentences: [Sentence], height: Int) -> [String] {
      var frame = Frame(size: Size(width: 14, height: height))
      drawHeadline(
        sentences, in: Rect(x: 0, y: 0, width: 14, height: height), on: &frame, GlyphSet())
      return frame.rows.map { $0.trimmingBlanks }
    }
    let sentences: [Sentence] = ["One two three four.", "Five six seven eight nine.", "Ten."]
    #expect(rows(sentences, height: 1) == ["One two…"])
    #expect(rows(["One two four five"], height: 1) == ["One two four…"])
    #expect(rows(sentences, height: 2) == ["One two", "three four."])
    #expect(rows(sentences, height: 3) == ["One two", "three four.", "Ten."])
  }
}

@Suite("Cut texts")
struct CutTextTests {
  @Test(
    "a text is cut at a word's end, the mark counted",
    arguments: [
      ("How many samples do we need?", 14, "…", "How many…"),
      ("How many, samples", 11, "…", "How many…"),
      ("How many samples", 12, "...", "How many..."), ("日本語の文です", 9, "…", "日本語の…"),
      ("unbreakable", 6, "…", "unbre…"), ("", 4, "…", "…"),
    ])
  func cut(text: String, width: Int, mark: String, result: String) {
    #expect(text.cut(to: width, with: mark) == result)
    #expect(columnWidth(of: result) <= width)
  }

  @Test("drawn words keep to their room; the last line tells that more follow")
  func drawn() {
    func rows(from first: Int, height: Int, tier: GlyphTier = .braille) -> [String] {
      var frame = Frame(size: Size(width: 11, height: 4))
      drawWords(
        "one two three four five", from: first, in: Rect(x: 1, y: 1, width: 9, height: height),
        role: .muted, on: &frame, GlyphSet(tier: tier))
      return frame.rows.map { $0.trimmingBlanks }
    }
    #expect(rows(from: 0, height: 3) == ["", "one two", "three", "four five"])
    #expect(rows(from: 0, height: 2) == ["", "one two", "three…", ""])
    #expect(rows(from: 0, height: 1, tier: .ascii) == ["", "one...", "", ""])
    #expect(rows(from: 1, height: 2) == ["", "three", "four five", ""])
    #expect(rows(from: 9, height: 2) == ["", "", "", ""])
    #expect(rows(from: 0, height: 0) == ["", "", "", ""])
  }
}

extension String {
  /// The text without the blanks around it.
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
