import Testing

@testable import Dashboard

@Suite("Undo and redo")
struct HistoryTests {
  @Test("undo brings back values in reverse order, redo repeats them")
  func roundTrip() {
    var history = History<Int>()
    history.record(1)
    history.record(2)
    #expect(history.undo(from: 3) == 2)
    #expect(history.undo(from: 2) == 1)
    #expect(history.undo(from: 1) == nil)
    #expect(history.redo(from: 1) == 2)
    #expect(history.redo(from: 2) == 3)
    #expect(history.redo(from: 3) == nil)
  }

  @Test("a new change forgets what was taken back")
  func forgets() {
    var history = History<Int>()
    history.record(1)
    #expect(history.undo(from: 2) == 1)
    history.record(1)
    #expect(history.redo(from: 9) == nil)
  }

  @Test("only the last values are kept")
  func limit() {
    var history = History<Int>()
    for value in 0..<(History<Int>.limit + 10) { history.record(value) }
    #expect(history.past.count == History<Int>.limit)
    #expect(history.past.first == 10)
  }
}
