import Testing

/// `isocost replay`: the dashboard without a terminal.
@Suite("replay")
struct ReplayTests {
  private let home: Home

  init() throws { home = try Home() }

  @Test("a script leads to the screen that its keys ask for")
  func drives() throws {
    let rows = try home.replay(
      """
      j                     # Generation
      Enter ^U "16Ki" Enter
      Down Right x2         # Samples N, from 4 over 5 to 6
      z
      """, [Samples.tutor])
    #expect(SliderRow("Generation", on: rows)?.value == "16.4k")
    let samples = try #require(SliderRow("Samples N", on: rows))
    #expect(samples.value == "6" && samples.isFocused && samples.isChanged)
    let screen = try #require(ExploreScreen(rows))
    #expect(screen.headline[0].contains("14B × 16.4k tokens × 6 samples"))
    #expect(screen.accuracyChart.contains { $0.contains("$/request") && !$0.contains("log") })
  }

  @Test("the same screen as render without keys")
  func nothing() throws {
    let rendered = try home.run("render", Samples.tutor)
    #expect(try home.replay("# nothing\n", [Samples.tutor]) == rendered.lines)
  }

  @Test("steps and typed values meet")
  func undoes() throws {
    let before = try home.replay("", [Samples.tutor])
    let after = try home.replay("l l u u", [Samples.tutor])
    #expect(ExploreScreen(before) == ExploreScreen(after))
    let again = try home.replay("l l u u U U", [Samples.tutor])
    #expect(
      SliderRow("Model size", on: again)?.value
        == SliderRow("Model size", on: after)
        .map { _ in "32B" })
  }

  @Test("saving really happens")
  func saves() throws {
    let file = try home.copy(of: "math-tutor-14b.yaml")
    let rows = try home.replay("j j l s", [file])
    #expect(rows.last?.contains("saved \(file)") == true)
    #expect(try Home.text(of: file).contains("samples: 5"))
  }

  @Test("quitting ends the script")
  func quits() throws {
    let rows = try home.replay("q l l l", [Samples.tutor])
    #expect(SliderRow("Model size", on: rows)?.value == "14B")
  }

  /// A script, and the place and the word that the message must name.
  static let mistakes: [(String, String, String)] = [
    ("j k\n  Foo l\n", "2:3", "Foo"), ("\"open", "1:1", "closing quote"),
    ("x3", "1:1", "x3"), ("j\nj j x0", "2:5", "x0"), ("Ctrl-Shift", "1:1", "Ctrl-Shift"),
  ]

  @Test("a bad script is named with line and column", arguments: mistakes)
  func refuses(_ script: String, _ place: String, _ word: String) throws {
    let file = try home.write(script, to: "bad.keys")
    let result = try home.run("replay", file, Samples.tutor)
    #expect(result.code == 3)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("\(file):\(place): error: "))
    #expect(result.error.contains(word))
  }

  @Test("a script that can't be read is a bad input")
  func missing() throws {
    let binary = try home.write([0xFF, 0xFE, 0x00], to: "binary.keys")
    for script in ["missing.keys", home.path, binary] {
      let result = try home.run("replay", script, Samples.tutor)
      #expect(result.code == 3)
      #expect(result.error.hasPrefix("\(script): error: "))
    }
  }
}
