import Screen
import Testing

@Suite struct FrameChangesTests {
  private func frame(_ rows: [String]) -> Frame {
    let width = rows.map { columnWidth(of: $0) }.max() ?? 0
    var frame = Frame(size: Size(width: width, height: rows.count))
    for (y, row) in rows.enumerated() { frame.write(row, at: Point(x: 0, y: y), role: .text) }
    return frame
  }

  private func runs(_ old: Frame?, _ new: Frame) -> [String] {
    new.changes(from: old).map { run in
      let glyphs = run.cells.filter { !$0.isContinuation }.map { String($0.glyph) }.joined()
      return "\(run.origin.x),\(run.origin.y) \(glyphs)"
    }
  }

  @Test func equalFramesHaveNoChanges() {
    let frame = frame(["abc", "日x"])
    #expect(runs(frame, frame).isEmpty)
  }

  @Test func everythingChangesWithoutAnOldFrameOfTheSameSize() {
    let new = frame(["abc", "def"])
    #expect(runs(nil, new) == ["0,0 abc", "0,1 def"])
    #expect(runs(frame(["abc"]), new) == ["0,0 abc", "0,1 def"])
  }

  @Test func runsAreMaximalAndStayInTheirRow() {
    let old = frame(["abcdef", "ghijkl"])
    let new = frame(["aXYdeZ", "WhijkV"])
    #expect(runs(old, new) == ["1,0 XY", "5,0 Z", "0,1 W", "5,1 V"])
  }

  @Test func aChangedRoleIsAChange() {
    let old = frame(["abc"])
    var new = old
    new.tint(Rect(x: 1, y: 0, width: 1, height: 1), role: .error)
    #expect(runs(old, new) == ["1,0 b"])
  }

  @Test(arguments: [
    ("a日b", "a本b", ["1,0 本"]), ("a日b", "axyb", ["1,0 xy"]), ("axyb", "a日b", ["1,0 日"]),
    ("日日", "x日y", ["0,0 x日y"]), ("x日y", "日日", ["0,0 日日"]),
  ])
  func wideGlyphsAreNeverSplit(_ before: String, _ after: String, _ expected: [String]) {
    #expect(runs(frame([before]), frame([after])) == expected)
  }

  @Test func aWideGlyphWhoseHalfChangedRoleIsDrawnWhole() {
    let old = frame(["a日b"])
    for half in [1, 2] {
      var new = old
      new[half, 0].role = .error
      #expect(runs(old, new) == ["1,0 日"])
    }
  }

  @Test func emptyFramesHaveNoChanges() {
    for size in [Size(width: 0, height: 0), Size(width: 0, height: 3), Size(width: 3, height: 0)] {
      #expect(runs(nil, Frame(size: size)).isEmpty)
    }
  }

  @Test func applyingTheRunsGivesTheNewFrame() {
    let texts = ["", "a", "日", "ab", "日本", "a日", "日a", "xyz", "x日", "日x"]
    for before in texts {
      for after in texts {
        var (old, new) = (
          Frame(size: Size(width: 5, height: 1)), Frame(size: Size(width: 5, height: 1))
        )
        old.write(before, at: Point(x: 1, y: 0), role: .text)
        new.write(after, at: Point(x: 1, y: 0), role: .title)
        var painted = old
        for run in new.changes(from: old) {
          #expect(run.cells.first?.isContinuation == false)
          for (offset, cell) in run.cells.enumerated() {
            painted[run.origin.x + offset, run.origin.y] = cell
          }
        }
        #expect(painted == new, "\(before) to \(after)")
      }
    }
  }
}
