import Foundation
import Screen
import Testing

/// Compares the palette choice with a plain computation of CIELAB by Foundation's `pow`.
@Suite struct ColourDistanceTests {
  private func lab(_ red: Int, _ green: Int, _ blue: Int) -> [Double] {
    let light = [red, green, blue].map { channel -> Double in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let curve = zip(rows, white).map { row, white -> Double in
      let value = zip(row, light).map(*).reduce(0, +) / white
      return value > pow(6.0 / 29, 3) ? cbrt(value) : value / (3 * pow(6.0 / 29, 2)) + 4.0 / 29
    }
    return [116 * curve[1] - 16, 500 * (curve[0] - curve[1]), 200 * (curve[1] - curve[2])]
  }

  private func palette(_ index: Int) -> [Double] {
    if index >= 232 {
      let level = 8 + 10 * (index - 232)
      return lab(level, level, level)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return lab(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
  }

  private func distance(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
  }

  @Test func noPaletteColourIsNearer() {
    let candidates = (16...255).map(palette)
    var random = Generator(state: 5)
    for _ in 0..<300 {
      let (red, green, blue) = (
        random.number(in: 0...255), random.number(in: 0...255), random.number(in: 0...255)
      )
      let colour = Colour.rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      guard case .indexed(let chosen) = colour.reduced(to: .indexed256) else {
        Issue.record("not an index")
        continue
      }
      let target = lab(red, green, blue)
      let best = candidates.map { distance($0, target) }.min() ?? 0
      #expect(distance(candidates[Int(chosen) - 16], target) <= best + 1e-6, "\(colour)")
    }
  }
}
