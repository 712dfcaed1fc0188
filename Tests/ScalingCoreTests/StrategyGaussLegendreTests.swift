import RealModule
import Testing

@testable import ScalingCore

@Suite("Gauss–Legendre quadrature")
struct StrategyGaussLegendreTests {
  @Test("powers up to 47 are exact", arguments: [0, 1, 2, 7, 20, 46, 47])
  func powers(exponent: Int) {
    let integral = GaussLegendre.integral(from: 0, to: 2) { .pow($0, exponent) }
    let expected = Double.pow(2, exponent + 1) / Double(exponent + 1)
    #expect(abs(integral / expected - 1) < 1e-13)
  }

  @Test("a smooth function: sine from 0 to π is 2")
  func sine() {
    #expect(abs(GaussLegendre.integral(from: 0, to: .pi) { .sin($0) } - 2) < 1e-14)
  }

  @Test("turning the limits turns the sign; an empty range holds nothing")
  func orientation() {
    let forth = GaussLegendre.integral(from: 1, to: 3) { .exp($0) }
    #expect(GaussLegendre.integral(from: 3, to: 1) { .exp($0) } == -forth)
    #expect(GaussLegendre.integral(from: 2, to: 2) { .exp($0) } == 0)
  }
}
