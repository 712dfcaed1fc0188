import Testing

@testable import Storage

@Suite struct LineIndexTests {
  @Test(arguments: [
    (1, 1, 0), (1, 3, 2), (2, 1, 3), (2, 2, 4), (3, 1, 5),
  ])
  func findsBytes(line: Int, column: Int, offset: Int) {
    let index = LineIndex(Array("ab\nc\nd".utf8))
    #expect(index.offset(of: SourceMark(line: line, column: column)) == offset)
  }

  @Test func columnsAreScalars() {
    let index = LineIndex(Array("é日x\n👩y".utf8))
    #expect(index.offset(of: SourceMark(line: 1, column: 2)) == 2)
    #expect(index.offset(of: SourceMark(line: 1, column: 3)) == 5)
    #expect(index.offset(of: SourceMark(line: 2, column: 2)) == 11)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func knowsEveryLineBreakOfYAML(lineBreak: String) {
    let index = LineIndex(Array("a\(lineBreak)b".utf8))
    #expect(index.offset(of: SourceMark(line: 2, column: 1)) == 1 + lineBreak.utf8.count)
    #expect(index.offset(of: SourceMark(line: 3, column: 1)) == nil)
  }

  @Test(arguments: [(0, 1), (5, 1), (1, 9)])
  func hasNoByteOutside(line: Int, column: Int) {
    let index = LineIndex(Array("abc".utf8))
    #expect(index.offset(of: SourceMark(line: line, column: column)) == nil)
  }

  @Test func findsLineStarts() {
    let index = LineIndex(Array("ab\ncd\n".utf8))
    #expect(index.lineStart(of: 0) == 0)
    #expect(index.lineStart(of: 2) == 0)
    #expect(index.lineStart(of: 4) == 3)
    #expect(index.nextLineStart(after: 0) == 3)
    #expect(index.nextLineStart(after: 4) == 6)
    #expect(index.nextLineStart(after: 6) == nil)
  }

  @Test func aByteOrderMarkBelongsToNoLine() {
    let index = LineIndex(Array("\u{FEFF}ab\nc".utf8))
    #expect(index.offset(of: SourceMark(line: 1, column: 1)) == 3)
    #expect(index.offset(of: SourceMark(line: 2, column: 1)) == 6)
    #expect(index.lineStart(of: 4) == 3)
  }

  @Test func anEmptyTextHasOneLine() {
    let index = LineIndex([])
    #expect(index.offset(of: SourceMark(line: 1, column: 1)) == 0)
    #expect(index.nextLineStart(after: 0) == nil)
  }
}
