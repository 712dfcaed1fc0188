import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Pictures of Explore, Frontier and Compare in Japanese that people have looked at.
@Suite("Snapshots of Explore, Frontier and Compare in Japanese")
struct ExploreJapaneseSnapshotTests {
  @Test("Explore", arguments: [Size.standard, .large])
  func explore(size: Size) throws {
    assertSnapshot(
      of: try Bench(size: size).inJapanese.frame, named: "explore-\(size.width)x\(size.height)")
  }

  @Test("Frontier with published curves")
  func frontier() throws {
    var bench = try FrontierBench.aime(size: .large).inJapanese
    try bench.press("d")
    assertSnapshot(of: bench.frame, named: "frontier-published")
  }

  @Test("Compare")
  func compare() throws {
    var bench = try Bench(
      [Fixture.tutor(), Fixture.sample(.large), Fixture.sample(.vote)], size: .large,
      screen: .compare
    ).inJapanese
    while !bench.state.isSettled { bench.send(.refine) }
    assertSnapshot(of: bench.frame, named: "compare-120x40")
  }

  @Test("an explanation")
  func explanation() throws {
    var bench = try Bench().inJapanese
    try bench.press("Tab Right i")
    assertSnapshot(of: bench.frame, named: "explanation")
  }
}
