import ScalingCore
import Testing

@Suite("Names that a mistyped one may have meant")
struct CatalogueNearestTests {
  static let names = ["bf16", "fp8", "int8", "fp4", "int4", "mxfp4"]

  @Test(
    "The nearest comes first",
    arguments: [
      ("bf-16", "bf16"), ("FP8", "fp8"), ("it8", "int8"), ("mxpf4", "mxfp4"), ("int44", "int4"),
    ])
  func first(name: String, expected: String) {
    #expect(nearest(name, among: Self.names).first == expected)
  }

  @Test("Equally near names keep their order")
  func ties() {
    #expect(nearest("int", among: Self.names) == ["int8", "int4"])
    #expect(nearest("fp", among: Self.names) == ["fp8", "fp4", "mxfp4"])
  }

  @Test("A part of a name finds the whole")
  func part() {
    let models = ["Qwen3-8B", "Qwen3-14B", "R1-Distill-Qwen-14B"]
    #expect(nearest("14b", among: models) == ["Qwen3-14B", "R1-Distill-Qwen-14B"])
  }

  @Test("Names that are far away are not offered", arguments: ["", "temperature", "zzz"])
  func far(name: String) {
    #expect(nearest(name, among: Self.names).isEmpty)
  }

  @Test("At most as many names as asked", arguments: [-1, 0, 1, 2])
  func limit(count: Int) {
    #expect(nearest("fp", among: Self.names, limit: count).count == max(0, count))
  }

  @Test("A name of any length is answered by its start")
  func longName() {
    let long = String(repeating: "x", count: 20_000)
    #expect(nearest(long, among: Self.names).isEmpty)
    #expect(nearest("fp8", among: [long, "fp8"]) == ["fp8"])
  }
}
