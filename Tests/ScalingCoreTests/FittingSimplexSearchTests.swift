import Foundation
import Testing

@testable import ScalingCore

@Suite("Simplex search")
struct FittingSimplexSearchTests {
  @Test("finds the lowest point of a bowl in one, two and five dimensions", arguments: [1, 2, 5])
  func bowl(count: Int) {
    let corner = SimplexSearch(limit: 5_000).lowestRestarting(
      from: Array(repeating: 0.0, count: count)
    ) { position in
      position.enumerated().reduce(1) { $0 + pow($1.element - Double($1.offset), 2) }
    }
    #expect(abs(corner.value - 1) < 1e-12)
    for (index, value) in corner.position.enumerated() {
      #expect(abs(value - Double(index)) < 1e-6)
    }
  }

  @Test("follows a curved valley (Rosenbrock)")
  func valley() {
    let corner = SimplexSearch(limit: 2_000).lowest(from: [-1.2, 1]) { position in
      100 * pow(position[1] - position[0] * position[0], 2) + pow(1 - position[0], 2)
    }
    #expect(abs(corner.position[0] - 1) < 1e-6 && abs(corner.position[1] - 1) < 1e-6)
  }

  @Test("what is no number counts as infinitely high")
  func notANumber() {
    let corner = SimplexSearch().lowest(from: [1]) { $0[0] < 0.5 ? .nan : $0[0] }
    #expect(corner.position[0] >= 0.5 && corner.position[0] < 0.5 + 1e-6)
  }

  @Test("a restart goes on where a search had too few steps")
  func restart() {
    func bowl(_ position: [Double]) -> Double { 1 + pow(position[0] - 40, 2) }
    let once = SimplexSearch(step: 0.1, limit: 5).lowest(from: [0], bowl)
    let again = SimplexSearch(step: 0.1, limit: 5).lowestRestarting(
      from: [0], restarts: 200, bowl)
    #expect(once.value > 1_000)
    #expect(abs(again.value - 1) < 1e-2)
  }
}
