import Foundation
import Testing

@testable import ScalingCore

@Suite("Line search")
struct FittingLineSearchTests {
  @Test("finds the lowest point inside", arguments: [-3.7, 0, 1.234_567, 4.9])
  func inside(lowest: Double) {
    let found = LineSearch(range: -5...5).lowest { pow($0 - lowest, 2) }
    #expect(abs(found - lowest) < 1e-7)
  }

  @Test("finds the lower of two valleys")
  func valleys() {
    // Lowest at −2 with −1 and at 3 with −2.
    let found = LineSearch(range: -5...5).lowest { x in
      min(pow(x + 2, 2) - 1, pow(x - 3, 2) - 2)
    }
    #expect(abs(found - 3) < 1e-7)
  }

  @Test("stays at an end that is lowest, and leaves out what is no number")
  func ends() {
    #expect(abs(LineSearch(range: 0...1).lowest { $0 }) < 1e-9)
    #expect(abs(LineSearch(range: 0...1).lowest { -$0 } - 1) < 1e-9)
    let found = LineSearch(range: -1...1).lowest { $0 < 0.25 ? .nan : $0 }
    #expect(abs(found - 0.25) < 1e-8)
  }
}
