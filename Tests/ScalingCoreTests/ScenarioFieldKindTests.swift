import ScalingCore
import Testing

@Suite("Kinds of fields")
struct ScenarioFieldKindTests {
  private let numbers: [FieldKind] = [
    .count, .tokens, .requests, .seconds, .dollars, .hourlyPrice, .share, .factor, .teraRate,
  ]
  private let names: [FieldKind] = [.text, .choice(["a"]), .model, .gpu]

  @Test("numbers have a notation, names have none")
  func notation() {
    for kind in numbers { #expect(kind.isNumber && kind.notation != nil) }
    for kind in names { #expect(!kind.isNumber && kind.notation == nil) }
  }

  @Test("a bare number counts in the unit of the kind")
  func bareNumber() throws {
    for kind in numbers { #expect(try kind.notation?.parse("0.5") == 0.5) }
  }

  @Test(
    "exact text",
    arguments: [
      (FieldKind.tokens, 8_192, "8Ki"), (.tokens, 512, "512"), (.tokens, 8_000, "8000"),
      (.tokens, 0, "0"), (.share, 0.6, "0.6"), (.hourlyPrice, 2.99, "2.99"),
      (.requests, 2e6, "2000000"), (.teraRate, 4_500, "4500"), (.seconds, 0.25, "0.25"),
      (.dollars, 1e18, "1e18"), (.factor, 562.5, "562.5"),
    ] as [(FieldKind, Double, String)])
  func exactText(kind: FieldKind, number: Double, text: String) throws {
    #expect(kind.exactText(.number(number)) == text)
    #expect(try kind.notation?.parse(text) == number)
  }

  @Test("names are written as they are, nothing as none")
  func otherText() {
    #expect(FieldKind.model.exactText(.text("Qwen3-4B")) == "Qwen3-4B")
    #expect(FieldKind.seconds.exactText(.absent) == "none")
    #expect(FieldKind.seconds.formatted(.absent).isEmpty)
    #expect(FieldKind.count.formatted(.number(65_536)) == "65,536")
    #expect(FieldKind.seconds.formatted(.number(.nan)) == "–")
  }
}
