import Screen
import Storage
import Testing

@Suite struct ColourNotationTests {
  @Test(arguments: [
    ("default", Colour.standard), ("0", .indexed(0)), ("255", .indexed(255)),
    ("black", .indexed(0)), ("white", .indexed(7)), ("bright-black", .indexed(8)),
    ("bright-white", .indexed(15)), ("cyan", .indexed(6)), ("bright-magenta", .indexed(13)),
    ("#000000", .rgb(red: 0, green: 0, blue: 0)),
    ("#ff8001", .rgb(red: 255, green: 128, blue: 1)),
    ("#FFFFFF", .rgb(red: 255, green: 255, blue: 255)),
  ])
  func readsColours(text: String, colour: Colour) {
    #expect(Colour(notation: text) == colour)
  }

  @Test(arguments: [
    "", "256", "-1", "1.5", "#fff", "#ff80010", "#gg0000", "ff8001", "grey", "Bright-White", "#",
    "#+12345", "0x10",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Colour(notation: text) == nil)
  }

  @Test func namesSixteenColours() {
    #expect(Colour.terminalNames.count == 16)
    #expect(Set(Colour.terminalNames).count == 16)
    for (index, name) in Colour.terminalNames.enumerated() {
      #expect(Colour(notation: name) == .indexed(UInt8(index)))
    }
  }

  @Test func theTerminalsOwnColoursAreUnknown() {
    #expect(Colour.standard.components == nil)
    for index in UInt8(0)..<16 {
      #expect(Colour.indexed(index).components == nil)
    }
  }

  /// The grey ramp and the corners of the cube of xterm.
  @Test func theCubeIsRegular() throws {
    for index in UInt8(232)...255 {
      let grey = try #require(Colour.indexed(index).components)
      #expect(grey.red == 8 + 10 * (index - 232))
      #expect(grey.red == grey.green && grey.green == grey.blue)
    }
    let red = try #require(Colour.indexed(196).components)
    #expect(red == (255, 0, 0))
    let green = try #require(Colour.indexed(46).components)
    #expect(green == (0, 255, 0))
    let blue = try #require(Colour.indexed(21).components)
    #expect(blue == (0, 0, 255))
  }

  @Test func contrastIsSymmetric() {
    for first in stride(from: UInt8(16), to: 250, by: 13) {
      for second in stride(from: UInt8(17), to: 250, by: 17) {
        let (left, right) = (Colour.indexed(first), Colour.indexed(second))
        #expect(Contrast.ratio(left, right) == Contrast.ratio(right, left))
        #expect((1...21).contains(Contrast.ratio(left, right) ?? 0))
      }
    }
  }
}
