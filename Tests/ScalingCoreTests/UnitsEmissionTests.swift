import ScalingCore
import Testing

@Suite("Units of emission")
struct UnitsEmissionTests {
  @Test(
    "intensity is typed by mass and energy",
    arguments: [
      ("380", 380.0), ("380 g/kWh", 380), ("0.38kg/kWh", 380), ("380 kg/MWh", 380),
      ("0.5 t/MWh", 500),
    ])
  func intensity(text: String, value: Double) throws {
    #expect(abs(try GridIntensity.parse(text).value - value) < 1e-9)
  }

  @Test(
    "mass is shown with a prefix",
    arguments: [
      (0.00042, "0.42 g"), (12.34, "12.3 kg"), (4_500, "4.5 t"), (0, "0 g"),
    ])
  func mass(value: Double, text: String) {
    #expect(Kilograms(value).formatted == text)
  }

  @Test("mass is read back", arguments: [("12.3 kg", 12.3), ("4.5 t", 4_500), ("9 g", 0.009)])
  func massRead(text: String, value: Double) throws {
    #expect(abs(try Kilograms.parse(text).value - value) < 1e-12)
  }

  @Test("what is no number is unknown")
  func unknown() {
    #expect(Kilograms(.nan).formatted == "–" && GridIntensity(.infinity).formatted == "–")
    #expect(GridIntensity(380).formatted == "380 g/kWh")
    #expect(throws: QuantityParseError.self) { try GridIntensity.parse("380 W") }
  }
}
