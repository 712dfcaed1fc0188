import Foundation
import Testing

@testable import ScalingCore

@Suite("L-BFGS")
struct FittingLimitedMemoryBFGSTests {
  @Test("follows a curved valley (Rosenbrock)")
  func valley() {
    let corner = LimitedMemoryBFGS().lowest(from: [-1.2, 1]) { position, gradient in
      let (x, y) = (position[0], position[1])
      gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x)
      gradient[1] = 200 * (y - x * x)
      return 100 * pow(y - x * x, 2) + pow(1 - x, 2)
    }
    #expect(abs(corner.position[0] - 1) < 1e-8 && abs(corner.position[1] - 1) < 1e-8)
  }

  @Test("a stretched bowl in twenty dimensions")
  func bowl() {
    let corner = LimitedMemoryBFGS().lowest(from: Array(repeating: 1, count: 20)) {
      position, gradient in
      var sum = 0.0
      for index in position.indices {
        let scale = pow(2, Double(index) / 2)
        gradient[index] = 2 * scale * (position[index] - 3)
        sum += scale * pow(position[index] - 3, 2)
      }
      return sum
    }
    for value in corner.position { #expect(abs(value - 3) < 1e-7) }
  }

  @Test("stays away from where the function is infinite")
  func wall() {
    // −ln x + x, lowest at 1, infinite at 0 and below.
    let corner = LimitedMemoryBFGS().lowest(from: [20]) { position, gradient in
      guard position[0] > 0 else { return .infinity }
      gradient[0] = 1 - 1 / position[0]
      return position[0] - log(position[0])
    }
    #expect(abs(corner.position[0] - 1) < 1e-6)
  }

  @Test("a start at the lowest point is the answer")
  func start() {
    let corner = LimitedMemoryBFGS().lowest(from: [2]) { position, gradient in
      gradient[0] = 2 * (position[0] - 2)
      return pow(position[0] - 2, 2)
    }
    #expect(corner.position == [2] && corner.value == 0)
  }

  @Test("sizes of errors have their lowest point at the median, with Huber's corner")
  func median() {
    let loss = HuberLoss(scale: 1e-3)
    let corner = LimitedMemoryBFGS().lowest(from: [0]) { position, gradient in
      gradient[0] = 0
      return [1.0, 2, 4, 50, 60].reduce(0) { sum, value in
        gradient[0] += loss.slope(position[0] - value)
        return sum + loss.loss(position[0] - value)
      }
    }
    #expect(abs(corner.position[0] - 4) < 1e-3)
  }

  @Test("the Huber loss is a square near 0 and straight beyond, without a step")
  func huber() {
    let loss = HuberLoss(scale: 2)
    #expect(loss.loss(1) == 0.5 && loss.slope(1) == 1)
    #expect(loss.loss(-2) == 2 && loss.slope(-2) == -2)
    #expect(loss.loss(5) == 2 * (5 - 1) && loss.slope(5) == 2)
    #expect(loss.slope(-5) == -2)
  }
}
