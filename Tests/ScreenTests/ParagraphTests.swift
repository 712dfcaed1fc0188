import Screen
import Testing

@Suite struct ParagraphTests {
  @Test(arguments: [
    (11, ["the bigger", "model wins"]), (10, ["the bigger", "model wins"]),
    (9, ["the", "bigger", "model", "wins"]), (99, ["the bigger model wins"]),
  ])
  func wrapsAtSpaces(_ width: Int, _ lines: [String]) {
    #expect(Paragraph("the bigger model wins").lines(width: width) == lines)
  }

  @Test func breaksWordsWiderThanALine() {
    #expect(Paragraph("ab abcdefgh x").lines(width: 3) == ["ab", "abc", "def", "gh", "x"])
  }

  @Test(arguments: [
    (8, ["推論に費", "用をかけ", "る。"]), (6, ["推論に", "費用を", "かけ", "る。"]),
    (5, ["推論", "に費", "用を", "かけ", "る。"]),
  ])
  func wideTextBreaksBetweenCharactersButNotBeforeClosingMarks(_ width: Int, _ lines: [String]) {
    #expect(Paragraph("推論に費用をかける。").lines(width: width) == lines)
  }

  @Test func lineFeedsStartLinesAndEmptyLinesStay() {
    #expect(Paragraph("a\n\nb").lines(width: 5) == ["a", "", "b"])
    #expect(Paragraph("").lines(width: 5) == [""])
    #expect(Paragraph("abc").lines(width: 0).isEmpty)
  }

  @Test func indentationStaysAndTrailingSpacesGo() {
    #expect(Paragraph("  ab  cd   ").lines(width: 20) == ["  ab  cd"])
    #expect(Paragraph("ab      cd").lines(width: 4) == ["ab", "cd"])
  }

  @Test func noLineIsTooWide() {
    let text = "One model, 日本語の文 and a-very-long-identifier_without_spaces, e\u{301}t cetera."
    for width in 2...40 {
      for line in Paragraph(text).lines(width: width) {
        #expect(columnWidth(of: line) <= width, "\(width): \(line)")
      }
    }
  }

  @Test func drawsWhatFitsAndMarksTheRest() {
    var frame = Frame(size: Size(width: 10, height: 3))
    let rect = Rect(x: 1, y: 0, width: 8, height: 2)
    let rows = Paragraph("the bigger model wins", role: .muted).draw(in: rect, on: &frame)
    #expect(rows == 2)
    #expect(frame.rows == [" the      ", " bigger…  ", "          "])
    #expect(frame.roleText(row: 1) == ".mmmmmmm..")
  }

  @Test func aFullLastLineGivesWayToTheMark() {
    var frame = Frame(size: Size(width: 4, height: 1))
    Paragraph("abcd efgh").draw(in: frame.bounds, on: &frame)
    #expect(frame.rows == ["abc…"])
    #expect(Paragraph("abcd").draw(in: Rect(x: 0, y: 0, width: 0, height: 3), on: &frame) == 0)
  }
}
