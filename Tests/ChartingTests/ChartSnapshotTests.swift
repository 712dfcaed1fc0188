import Charting
import Screen
import TestSupport
import Testing

/// Pictures of charts that people have looked at: accuracy per cost and yearly spend.
@Suite struct ChartSnapshotTests {
  @Test(arguments: [(40, 12), (60, 18), (100, 30)], GlyphTier.allCases)
  func explore(_ size: (width: Int, height: Int), _ tier: GlyphTier) {
    let frame = ChartFixtures.explore.frame(size.width, size.height, tier: tier)
    assertSnapshot(of: frame, named: "explore-\(size.width)x\(size.height)-\(tier.rawValue)")
  }

  @Test(arguments: GlyphTier.allCases) func spend(_ tier: GlyphTier) {
    let frame = ChartFixtures.spend.frame(60, 14, tier: tier)
    assertSnapshot(of: frame, named: "spend-60x14-\(tier.rawValue)")
  }

  @Test func crosshair() {
    var chart = ChartFixtures.explore
    chart.crosshair = 0.02
    assertSnapshot(of: chart.frame(80, 20), named: "crosshair-80x20")
  }

  @Test(arguments: [(20, 5), (12, 3), (1, 1)]) func tiny(_ width: Int, _ height: Int) {
    assertSnapshot(of: ChartFixtures.explore.frame(width, height), named: "tiny-\(width)x\(height)")
  }
}
