import Testing

@testable import Storage

@Suite struct BlockRunnerTests {
  @Test(arguments: [(1, 1), (7, 1), (7, 3), (64, 2), (1_000, 4)])
  func givesEveryBlockInOrder(blockSize: Int, workers: Int) {
    var seen: [Int] = []
    var ends: [Int] = []
    BlockRunner(blockSize: blockSize, workers: workers).run(5..<500) {
      Array($0)
    } take: {
      seen += $0
      ends.append($1)
      return true
    }
    #expect(seen == Array(5..<500))
    #expect(ends.last == 500 && ends == ends.sorted())
  }

  @Test func stopsWhereItIsTold() {
    var seen: [Int] = []
    BlockRunner(blockSize: 10, workers: 3).run(0..<10_000) {
      Array($0)
    } take: { block, _ in
      seen += block
      return seen.count < 35
    }
    #expect(seen == Array(0..<40))
  }

  @Test func emptyWorkIsNoWork() {
    BlockRunner().run(3..<3) {
      $0
    } take: { _, _ in
      Issue.record("nothing was to do")
      return true
    }
  }

  @Test func anErrorEndsIt() {
    struct Full: Error {}
    var taken = 0
    #expect(throws: Full.self) {
      try BlockRunner(blockSize: 1, workers: 2).run(0..<100) {
        $0
      } take: { _, _ in
        taken += 1
        if taken == 3 { throw Full() }
        return true
      }
    }
    #expect(taken == 3)
  }

  @Test func aSilentConfigurationIsMended() {
    let runner = BlockRunner(blockSize: 0, workers: -1)
    #expect(runner.blockSize == 1 && runner.workers == 1)
  }
}
