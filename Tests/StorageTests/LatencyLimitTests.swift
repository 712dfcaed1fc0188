import ScalingCore
import Testing

@testable import Storage

@Suite("Limits of latency")
struct LatencyLimitTests {
  @Test(
    "times and shares of the usual shape's time",
    arguments: [
      ("1.5s", .time(1.5)), ("600ms", .time(0.6)), ("2", .time(2)), ("2min", .time(120)),
      ("0.6x", .share(0.6)), ("1×", .share(1)), ("2e0x", .share(2)),
    ] as [(String, LatencyLimit)])
  func reads(text: String, limit: LatencyLimit) {
    #expect(LatencyLimit(text) == limit)
  }

  @Test(
    "everything else is none",
    arguments: [
      "", "x", "0x", "-1x", "nanx", "infx", "1001x", "0", "-1s", "0s", "soon", "1.5 GB", "0.6xx",
      "60%", "1e999",
    ])
  func refuses(text: String) {
    #expect(LatencyLimit(text) == nil)
  }

  @Test("a share counts from the usual shape, a time does not")
  func seconds() {
    #expect(LatencyLimit.share(0.5).seconds(usual: 3.61) == 1.805)
    #expect(LatencyLimit.share(0.5).seconds(usual: nil) == nil)
    #expect(LatencyLimit.time(2).seconds(usual: nil) == 2)
  }

  @Test("the texts of the message are read")
  func examples() {
    for text in ["1.5s", "600ms", "0.6x"] {
      #expect(LatencyLimit.examples.contains(text) && LatencyLimit(text) != nil)
    }
  }
}
