import ScalingCore
import Testing

@testable import Storage

/// Damaged tables of runs: refused with a place, or read as numbers that make sense.
@Suite("Damaged tables of runs")
struct LawDamageTests {
  @Test("a damaged copy never crashes, and gives a fit or a reason", arguments: 0..<120)
  func copies(seed: UInt64) throws {
    for name in ["morph_six_points", "morph_1b_candidates"] {
      let bytes = Damage.apply(seed: seed, to: try LawSource.sample(name))
      for family in LawFamily.allCases { check(bytes, family, "\(name) \(seed)") }
    }
  }

  private func check(_ bytes: [UInt8], _ family: LawFamily, _ name: String) {
    let table: LawTable
    do {
      table = try LawTable.read(file: "runs", bytes: bytes, for: .prediction, family: family)
    } catch {
      #expect(error.severity == .error && error.description.hasPrefix("runs"), "\(name)")
      return
    }
    for row in table.rows {
      #expect(row.run.parameters >= 1 && row.run.tokens >= 1, "\(name)")
      #expect(row.run.aspectRatio.map { $0 > 0 && $0.isFinite } ?? true, "\(name)")
      #expect(row.loss.map { $0 > 0 && $0 <= 1_000 } ?? true, "\(name)")
    }
    do {
      let fit = try LawFitting(family).fit(table.points)
      #expect(fit.goodness.meanSquare.isFinite, "\(name)")
    } catch {
      #expect(!error.reason.isEmpty, "\(name)")
    }
  }

  /// Cells that are far off, in the places of N, D, R and loss.
  static let extremes = ["1e16", "1", "1e-300", "1e300", "-0", "0x10", "1e", "", "∞", "1,5", "+3"]

  @Test("cells at and beyond the limits are read or refused at their place", arguments: extremes)
  func extreme(cell: String) {
    for column in 0..<4 {
      var cells = ["1e8", "2e9", "64", "4"]
      cells[column] = cell
      let text = "N,D,R,loss\n" + cells.joined(separator: ",") + "\n"
      do {
        let table = try LawSource.table(text: text, family: .shape)
        #expect(table.points.count == 1)
      } catch {
        #expect(error.mark?.line == 2, "\(cell) \(error)")
      }
    }
  }

  @Test("losses spread over the limits do not break a fit")
  func absurd() throws {
    let text = """
      N,D,R,loss
      1,1,0.000001,0.000001
      1e16,1e18,1000000,1000
      1e16,1,1,1
      1,1e18,50,500
      1e8,1e9,3,7
      1e3,1e15,9,0.5
      1e12,1e5,27,3

      """
    let table = try LawSource.table(text: text, family: .shape)
    for method in LawMethod.allCases {
      let fit = try? LawFitting(.shape, method: method).fit(table.points)
      #expect(fit.map { $0.goodness.meanSquare.isFinite } ?? true)
    }
  }
}
