import Screen
import TestSupport
import Testing

/// What the user sets once: config.yaml and the own catalogue.
@Suite("Configuration", .serialized)
struct ConfigurationTests {
  private let home: Home

  init() throws { home = try Home() }

  private func configure(_ text: String) throws {
    try home.write(text, to: "config/isocost/config.yaml")
  }

  @Test("config.yaml chooses theme and glyphs; flags win")
  func chooses() throws {
    let light = try home.run("render", Samples.tutor, "--theme", "light", "--color", "256")
    let mono = try home.run("render", Samples.tutor, "--theme", "mono", "--color", "256")
    try configure("theme: light\n")
    #expect(try home.run("render", Samples.tutor, "--color", "256").output == light.output)
    #expect(
      try home.run("render", Samples.tutor, "--theme", "mono", "--color", "256").output
        == mono.output)
  }

  @Test("on a terminal it chooses colours, mouse and glyphs; flags win")
  func opens() throws {
    try configure("color: never\nmouse: off\nglyphs: ascii\n")
    let size = Size(width: 80, height: 24)
    let plain = try home.open(Samples.tutor, size: size)
    #expect(!plain.screen.reportsMouse)
    #expect(plain.screen.text.utf8.allSatisfy { $0 < 0x80 })
    #expect(try plain.quit() == .clean)
    let text = String(decoding: plain.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[38;"))
    let dressed = try home.open(
      Samples.tutor, options: ["--color", "256", "--glyphs", "braille"], size: size)
    try dressed.waitFor("options ◂")
    #expect(String(decoding: dressed.output, as: UTF8.self).contains("\u{1B}[38;5;"))
  }

  /// Files, and what the message must say behind their path.
  static let mistakes: [(String, String)] = [
    ("theme: [a\n", ":2:1: error: YAML"), ("mouse: perhaps\n", ":1:8: error: 'mouse' is"),
    ("- theme\n", ":1:1: error: a configuration is a mapping"),
    ("escdelay: soon\n", ":1:11: error: 'escdelay' is"),
    ("keys: {everywhere: {undoo: z}}\n", ":1:21: error: unknown command 'undoo'"),
    ("keys:\n  everywhere: {undo: z}\n", ":2:22: error: 'z' is 'toggle-log-axis' in"),
  ]

  @Test("a wrong file is named with its place", arguments: mistakes)
  func refuses(_ text: String, _ message: String) throws {
    try configure(text)
    let result = try home.run("render", Samples.tutor)
    #expect(result.code == 3)
    #expect(result.output == "")
    #expect(
      result.error.hasPrefix("\(home.path)/config/isocost/config.yaml\(message)"),
      "\(result.error)")
  }

  @Test("own keys count in the dashboard, and no longer the usual ones")
  func keys() throws {
    try configure("keys: {everywhere: {show-compare: F6, quit: Q}, options: {step-up: p}}\n")
    let session = try home.open(Samples.tutor, size: Size(width: 80, height: 24))
    try session.waitFor("Q quit").waitFor("p change")
    try session.type("6ql\u{1B}[17~").waitFor("Nothing to compare")
    #expect(try session.type("Q").ending() == .clean)
  }

  @Test("the keys in use are printed as a section that reads back as the same keys")
  func section() throws {
    let usual = try home.run("keys")
    #expect(usual.code == 0 && usual.error == "")
    #expect(usual.lines.contains { $0.hasPrefix("    step-up: [Right, l] ") })
    try configure(usual.output)
    #expect(try home.run("keys").output == usual.output)
    try configure("keys: {everywhere: {undo: [], redo: ^E}}")
    let own = try home.run("keys")
    #expect(own.lines.contains { $0.hasPrefix("    undo: [] ") })
    #expect(own.lines.contains { $0.hasPrefix("    redo: [\"^E\"] ") })
    #expect(own.lines.count == usual.lines.count)
  }

  /// Wrong keys, how their message starts behind the path, and a line of the table that is in force.
  static let wrongKeys: [(String, [String], String)] = [
    (
      "keys: {everywhere: {undo: z, save: F5}}", [":1:27: error: 'z' is 'toggle-log-axis'"],
      "    save: [F5] "
    ),
    ("keys: {everywhere: {undoo: z}}", [":1:21: error: unknown command"], "    undo: [u] "),
    (
      "keys: {everywhere: {quit: d}}", [":1:21: error: no key is left for 'quit'"], "    quit: [q] "
    ),
    (
      "mouse: perhaps\nkeys:\n  everywhere: {save: F5}", [":1:8: error: 'mouse' is"],
      "    save: [F5] "
    ),
    (
      "thema: light\nkeys:\n  everywhere: {save: [F5, F55], undo: {a: b}}",
      [":1:1: warning: ", ":3:39: error: 'undo' is", ":3:27: error: 'F55' is no key"],
      "    save: [F5] "
    ),
    ("keys: [a\n", [":2:1: error: YAML"], "    undo: [u] "),
  ]

  @Test("the table in force is printed although keys are wrong", arguments: wrongKeys.indices)
  func inForce(index: Int) throws {
    let (text, messages, line) = Self.wrongKeys[index]
    let usual = try home.run("keys")
    try configure(text)
    let result = try home.run("keys")
    #expect(result.code == 3 && result.lines.count == usual.lines.count)
    #expect(result.lines.contains { $0.hasPrefix(line) }, "\(result.output)")
    let told = result.error.split(separator: "\n")
    #expect(told.count == messages.count, "\(result.error)")
    for (finding, message) in zip(told, messages) {
      #expect(finding.hasPrefix("\(home.path)/config/isocost/config.yaml\(message)"), "\(finding)")
    }
    // It is a section that mends the file.
    try configure(result.output)
    #expect(try home.run("keys").output == result.output)
    // Other commands refuse the file.
    try configure(text)
    #expect(try home.run("render", Samples.tutor).code == 3)
  }

  @Test("a dashboard says once what is wrong with a key in many contexts")
  func once() throws {
    try configure("keys: {everywhere: {quit: d}}\n")
    let result = try home.run([Samples.tutor])
    #expect(result.code == 3)
    #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
    #expect(result.error.contains("'frontier', 'speed', 'compare' have another meaning"))
  }

  @Test("sentences name own keys; without a key a screen has its title alone")
  func named() throws {
    try configure(
      "keys: {everywhere: {show-compare: F6, add-to-compare: F7, undo: F8, show-speed: []}}\n")
    let session = try home.open(Samples.tutor)
    try session.waitFor("3 Spend  Speed  5 Shape  F6 Compare").type("\u{1B}[18~")
    try session.waitFor("is on Compare (F6)").type("\u{1B}[17~").waitFor("press F7.")
    try session.type("2l").type(Keys.enter).waitFor("; F8 takes it back")
    try session.type("\u{1B}[19~").waitForNo("14B*")
    #expect(try session.quit() == .clean)
  }

  @Test("an unknown key is a warning with the nearest one")
  func warns() throws {
    try configure("thema: light\n")
    let result = try home.run("render", Samples.tutor)
    #expect(result.code == 0)
    #expect(result.error.contains("config.yaml:1:1: warning: "))
    #expect(result.error.contains("did you mean 'theme'"))
  }

  @Test("own GPUs, prices and evaluations count like those that ship")
  func extends() throws {
    try home.write(
      """
      gpus:
        - {id: X1, bf16_tflops: 1000, memory_gb: 96, bandwidth_tbps: 4, link_gbps_one_direction: 64}
      prices:
        - {gpu: X1, low: 1, typical: 2, high: 3, date: 2026-11, source: our contract}
      accuracy:
        - {model: Llama-3.1-8B, benchmark: support-chat, metric: pass@1, tokenCap: 211, value: 0.9,
           source: evaluation of May}
      """, to: "config/isocost/catalog/own.yaml")
    let prices = try home.run("catalog", "prices", "--format", "csv")
    #expect(prices.output.contains("X1,1,2,3,"))
    let result = try home.run(
      "evaluate", Samples.chat, "--set", "deployment.gpu=X1", "--set",
      "deployment.precision.weights=bf16", "--format", "json")
    let document = try JSONDocument(result.output)
    #expect(result.code == 0)
    #expect(try document.number("accuracy.value") == 0.9)
    #expect(try document.text("accuracy.evidence.source").contains("evaluation of May"))
    #expect(try document.number("serving.memoryBytes.capacity") == 96e9)
    let cost = try document.number("serving.gpuSecondsPerRequest") * 2 / 3600 / 0.5
    #expect(try document.number("economics.costPerRequest.amount").isClose(to: cost))
    let session = try home.open(Samples.chat, size: Size(width: 80, height: 24))
    // fp8 weights cost a little of the 90 %.
    try session.waitFor("89 % right").type("jjjjjjjjj").enter("X1").waitFor(slider: "GPU", "X1")
  }

  @Test("a wrong catalogue file stops every command with its place")
  func refusesCatalogue() throws {
    try home.write("gpus:\n  - {id: x}\n", to: "config/isocost/catalog/own.yaml")
    for arguments in [["catalog", "gpus"], ["evaluate", Samples.tutor], [Samples.tutor]] {
      let result = try home.run(arguments)
      #expect(result.code == 3)
      #expect(result.output == "")
      #expect(result.error.contains("own.yaml:2:6: error: gpus: "))
    }
  }
}
