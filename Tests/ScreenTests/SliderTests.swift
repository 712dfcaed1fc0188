import Screen
import Testing

@Suite struct SliderTests {
  private func row(
    _ slider: Slider, width: Int = 38, glyphs: GlyphSet = GlyphSet()
  ) -> (text: String, roles: String) {
    var frame = Frame(size: Size(width: width, height: 1))
    slider.draw(in: frame.bounds, on: &frame, glyphs: glyphs)
    return (frame.text(row: 0), frame.roleText(row: 0))
  }

  @Test func drawsLabelTrackAndValue() {
    let slider = Slider(label: "Model size", fraction: 0.8, value: "14B")
    let row = row(slider)
    #expect(row.text == " Model size     ▕────────●──▏      14B")
    #expect(row.roles == "................sffffffffKsss.........")
  }

  @Test func asciiSlider() {
    let slider = Slider(label: "Model size", fraction: 0.8, value: "14B", isFocused: true)
    #expect(
      row(slider, glyphs: GlyphSet(tier: .ascii)).text
        == ">Model size     [--------o--]      14B")
  }

  @Test func focusShowsInGlyphAndRole() {
    let row = row(Slider(label: "N", fraction: 0, value: "4", isFocused: true))
    #expect(row.text.hasPrefix("›N"))
    #expect(row.roles.hasPrefix("KV"))
    #expect(row.roles.hasSuffix("V"))
  }

  @Test(arguments: [
    (0, 0), (1, 10), (0.5, 5), (0.04, 0), (0.06, 1), (-3, 0), (7, 10), (.nan, 0), (.infinity, 10),
  ])
  func knobColumn(_ fraction: Double, _ column: Int) {
    #expect(Slider.column(fraction: fraction, trackWidth: 11) == column)
  }

  @Test func hitTestInvertsTheKnob() {
    let rect = Rect(x: 5, y: 3, width: 60, height: 1)
    let track = Slider.track(in: rect)
    for column in 0..<track.width {
      let fraction = Slider.fraction(at: Point(x: track.x + column, y: 3), in: rect)
      let back = fraction.map { Slider.column(fraction: $0, trackWidth: track.width) }
      #expect(back == column)
    }
  }

  @Test func hitTestReachesTheLimitsAndNothingElse() {
    let rect = Rect(x: 0, y: 0, width: 40, height: 1)
    let track = Slider.track(in: rect)
    #expect(Slider.fraction(at: Point(x: track.x - 1, y: 0), in: rect) == 0)
    #expect(Slider.fraction(at: Point(x: track.maxX, y: 0), in: rect) == 1)
    #expect(Slider.fraction(at: Point(x: track.x - 2, y: 0), in: rect) == nil)
    #expect(Slider.fraction(at: Point(x: track.maxX + 1, y: 0), in: rect) == nil)
    #expect(Slider.fraction(at: Point(x: track.x, y: 1), in: rect) == nil)
    #expect(
      Slider.fraction(at: Point(x: 3, y: 0), in: Rect(x: 0, y: 0, width: 20, height: 1)) == nil)
  }

  @Test(arguments: [
    (28, " Generation length      8.2k"), (20, " Generation le… 8.2k"), (8, " G… 8.2k"), (3, "8.…"),
    (0, ""),
  ])
  func shortRowsLoseTheTrackThenTheLabel(_ width: Int, _ shown: String) {
    let slider = Slider(label: "Generation length", fraction: 0.5, value: "8.2k")
    #expect(row(slider, width: width).text == shown)
  }

  @Test func drawsInsideItsRowAtEverySize() {
    for width in 0...60 {
      for height in 0...2 {
        var frame = Frame(size: Size(width: 64, height: 4))
        let rect = Rect(x: 2, y: 1, width: width, height: height)
        Slider(label: "価格 per hour", fraction: 0.3, value: "$2.99/h", isFocused: true)
          .draw(in: rect, on: &frame)
        for y in 0..<4 {
          for x in 0..<64 where !rect.row(0).contains(Point(x: x, y: y)) {
            #expect(frame[x, y] == .blank)
          }
        }
      }
    }
  }
}
