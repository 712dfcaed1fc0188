import ScalingCore
import Storage
import Testing

@Suite struct ScenarioFormTests {
  @Test(arguments: [
    ("attention: dense", AttentionPolicy.dense),
    ("attention: topK:512", .topK(512)),
    ("attention: {topK: 512}", .topK(512)),
    ("attention: {slidingWindow: 4Ki}", .slidingWindow(4096)),
    (
      "attention: {blockTopK: {blockSize: 32, blocks: 16, local: 8}}",
      .blockTopK(BlockSelection(blockSize: 32, blocks: 16, local: 8))
    ),
    (
      "attention: {blockTopK: {blocks: 16, blockSize: 32}}",
      .blockTopK(BlockSelection(blockSize: 32, blocks: 16))
    ),
  ])
  func readsAttention(line: String, policy: AttentionPolicy) throws {
    let loaded = try ScenarioSource.parse(ScenarioSource.minimal + line + "\n")
    #expect(loaded.value.attention == policy)
    // That backends rarely offer sparse reads is all that is said of them.
    #expect(loaded.warnings.allSatisfy { "\($0)".contains("backend") })
  }

  @Test(arguments: [
    ("verifier: perfect", Verifier.perfect),
    ("verifier: {reliability: 0.9}", Verifier(reliability: 0.9)),
    ("verifier: {reliability: 90 %}", Verifier(reliability: 0.9)),
  ])
  func readsVerifiers(line: String, verifier: Verifier) throws {
    #expect(try strategy(with: line).verifier == verifier)
  }

  @Test(arguments: [
    ("lengthDistribution: fixed", LengthDistribution.fixed),
    (
      "lengthDistribution: {weibull: {scale: 6.4Ki, shape: 1.4}}",
      .weibull(scale: 6553.6, shape: 1.4)
    ),
  ])
  func readsLengths(line: String, lengths: LengthDistribution) throws {
    #expect(try strategy(with: line).lengthDistribution == lengths)
  }

  @Test func readsMeasuredLengthsBesideTheScenario() throws {
    let folder = try TemporaryFolder()
    try folder.write("question,tokens\na,900\nb,300\n", to: "lengths.csv")
    let text = text(with: "lengthDistribution: {empirical: lengths.csv}")
    let path = try folder.write(text, to: "s.yaml")
    let scenario = try ScenarioFile.load(path: path, catalogue: Catalogue.shipped()).value
      .scenario
    let measured = EmpiricalLengths(source: "lengths.csv", tokens: [300, 900])
    #expect(scenario.strategy.lengthDistribution == .empirical(measured))
  }

  @Test(arguments: [
    ("tokens\n0\n", "0 is no length"), ("tokens\n", "no lengths"),
    ("count\n3\n", "no column 'tokens'"),
    ("tokens\nmany\n", "many"),
  ])
  func refusesOtherFilesOfLengths(csv: String, message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(csv, to: "lengths.csv")
    let source = text(with: "lengthDistribution: {empirical: lengths.csv}")
    let path = try folder.write(source, to: "s.yaml")
    let failure = #expect(throws: InputFailure.self) {
      try ScenarioFile.load(path: path, catalogue: Catalogue.shipped())
    }
    let text = failure.map { "\($0.diagnostics)" } ?? ""
    #expect(text.contains(message))
  }

  @Test(arguments: [
    ("attention: dense", "topK:512", "attention: {topK: 512}"),
    ("attention: {topK: 512}", "slidingWindow:4Ki", "attention: {slidingWindow: 4Ki}"),
    ("attention: {slidingWindow: 4Ki}", "dense", "attention: dense"),
    (
      "attention: {topK: 512}", "blockTopK:32x16",
      "attention: {blockTopK: {blockSize: 32, blocks: 16, local: 0}}"
    ),
  ])
  func changesOneLineOfAFile(before: String, setting: String, after: String) throws {
    let folder = try TemporaryFolder()
    let source = ScenarioSource.minimal + before + "  # kept\n"
    let path = try folder.write(source, to: "s.yaml")
    let catalogue = try Catalogue.shipped()
    let file = try ScenarioFile.load(path: path, catalogue: catalogue).value
    var scenario = file.scenario
    try ScenarioSetting("attention=\(setting)").apply(to: &scenario, catalogue: catalogue)
    _ = try file.save(scenario, catalogue: catalogue)
    #expect(try folder.read("s.yaml") == ScenarioSource.minimal + after + "  # kept\n")
  }

  private func text(with line: String) -> String {
    ScenarioSource.minimal([(": 8Ki\n", ": 8Ki\n  \(line)\n")])
  }

  private func strategy(with line: String) throws -> Strategy {
    try ScenarioSource.parse(text(with: line)).value.strategy
  }
}
