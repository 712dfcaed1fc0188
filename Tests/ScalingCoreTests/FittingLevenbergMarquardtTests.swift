import Foundation
import Testing

@testable import ScalingCore

@Suite("Levenberg–Marquardt")
struct FittingLevenbergMarquardtTests {
  /// Fits y = a·exp(b·x) to points.
  private func exponential(_ points: [(x: Double, y: Double)], from start: [Double])
    -> SimplexSearch.Corner
  {
    LevenbergMarquardt().lowest(from: start) { position, equations in
      var sum = 0.0
      for (x, y) in points {
        let growth = exp(position[1] * x)
        let residual = position[0] * growth - y
        equations.add(
          derivative: [growth, position[0] * x * growth], residual: residual, weight: 1)
        sum += residual * residual
      }
      return sum.isFinite ? sum : .infinity
    }
  }

  @Test("finds the coefficients of exact points from afar")
  func exact() {
    let points = (0..<8).map { index in
      (x: Double(index) / 4, y: 3 * exp(-0.7 * Double(index) / 4))
    }
    let corner = exponential(points, from: [1, 1])
    #expect(abs(corner.position[0] - 3) < 1e-9 && abs(corner.position[1] + 0.7) < 1e-9)
    #expect(corner.value < 1e-18)
  }

  @Test("a straight line has the answer of the normal equations")
  func line() {
    // y = p + q·x through (0, 1), (1, 3), (2, 4): q = 1.5, p = 7/6.
    let corner = LevenbergMarquardt().lowest(from: [0, 0]) { position, equations in
      [(0.0, 1.0), (1, 3), (2, 4)].reduce(0) { sum, point in
        let residual = position[0] + position[1] * point.0 - point.1
        equations.add(derivative: [1, point.0], residual: residual, weight: 1)
        return sum + residual * residual
      }
    }
    #expect(abs(corner.position[0] - 7.0 / 6) < 1e-9 && abs(corner.position[1] - 1.5) < 1e-9)
    #expect(abs(corner.value - 1.0 / 6) < 1e-12)
  }

  @Test("never goes up, and stays where there is no slope")
  func flat() {
    let corner = LevenbergMarquardt().lowest(from: [5]) { _, _ in 2 }
    #expect(corner.position == [5] && corner.value == 2)
  }
}
