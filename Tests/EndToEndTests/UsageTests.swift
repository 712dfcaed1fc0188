import Testing

/// Exit codes and messages for wrong command lines (DESIGN §5).
@Suite("Usage")
struct UsageTests {
  /// Arguments that make no sense, and what the message must name.
  static let mistakes: [([String], String)] = [
    (["--nonsense"], "--nonsense"), (["evaluate"], "<file>"),
    (["evaluate", Samples.tutor, "--format", "xml"], "xml"),
    (["evaluate", Samples.tutor, "--set"], "--set"),
    (["evaluate", Samples.tutor, "extra"], "extra"),
    (["render"], "<files>"), (["render", Samples.tutor, "--size", "0x5"], "0x5"),
    (["render", Samples.tutor, "--size", "80"], "80"),
    (["render", Samples.tutor, "--size", "1001x10"], "1001x10"),
    (["render", Samples.tutor, "--screen", "shapes"], "- shape"),
    (["render", Samples.tutor, "--color", "blue"], "truecolor"),
    (["render", Samples.tutor, "--glyphs", "sextant"], "braille"),
    (["catalog"], "<kind>"), (["catalog", "cars"], "models"), (["replay", "keys"], "<files>"),
    (["document", "letter"], "man"), (["themes", "dark"], "dark"),
  ]

  @Test("a wrong command line is exit 2, with a message on standard error", arguments: mistakes)
  func usage(_ arguments: [String], _ word: String) throws {
    let result = try Home().run(arguments)
    #expect(result.code == 2)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("Error: "))
    #expect(result.error.contains(word), "\(result.error)")
    #expect(result.error.contains("Usage: isocost"))
  }
}
