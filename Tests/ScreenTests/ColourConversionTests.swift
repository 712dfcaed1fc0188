import Screen
import Testing

@Suite struct ColourConversionTests {
  private func rgb(_ hex: UInt32) -> Colour {
    .rgb(
      red: UInt8(hex >> 16 & 255), green: UInt8(hex >> 8 & 255), blue: UInt8(hex & 255))
  }

  /// Okabe–Ito colours and what reference/terminal.md B5 measured for them.
  @Test(
    arguments: [
      (0xE69F00, 214), (0x56B4E9, 74), (0x009E73, 36), (0xF0E442, 227), (0x0072B2, 32),
      (0xD55E00, 166), (0xCC79A7, 175),
    ] as [(UInt32, UInt8)])
  func okabeIto(_ hex: UInt32, _ index: UInt8) {
    #expect(rgb(hex).reduced(to: .indexed256) == .indexed(index))
  }

  /// Ten steps of viridis; B5 gives the quantised start 53 53 61 24 and the list that follows.
  @Test(
    arguments: [
      (0x440154, 53), (0x482878, 53), (0x3E4A89, 61), (0x31688E, 24), (0x26828E, 30),
      (0x1F9E89, 36),
      (0x35B779, 35), (0x6DCD59, 113), (0xB4DE2C, 148), (0xFDE725, 220),
    ] as [(UInt32, UInt8)])
  func viridis(_ hex: UInt32, _ index: UInt8) {
    #expect(rgb(hex).reduced(to: .indexed256) == .indexed(index))
  }

  @Test func paletteColoursAreTheirOwnNearest() {
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    for (index, place) in (0..<216).enumerated() where index > 0 {
      let hex = levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6]
      #expect(rgb(hex).reduced(to: .indexed256) == .indexed(UInt8(16 + index)))
    }
    for step in 0..<24 {
      let level = UInt8(8 + 10 * step)
      let grey = Colour.rgb(red: level, green: level, blue: level)
      #expect(grey.reduced(to: .indexed256) == .indexed(UInt8(232 + step)))
    }
  }

  @Test(
    arguments: [
      (0x000000, 0), (0xCD0000, 1), (0x00CD00, 2), (0x0000EE, 4), (0x7F7F7F, 8), (0xFF0000, 9),
      (0xFFFFFF, 15), (0xFE0102, 9),
    ] as [(UInt32, UInt8)])
  func sixteenColours(_ hex: UInt32, _ index: UInt8) {
    #expect(rgb(hex).reduced(to: .ansi16) == .indexed(index))
  }

  @Test(arguments: [(16, 0), (196, 9), (231, 15), (232, 0), (244, 8)] as [(UInt8, UInt8)])
  func paletteToSixteen(_ index: UInt8, _ expected: UInt8) {
    #expect(Colour.indexed(index).reduced(to: .ansi16) == .indexed(expected))
  }

  @Test func whatTheTerminalShowsStays() {
    for depth in ColourDepth.allCases { #expect(Colour.standard.reduced(to: depth) == .standard) }
    for index in UInt8(0)...15 {
      #expect(Colour.indexed(index).reduced(to: .ansi16) == .indexed(index))
      #expect(Colour.indexed(index).reduced(to: .indexed256) == .indexed(index))
    }
    #expect(Colour.indexed(200).reduced(to: .indexed256) == .indexed(200))
    #expect(rgb(0x123456).reduced(to: .trueColour) == rgb(0x123456))
    #expect(rgb(0x123456).reduced(to: .monochrome) == .standard)
    #expect(Colour.indexed(3).reduced(to: .monochrome) == .standard)
  }
}
