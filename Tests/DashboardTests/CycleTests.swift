import Testing

@testable import Dashboard

@Suite("Going round the cases")
struct CycleTests {
  @Test("steps go round in both directions, however many there are")
  func steps() {
    let all = SpendPane.allCases
    #expect(all.map { $0.stepped() } == Array(all.dropFirst()) + [all[0]])
    #expect(all.map { $0.stepped(by: -1) } == [all[all.count - 1]] + all.dropLast())
    for pane in all {
      #expect(pane.stepped(by: 7 * all.count) == pane)
      #expect(pane.stepped(by: -3 * all.count + 1) == pane.stepped())
      #expect(pane.stepped(by: 0) == pane)
    }
  }
}
