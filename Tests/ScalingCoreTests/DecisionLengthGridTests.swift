import ScalingCore
import Testing

@Suite("Grid of generation lengths")
struct DecisionLengthGridTests {
  @Test("contains its knots, rises, and spans no more than they do")
  func knots() {
    let caps: [Tokens] = [2_048, 4_096, 8_192, 32_768, 12_345]
    let lengths = LengthGrid(through: caps).lengths
    #expect(Set(caps).isSubset(of: lengths))
    #expect(lengths == lengths.sorted() && Set(lengths).count == lengths.count)
    #expect(lengths.first == 2_048 && lengths.last == 32_768)
    #expect(lengths.count == 40)
  }

  @Test("halves the widest gap first, at the geometric mean")
  func ratios() {
    #expect(
      LengthGrid(through: [100, 400, 40_000], count: 4).lengths == [100, 400, 4_000, 40_000])
    let lengths = LengthGrid(through: [1_024, 1_048_576], count: 9).lengths
    for (from, to) in zip(lengths, lengths.dropFirst()) {
      // Ten octaves in eight parts.
      #expect(abs(to / from - 2.378_4) < 0.01)
    }
  }

  @Test("stops where the widest gap has no whole number left")
  func exhausted() {
    #expect(LengthGrid(through: [1, 4]).lengths == [1, 2, 4])
  }

  @Test("with less than two knots spans 1Ki to 32Ki")
  func fewKnots() {
    let none = LengthGrid(through: []).lengths
    #expect(none.first == 1_024 && none.last == 32_768)
    let one = LengthGrid(through: [100]).lengths
    #expect(one.first == 100 && one.last == 32_768)
    #expect(LengthGrid(through: [.init(.nan), 0, -5, .init(.infinity)]).lengths == none)
  }

  @Test("more knots than points are all kept")
  func manyKnots() {
    let caps = (1...100).map { Tokens(Double($0 * 100)) }
    #expect(Set(caps).isSubset(of: LengthGrid(through: caps).lengths))
  }

  @Test("holds whole tokens")
  func whole() {
    for length in LengthGrid(through: [1_000.4, 30_000]).lengths {
      #expect(length.value == length.value.rounded())
    }
  }

  @Test("takes exactly the lengths that are asked for")
  func exactly() {
    #expect(LengthGrid(exactly: [8_192, 2_048.4, 8_192, 0.2]).lengths == [2_048, 8_192])
    #expect(LengthGrid(exactly: [4_096]).lengths == [4_096])
  }
}
