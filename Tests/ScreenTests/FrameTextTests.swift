import Screen
import Testing

@Suite struct FrameTextTests {
  private var frame: Frame {
    var frame = Frame(size: Size(width: 6, height: 2))
    frame.write("a日", at: Point(x: 1, y: 0), role: .headline)
    frame.write("×", at: Point(x: 5, y: 1), role: .error)
    return frame
  }

  @Test func rowsKeepTrailingSpaces() {
    #expect(frame.rows == [" a日  ", "     ×"])
    #expect(frame.rows.map { columnWidth(of: $0) } == [6, 6])
  }

  @Test func roleRowsHaveOneLetterPerCell() {
    #expect(frame.roleRows == [".hhh..", ".....E"])
  }

  @Test func planesStandSideBySide() {
    #expect(frame.twoPlaneRows == ["| a日  |.hhh..|", "|     ×|.....E|"])
  }

  @Test func anEmptyFrameHasNoRows() {
    #expect(Frame(size: Size(width: 0, height: 0)).rows.isEmpty)
    #expect(Frame(size: Size(width: 0, height: 2)).rows == ["", ""])
  }

  @Test func asciiRestrictionKeepsColumnsAndRoles() {
    var ascii = frame
    ascii.restrictToASCII()
    #expect(ascii.rows == [" a??  ", "     x"])
    #expect(ascii.roleRows == frame.roleRows)
    #expect(ascii.cells.allSatisfy { $0.glyph.isASCII && !$0.isContinuation })
  }
}
