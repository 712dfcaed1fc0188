import Charting
import Foundation
import Testing

/// Compares the pruned search with one that tries everything (Talbot, Lin, Hanrahan 2010, section 4).
@Suite struct TicksOptimumTests {
  private static let nice: [Double] = [1, 5, 2, 2.5, 4, 3]

  private func score(
    rank: Int, skip: Int, start: Int, count: Int, first: Double, last: Double,
    low: Double, high: Double, wanted: Int
  ) -> Double {
    let hasZero = start % skip == 0 && first <= 0 && last >= 0
    let simplicity = 1 - Double(rank) / 5 - Double(skip) + (hasZero ? 1 : 0)
    let range = high - low
    let overhang = pow(high - last, 2) + pow(low - first, 2)
    let coverage = 1 - 0.5 * overhang / pow(0.1 * range, 2)
    let actual = Double(count - 1) / (last - first)
    let target = Double(wanted - 1) / (max(last, high) - min(first, low))
    let density = 2 - max(actual / target, target / actual)
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  /// Best score over steps up to 3·q·10^z and up to 12 labels.
  private func bestScore(_ low: Double, _ high: Double, _ wanted: Int) -> Double {
    let size = Int(log10(high - low).rounded(.down))
    var best = -Double.infinity
    for skip in 1...3 {
      for (rank, nice) in Self.nice.enumerated() {
        for exponent in (size - 3)...(size + 1) {
          let unit = nice * pow(10, Double(exponent))
          let step = unit * Double(skip)
          for count in 2...12 where step * Double(count - 1) < 3 * (high - low) {
            let from = Int((low / unit).rounded(.down)) - count * skip
            for start in from...(Int((high / unit).rounded(.up)) + skip) {
              let first = Double(start) * unit
              best = max(
                best,
                score(
                  rank: rank, skip: skip, start: start, count: count, first: first,
                  last: first + step * Double(count - 1), low: low, high: high, wanted: wanted))
            }
          }
        }
      }
    }
    return best
  }

  /// Score of given labels with the kindest reading of their step.
  private func score(of labels: [Double], _ low: Double, _ high: Double, _ wanted: Int) -> Double {
    guard let first = labels.first, let last = labels.last, labels.count > 1 else {
      return -.infinity
    }
    let step = (last - first) / Double(labels.count - 1)
    var best = -Double.infinity
    for (rank, nice) in Self.nice.enumerated() {
      for skip in 1...3 {
        let power = log10(step / (nice * Double(skip)))
        guard abs(power - power.rounded()) < 1e-9 else { continue }
        let start = Int((first / (step / Double(skip))).rounded())
        best = max(
          best,
          score(
            rank: rank, skip: skip, start: start, count: labels.count, first: first, last: last,
            low: low, high: high, wanted: wanted))
      }
    }
    return best
  }

  @Test(arguments: [
    (0.4712, 0.8934), (13_200, 918_000), (0.0008, 0.0231), (62.3, 93.1), (-3.2, 8.1), (0, 0.9),
    (-120, -17), (0.1, 0.7), (1990, 2026),
  ])
  func noLabellingScoresHigher(_ low: Double, _ high: Double) {
    for wanted in [3, 5] {
      let labels = Ticks.linear(low: low, high: high, wanted: wanted).labelled
      let found = score(of: labels, low, high, wanted)
      #expect(found >= bestScore(low, high, wanted) - 1e-9, "\(wanted): \(labels)")
    }
  }
}
