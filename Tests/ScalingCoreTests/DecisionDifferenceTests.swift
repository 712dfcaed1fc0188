import ScalingCore
import Testing

@Suite("Differences from the baseline")
struct DecisionDifferenceTests {
  /// Two numbers and what is written about them.
  struct Pair: Sendable {
    let value: Double
    let base: Double
    let text: String
    var countsPoints = false
  }

  @Test(
    "texts",
    arguments: [
      Pair(value: 62, base: 100, text: "-38 %"), Pair(value: 138, base: 100, text: "+38 %"),
      Pair(value: 104.2, base: 100, text: "+4.2 %"), Pair(value: 95.8, base: 100, text: "-4.2 %"),
      Pair(value: 110, base: 100, text: "+10 %"), Pair(value: 200, base: 100, text: "+100 %"),
      Pair(value: 999, base: 100, text: "+899 %"), Pair(value: 1000, base: 100, text: "x10"),
      Pair(value: 2, base: 0.1, text: "x20"), Pair(value: 1e6, base: 1, text: "x1000000"),
      Pair(value: 0.75, base: 0.71, text: "+4.0 pt", countsPoints: true),
      Pair(value: 0.5, base: 0.71, text: "-21 pt", countsPoints: true),
      Pair(value: 0.71, base: 0, text: "+71 pt", countsPoints: true),
      Pair(value: 0, base: 5, text: "-100 %"), Pair(value: 0.02, base: 39, text: "-99.9 %"),
      Pair(value: 0.3, base: 100, text: "-99.7 %"), Pair(value: 0.6, base: 100, text: "-99.4 %"),
      Pair(value: 1, base: 100, text: "-99 %"),
    ])
  func texts(pair: Pair) throws {
    let difference = try #require(
      Difference(
        pair.value, from: pair.base, preference: .neither, countsPoints: pair.countsPoints))
    #expect(difference.text == pair.text)
    #expect(difference.isHigher == (pair.value > pair.base))
    #expect(difference.judgement == .neutral)
  }

  @Test(
    "what looks alike or can't be compared has no difference",
    arguments: [(1.0, 1.0), (1.0004, 1.0), (5, 0), (0, 0), (.nan, 1), (1, .nan), (.infinity, 1)])
  func none(value: Double, base: Double) {
    #expect(Difference(value, from: base, preference: .lower, countsPoints: false) == nil)
  }

  @Test("better and worse follow from the preference")
  func judgements() {
    let judge = { (value: Double, preference: ComparedFigure.Preference) in
      Difference(value, from: 10, preference: preference, countsPoints: false)?.judgement
    }
    #expect(judge(12, .lower) == .worse)
    #expect(judge(8, .lower) == .better)
    #expect(judge(12, .higher) == .better)
    #expect(judge(8, .higher) == .worse)
    #expect(judge(12, .neither) == .neutral)
  }

  @Test("nothing that is left is called a loss of 100 %")
  func neverAll() throws {
    for exponent in 1...12 {
      let value = (0..<exponent).reduce(1.0) { value, _ in value / 10 }
      let text = Difference(value, from: 1, preference: .lower, countsPoints: false)?.text
      #expect(text != "-100 %" && text != "-100.0 %")
    }
  }
}
