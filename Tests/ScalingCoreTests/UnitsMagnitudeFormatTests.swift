import Testing

@testable import ScalingCore

@Suite("Magnitude format")
struct UnitsMagnitudeFormatTests {
  private let counts = MagnitudeFormat(.count, suffixes: MagnitudeFormat.countSuffixes)

  @Test(
    "writes counts with at most one decimal",
    arguments: [
      (0, "0"), (0.4, "0"), (512, "512"), (999.4, "999"), (999.5, "1.0k"), (1_000, "1.0k"),
      (8_192, "8.2k"), (32_768, "32.8k"), (99_949, "99.9k"), (99_950, "100k"), (100_000, "100k"),
      (131_072, "131k"), (999_499, "999k"), (999_500, "1.0M"), (2e6, "2.0M"),
      (14_768_307_200, "14.8B"),
      (1e12, "1.0T"), (-8_192, "-8.2k"),
    ] as [(Double, String)])
  func count(value: Double, text: String) {
    #expect(counts.string(value) == text)
  }

  @Test(
    "writes three digits, zeros dropped or kept",
    arguments: [
      (80e9, "80 GB", "80.0 GB"), (27.54e9, "27.5 GB", "27.5 GB"), (0.5, "0.5 B", "0.500 B"),
      (999.6e6, "1 GB", "1.00 GB"), (1_234, "1.23 kB", "1.23 kB"),
    ] as [(Double, String, String)])
  func threeDigits(value: Double, trimmed: String, padded: String) {
    let suffixes = [" B", " kB", " MB", " GB"]
    #expect(MagnitudeFormat(.threeDigits, suffixes: suffixes).string(value) == trimmed)
    #expect(MagnitudeFormat(.threeDigitsPadded, suffixes: suffixes).string(value) == padded)
  }

  @Test("is scientific beyond the last suffix")
  func beyond() {
    #expect(counts.string(1e30) == "1.0e30")
    #expect(MagnitudeFormat(.threeDigits, suffixes: [" B"]).string(2e20) == "2.0e20 B")
  }

  @Test("shows a dash for what is no number", arguments: [Double.nan, .infinity, -.infinity])
  func unknown(value: Double) {
    #expect(counts.string(value) == "–")
  }

  @Test("is never longer than seven characters up to the last suffix")
  func staysShort() {
    var value = 0.001
    while value < 9.99e14 {
      #expect(counts.string(value).count <= 7, "\(value)")
      value *= 1.37
    }
  }
}
