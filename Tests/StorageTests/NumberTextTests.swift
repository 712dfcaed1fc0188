import ScalingCore
import Testing

@testable import Storage

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "-0"), (1, "1"), (2.5, "2.5"), (0.1, "0.1"), (1e15, "1000000000000000"),
    (1e16, "1e+16"), (1.0 / 3, "0.3333333333333333"), (-7.25, "-7.25"),
  ])
  func shortestHasNoSpareDigits(value: Double, text: String) {
    #expect(NumberText.shortest(value) == text)
    #expect(Double(text) == value)
  }

  @Test(arguments: [
    (0.0, "0"), (512, "512"), (1_000, "1k"), (1_500, "1500"), (15_000, "15k"), (2_000_000, "2M"),
    (3_500_000, "3.5M"), (1e9, "1B"), (1_234_567, "1234567"), (0.5, "0.5"),
    (2_000_000.5, "2000000.5"),
  ])
  func scaledIsTheShortestText(value: Double, text: String) {
    #expect(NumberText.scaled(value) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (512, "512"), (1_024, "1Ki"), (8_192, "8Ki"), (32_768, "32Ki"), (1_155, "1155"),
    (1_536, "1536"), (2_048.5, "2048.5"),
  ])
  func tokensAreInKi(value: Double, text: String) {
    #expect(NumberText.tokens(value) == text)
  }

  @Test(arguments: 0..<300) func everyScaledNumberReadsBack(seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let power = Double.random(in: 0...12, using: &draw)
    let value = (Double.random(in: 1...10, using: &draw) * power * power * power * 1_000).rounded()
    let text = NumberText.scaled(value)
    let factors: [String: Double] = ["k": 1e3, "M": 1e6, "B": 1e9]
    let factor = factors[String(text.suffix(1))] ?? 1
    let digits = factor == 1 ? text[...] : text.dropLast()
    #expect(try #require(Double(digits)) * factor == value)
  }
}
