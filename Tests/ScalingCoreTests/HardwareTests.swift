import ScalingCore
import Testing

@Suite("Arithmetic and prices of accelerators")
struct HardwareTests {
  static let teraFLOPs = 1e12

  @Test(
    "Peak by precision of the weights",
    arguments: [
      ("H100-SXM", Precision.bf16, 989.0), ("H100-SXM", .fp8, 1_979), ("H100-SXM", .int8, 1_979),
      ("H100-SXM", .fp4, 989), ("H100-SXM", .mxfp4, 989), ("H100-SXM", .int4, 989),
      ("A100-80GB-SXM", .fp8, 312), ("A100-80GB-SXM", .int8, 624), ("A100-80GB-SXM", .int4, 312),
    ])
  func peak(id: String, weights: Precision, expected: Double) throws {
    let gpu = try TestData.accelerator(id)
    #expect(gpu.peak(for: weights).value == expected * Self.teraFLOPs)
  }

  @Test("Accelerators with native FP4 use it for floats, not for integers")
  func nativeFourBit() throws {
    let native = TestData.accelerators.filter { $0.peak4 != nil }
    #expect(!native.isEmpty)
    for gpu in native {
      #expect(gpu.peak(for: .fp4) == gpu.peak4)
      #expect(gpu.peak(for: .mxfp4) == gpu.peak4)
      #expect(gpu.peak(for: .int4) == gpu.peak16)
    }
  }

  @Test("No precision is slower than 16 bit", arguments: Precision.allCases)
  func neverSlower(weights: Precision) {
    for gpu in TestData.accelerators {
      #expect(gpu.peak(for: weights) >= gpu.peak16, "\(gpu.id)")
    }
  }

  @Test("An INT8 unit slower than the one for 16 bit is not used")
  func slowIntegers() throws {
    var gpu = try TestData.accelerator("H100-SXM")
    gpu.peakInt8 = FLOPRate(1e12)
    #expect(gpu.peak(for: .int8) == gpu.peak16)
    gpu.peakInt8 = nil
    #expect(gpu.peak(for: .int8) == gpu.peak16)
  }

  @Test("Bits of a precision fit into its bytes", arguments: Precision.allCases)
  func bits(precision: Precision) {
    let scales = precision.bytesPerElement * 8 - Double(precision.bits)
    #expect(scales >= 0 && scales <= 0.5)
  }

  @Test("Quotes of the H100 make a range with period and source")
  func quotedRange() throws {
    let quote = try TestData.accelerator("H100-SXM").price
    #expect(quote.range == PriceRange(low: 1.49, typical: 2.99, high: 6.98))
    #expect(quote.evidence.kind == .published)
    #expect(quote.evidence.date == "2026-03..2026-10")
    #expect(quote.evidence.source.contains("RunPod"))
  }

  static func quote(low: HourlyPrice?, typical: HourlyPrice?, high: HourlyPrice?)
    -> Accelerator.PriceQuote
  {
    Accelerator.PriceQuote(
      low: low, typical: typical, high: high, spot: nil, date: "2026", source: "list")
  }

  @Test("An unknown end of the range is the typical price")
  func unknownEnds() {
    let range = Self.quote(low: nil, typical: 2, high: nil).range
    #expect(range == PriceRange(2))
  }

  @Test("An end on the wrong side of the typical price is drawn to it")
  func crossedEnds() {
    let range = Self.quote(low: 3, typical: 2, high: 1).range
    #expect(range == PriceRange(low: 2, typical: 2, high: 2))
  }

  @Test("Without a typical price there is no range; without any, no evidence")
  func missingPrice() {
    #expect(Self.quote(low: 1, typical: nil, high: 3).range == nil)
    #expect(Self.quote(low: 1, typical: nil, high: 3).evidence.kind == .published)
    #expect(Self.quote(low: nil, typical: nil, high: nil).evidence.kind == .none)
  }

  @Test("Every shipped quote is in order")
  func shippedQuotes() {
    #expect(TestData.accelerators.count == 25)
    for gpu in TestData.accelerators {
      guard let typical = gpu.price.typical else { continue }
      #expect(gpu.price.low ?? typical <= typical, "\(gpu.id)")
      #expect(gpu.price.high ?? typical >= typical, "\(gpu.id)")
    }
  }
}
