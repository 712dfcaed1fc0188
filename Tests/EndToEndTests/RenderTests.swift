import Foundation
import Testing

/// `isocost render`: one frame as text.
@Suite("render")
struct RenderTests {
  private func render(_ options: [String], files: [String] = [Samples.tutor]) throws
    -> CommandResult
  {
    try Home().run(["render"] + files + options)
  }

  @Test(
    "Explore shows both charts and all five sliders of every sample", arguments: Samples.all,
    ["120x40", "80x24"])
  func explore(_ sample: String, _ size: String) throws {
    let result = try render(
      ["--screen", "explore", "--size", size], files: [Samples.path(sample)])
    #expect(result.code == 0)
    #expect(result.error == "")
    let rows = result.lines
    let screen = try #require(ExploreScreen(rows), "\(result.output)")
    for label in SliderRow.primary {
      #expect(SliderRow(label, on: rows)?.value.isEmpty == false, "\(label)")
    }
    #expect(screen.accuracyChart[0].contains("accuracy per cost"))
    #expect(screen.spendChart[0].contains("yearly spend"))
    #expect(screen.spendChart.contains { $0.contains("◉") })
    #expect(screen.headline.joined().contains("a year."))
  }

  @Test("the axes of both charts carry labels")
  func axes() throws {
    let screen = try #require(ExploreScreen(try render([]).lines))
    #expect(screen.accuracyChart.contains { $0.contains("$/request (log)") })
    #expect(screen.accuracyChart.contains { $0.contains("%┤") })
    #expect(screen.accuracyChart.contains { $0.contains("◉") })
    #expect(screen.spendChart.contains { $0.contains("requests/yr (log)") })
    #expect(screen.spendChart.contains { $0.contains("$10k┤") || $0.contains("$100k┤") })
  }

  /// The sizes of reference/terminal.md E3.
  static let sizes = [
    (200, 60), (120, 40), (100, 30), (80, 24), (60, 16), (40, 10), (20, 5), (1, 1), (300, 2),
  ]

  @Test("every size gives that many rows, none wider", arguments: sizes, ["explore", "compare"])
  func fills(_ size: (width: Int, height: Int), _ screen: String) throws {
    let files = [Samples.tutor, Samples.reserved]
    let result = try render(
      ["--screen", screen, "--size", "\(size.width)x\(size.height)"], files: files)
    #expect(result.code == 0)
    #expect(result.lines.count == size.height)
    #expect(result.lines.allSatisfy { $0.count <= size.width })
    #expect(!result.output.contains("\u{1B}"))
    if size.width < 40 || size.height < 10 {
      #expect(result.output.contains("needs 40x10".prefix(size.width)))
    }
  }

  @Test("Compare sets scenarios side by side with their differences")
  func compare() throws {
    let result = try render(["--screen", "compare"], files: [Samples.tutor, Samples.reserved])
    let names = result.lines.first {
      $0.contains("Math tutor, 14B") && $0.contains("Best of 16, 4B")
    }
    #expect(names != nil)
    let accuracy = try #require(result.lines.first { $0.contains("│ accuracy") })
    #expect(accuracy.contains("pt"))
    #expect(result.lines.first { $0.contains("│ Samples N") }?.contains("+300 %") == true)
    #expect(result.output.contains("cheapest per correct answer"))
  }

  @Test("ASCII means ASCII", arguments: ["explore", "compare"], ["--ascii", "--glyphs=ascii"])
  func ascii(_ screen: String, _ option: String) throws {
    let result = try render(
      ["--screen", screen, option], files: [Samples.tutor, Samples.reserved])
    #expect(result.code == 0)
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(result.lines.count == 40)
    guard screen == "explore" else { return }
    for label in SliderRow.primary { #expect(SliderRow(label, on: result.lines) != nil) }
    #expect(result.output.contains("@"))
  }

  @Test(
    "glyphs are those asked for",
    arguments: [
      ("braille", 0x2801...0x28FF), ("quadrant", 0x2596...0x259F), ("half-block", 0x2580...0x2584),
    ])
  func glyphs(_ tier: String, _ range: ClosedRange<Int>) throws {
    let result = try render(["--glyphs", tier])
    let others: [ClosedRange<Int>] = [0x2801...0x28FF, 0x2596...0x259F]
    let used = Set(result.output.unicodeScalars.map { Int($0.value) })
    #expect(!used.isDisjoint(with: range))
    for other in others where !other.overlaps(range) { #expect(used.isDisjoint(with: other)) }
  }

  @Test("without --color there are no escape sequences, whatever the environment")
  func plain() throws {
    let plain = try render([])
    let never = try render(["--color", "never"])
    let colourful = try Home().run(
      ["render", Samples.tutor], environment: ["COLORTERM": "truecolor", "TERM": "xterm-256color"])
    #expect(!plain.output.contains("\u{1B}"))
    #expect(plain.output == never.output)
    #expect(plain.output == colourful.output)
  }

  @Test("colours dress the same cells", arguments: ["16", "256", "truecolor"])
  func colours(_ depth: String) throws {
    // A theme with 24-bit colours of its own.
    let result = try render(["--color", depth, "--theme", "solarized"])
    let plain = try render([])
    #expect(result.code == 0)
    let sequences = SGR.sequences(result.output)
    #expect(sequences.count > 100)
    let extended = sequences.filter { $0.contains(38) || $0.contains(48) }
    switch depth {
    case "16": #expect(extended.isEmpty)
    case "256": #expect(!extended.isEmpty && extended.allSatisfy { $0.contains(5) })
    default: #expect(extended.contains { $0.contains(2) })
    }
    #expect(SGR.removed(result.output).map(\.trimmedRight) == plain.lines)
  }

  @Test("--color wins over NO_COLOR")
  func noColour() throws {
    let result = try Home().run(
      ["render", Samples.tutor, "--color", "256"], environment: ["NO_COLOR": "1"])
    #expect(SGR.sequences(result.output).count > 100)
  }

  @Test(
    "every theme that ships draws",
    arguments: [
      "dark", "light", "high-contrast", "colour-blind", "mono", "solarized",
    ])
  func themes(_ theme: String) throws {
    let named = try render(["--theme", theme, "--color", "256"])
    #expect(named.code == 0)
    #expect(SGR.removed(named.output).count == 40)
    let hasColour = SGR.sequences(named.output).contains { $0.contains(38) || $0.contains(48) }
    #expect(hasColour == (theme != "mono"))
  }

  @Test("a theme is also found by its path")
  func themePath() throws {
    let outputs = try ["light", "\(Samples.root)/themes/light.yaml", "dark"].map { theme in
      try render(["--theme", theme, "--color", "256"]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] != outputs[2])
  }

  @Test("a name that tries to steer the terminal is shown, not obeyed")
  func neutralises() throws {
    let home = try Home()
    let text = try Home.text(of: Samples.tutor)
      .replacing("name: Math tutor, 14B", with: #"name: "evil \e]0;owned\a \e[2J name""#)
    let file = try home.write(text, to: "evil.yaml")
    for screen in ["explore", "speed", "compare"] {
      let result = try home.run("render", file, file, "--screen", screen)
      #expect(result.code == 0)
      #expect(result.output.contains("evil"))
      #expect(result.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    }
  }
}
