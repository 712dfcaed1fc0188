internal import Foundation

/// Works off a range of options in blocks on all cores; the results come in the order of the options.
package struct BlockRunner: Sendable {
  /// Options of one block.
  package var blockSize: Int
  /// Blocks that are worked on together.
  package var workers: Int

  /// States how to divide the work.
  package init(
    blockSize: Int = 256, workers: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.blockSize = max(1, blockSize)
    self.workers = max(1, workers)
  }

  /// Works off a range.
  ///
  /// - Parameters:
  ///   - range: The options.
  ///   - work: Computes one block; called on several threads at once.
  ///   - take: Takes the result of the next block and the options behind which it ends; false stops.
  package func run<Result: Sendable>(
    _ range: Range<Int>, work: @escaping @Sendable (Range<Int>) -> Result,
    take: (Result, _ end: Int) throws -> Bool
  ) rethrows {
    var start = range.lowerBound
    while start < range.upperBound {
      let blocks = blocks(from: start, to: range.upperBound)
      for (result, block) in zip(Self.results(of: blocks, work), blocks) {
        guard try take(result, block.upperBound) else { return }
      }
      start = blocks.last?.upperBound ?? range.upperBound
    }
  }

  /// The next blocks: a few for each worker, so that none waits long for another.
  private func blocks(from start: Int, to end: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var start = start
    while start < end, blocks.count < 4 * workers {
      let size = min(blockSize, end - start)
      blocks.append(start..<(start + size))
      start += size
    }
    return blocks
  }

  private static func results<Result: Sendable>(
    of blocks: [Range<Int>], _ work: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    guard blocks.count > 1 else { return blocks.map(work) }
    let results = Results<Result>(count: blocks.count)
    DispatchQueue.concurrentPerform(iterations: blocks.count) { index in
      results.set(work(blocks[index]), at: index)
    }
    return results.all
  }
}

/// Results that several threads put down.
private final class Results<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Value?]

  init(count: Int) {
    values = Array(repeating: nil, count: count)
  }

  func set(_ value: Value, at index: Int) {
    lock.withLock { values[index] = value }
  }

  var all: [Value] { lock.withLock { values.compactMap(\.self) } }
}
