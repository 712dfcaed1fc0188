import Foundation
import Testing

/// `isocost fit --output`.
@Suite("fit writes runs")
struct FitOutputTests {
  private let home: Home

  init() throws { home = try Home() }

  private func fit(_ options: String...) throws -> CommandResult {
    try home.run(["fit", FitTests.six, "--law", "shape", "--bootstraps", "0"] + options)
  }

  private var path: String { "\(home.path)/config/isocost/catalog/runs.yaml" }

  @Test("rows and trained candidates are written, once, for their owner alone")
  func writes() throws {
    let result = try fit("--output", path, "--predict", FitTests.candidates, "--name", "our runs")
    #expect(
      result.code == 0 && result.error == "" && result.output.hasSuffix("Written to \(path)\n"))
    let text = try Home.text(of: path)
    #expect(text.hasPrefix("# Written by isocost fit."))
    #expect(text.contains("  - name: our runs\n    kind: measured\n"))
    #expect(
      text.contains(
        "{name: 80M_v5, N: 79794560, D: 1610612736, R: 213.33333333333334, loss: 5.0774}"))
    #expect(text.components(separatedBy: "      - {").count == 1 + 6 + 4)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(home.names(in: "\(home.path)/config/isocost/catalog") == ["runs.yaml"])
  }

  @Test("rows that are read are never written over, whatever is asked", arguments: [0, 1])
  func keepsInput(place: Int) throws {
    let text = try Home.text(of: place == 0 ? FitTests.six : FitTests.candidates)
    let own = try home.write(text, to: "own.csv")
    let files = place == 0 ? [own] : [FitTests.six, "--predict", own]
    let result = try home.run(
      ["fit"] + files + ["--law", "shape", "--bootstraps", "0", "--output", own, "--replace"])
    #expect(result.code == 2 && result.error.contains("is read by this command"))
    #expect(try Home.text(of: own) == text)
  }

  @Test("the name is made of the file's unless stated, and nothing is held out without candidates")
  func named() throws {
    #expect(try fit("--output", path).code == 0)
    let text = try Home.text(of: path)
    #expect(text.contains("name: morph_six_points\n") && !text.contains("heldOut"))
  }

  @Test("the Shape screen opens on the written runs")
  func screen() throws {
    #expect(try fit("--output", path, "--name", "our runs").code == 0)
    let lines = try home.replay("5\n", [Samples.tutor], size: .init(width: 160, height: 50))
    #expect(lines.contains { $0.contains("laws fitted to our runs") })
  }

  @Test("a file that exists is replaced only on demand")
  func replaces() throws {
    #expect(try fit("--output", path, "--name", "first").code == 0)
    let refused = try fit("--output", path, "--name", "second")
    #expect(refused.code == 2 && refused.output == "")
    #expect(refused.error.contains("exists; add --replace, or choose another --output"))
    #expect(try Home.text(of: path).contains("name: first\n"))
    #expect(try fit("--output", path, "--name", "second", "--replace").code == 0)
    #expect(try Home.text(of: path).contains("name: second\n"))
  }

  @Test("a dry run writes nothing")
  func dry() throws {
    let result = try fit("--output", path, "--dry-run")
    #expect(result.code == 0 && !result.output.contains("Written to"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("JSON stays one document")
  func json() throws {
    let result = try fit("--output", path, "--format", "json")
    #expect(try JSONDocument(result.output).text("law") == "shape")
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("a file that can't be written is exit 3 with its folder")
  func unwritable() throws {
    let file = try home.write("x", to: "file")
    let result = try fit("--output", "\(file)/runs.yaml")
    #expect(result.code == 3 && result.output == "" && result.error.contains("\(file): error: "))
  }

  @Test("rows that can't be fitted are not written")
  func unfitted() throws {
    let runs = try home.write("N,D,R,loss\n1e8,2e9,64,4\n", to: "runs.csv")
    let result = try home.run("fit", runs, "--law", "shape", "--output", path)
    #expect(result.code == 1 && !FileManager.default.fileExists(atPath: path))
  }

  @Test("a written file with a bad entry is exit 3 with its place")
  func damaged() throws {
    #expect(try fit("--output", path).code == 0)
    let text = try Home.text(of: path).replacing("loss: 5.0774", with: "loss: much")
    try home.write(text, to: "config/isocost/catalog/runs.yaml")
    let result = try home.run("catalog", "gpus")
    #expect(result.code == 3 && result.output == "")
    #expect(result.error.hasPrefix("\(path):8:81: error: "), "\(result.error)")
    #expect(result.error.contains("experiments: 'much' is not a number"))
  }

  @Test(
    "options that say nothing without a file, or a law without shape, are exit 2",
    arguments: [
      ["--name", "a"], ["--replace"], ["--dry-run"], ["--output", "x.yaml", "--name", ""],
      ["--output", "x.yaml", "--law", "chinchilla"],
    ])
  func usage(options: [String]) throws {
    let result = try home.run(["fit", FitTests.six, "--law", "shape"] + options)
    #expect(result.code == 2 && result.output == "")
  }
}
