import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite("Files of training experiments")
struct ExperimentFileTests {
  static let whole = """
    experiments:
      - name: our sweep
        kind: measured
        date: 2026-11-22
        source: lab notes
        runs:
          - {name: small, N: 1e8, D: 2e9, R: 64, loss: 4.5}
          - {params: 2e8, tokens: 4e9, d_model: 1024, n_layers: 8, loss: 4.1, weight: 2}
        heldOut:
          - {name: large, N: 1e9, D: 2e10, R: 85, Loss: 3.1}

    """

  private func read(_ text: String) throws -> Loaded<Catalogue> {
    try CatalogueSource.read(text, file: "runs.yaml")
  }

  private func findings(_ text: String) throws -> [String] {
    try CatalogueSource.findings(text, file: "runs.yaml")
  }

  @Test("reads runs and held-out runs under the names that tables of runs know")
  func reads() throws {
    let loaded = try read(Self.whole)
    #expect(loaded.warnings.isEmpty)
    let experiment = try #require(loaded.value.experiments().first)
    #expect(experiment.name == "our sweep")
    #expect(experiment.evidence == Evidence(.measured, source: "lab notes", date: "2026-11-22"))
    #expect(experiment.runs.map(\.run.name) == ["small", "row 2"])
    #expect(experiment.runs.map(\.run.parameters) == [1e8, 2e8])
    #expect(experiment.runs.map(\.run.tokens) == [2e9, 4e9])
    #expect(experiment.runs.map(\.run.aspectRatio) == [64, 128])
    #expect(experiment.runs.map(\.loss) == [4.5, 4.1])
    #expect(experiment.runs.map(\.weight) == [1, 2])
    #expect(experiment.heldOut.map(\.loss) == [3.1])
  }

  @Test("own experiments go before the shipped ones, in the order of the files")
  func order() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(Self.whole, to: "a.yaml")
    _ = try folder.write(
      Self.whole.replacingOccurrences(of: "our sweep", with: "second"), to: "b.yaml")
    let catalogue = try UserCatalogue.extend(
      MeasuredRowsSource.catalogue(), folder: folder.path
    ).value
    #expect(catalogue.experiments().map(\.name) == ["second", "our sweep", "27 runs", "6 runs"])
  }

  @Test("a file without experiments leaves the shipped ones alone")
  func none() throws {
    for text in ["models:\n", "experiments:\n", "experiments: []\n"] {
      #expect(try read(text).value.experiments().map(\.name) == ["27 runs", "6 runs"])
    }
  }

  @Test("a name and one run with a shape and a loss are enough; the source is then the file")
  func minimal() throws {
    let experiment = try #require(
      try read("experiments: [{name: a, runs: [{N: 1, D: 1, R: 1, loss: 1}]}]\n")
        .value.experiments().first)
    #expect(experiment.heldOut.isEmpty && experiment.evidence.kind == .measured)
    #expect(experiment.evidence.source == "stated in runs.yaml")
  }

  /// A part of the file, what stands there in its place, and the message.
  static let mistakes = [
    ("N: 1e8", "N: 0", "runs.yaml:7:26: error: experiments: 'N' is 0; a number from 1 to"),
    ("N: 1e8, ", "", "runs.yaml:7:10: error: experiments: 'N' is missing"),
    ("D: 2e9", "D: much", "runs.yaml:7:34: error: experiments: 'much' is not a number"),
    (", loss: 4.5", "", "runs.yaml:7:10: error: experiments: 'loss' is missing; a row to be"),
    ("loss: 4.5", "loss: -4.5", "runs.yaml:7:52: error: experiments: 'loss' is -4.5;"),
    ("loss: 4.5", "loss: nan", "'nan' is not a number"),
    ("R: 64, ", "", "runs.yaml:7:10: error: experiments: 'd_model' is missing"),
    ("R: 64", "R: 0", "'R' is 0; a number from"),
    ("n_layers: 8", "n_layers: 8.5", "'n_layers' is 8.5; a whole number belongs here"),
    ("params: 2e8", "params: 2e8, N: 2e8", "columns 'params' and 'N' are two names"),
    ("weight: 2", "weight: 0", "'weight' is 0;"),
    ("name: our sweep", "", "runs.yaml:3:5: error: experiments: 'name' is missing"),
    ("kind: measured", "kind: guessed", "runs.yaml:3:11: error: experiments: 'guessed'"),
    ("    runs:", "    runs: 3\n    was:", "runs.yaml:6:11: error: experiments: 'runs' is"),
    ("    runs:", "    was:", "error: experiments: 'runs' is missing; a list of training runs"),
    ("- {name: large", "- [name, large", "error"),
  ]

  @Test("mistakes are named with their place", arguments: mistakes.indices)
  func refuses(index: Int) throws {
    let (part, wrong, expected) = Self.mistakes[index]
    let text = Self.whole.replacingOccurrences(of: part, with: wrong)
    #expect(text != Self.whole)
    let found = try findings(text)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
    #expect(found.contains { $0.contains("error") })
  }

  @Test(
    "unknown keys are warned of with the nearest one, at every level",
    arguments: [
      ("source:", "sorce:", "unknown key 'experiments.sorce' is ignored; did you mean 'source'?"),
      ("R: 64", "R: 64, notes: x", "unknown key 'experiments.runs.notes' is ignored"),
      ("R: 85", "R: 85, wieght: 1", "unknown key 'experiments.heldOut.wieght' is ignored; did"),
    ])
  func unknownKeys(part: String, wrong: String, expected: String) throws {
    let found = try findings(Self.whole.replacingOccurrences(of: part, with: wrong))
    #expect(found.count == 1 && found.first?.contains(expected) == true, "\(found)")
  }

  @Test("endless lists are refused")
  func long() throws {
    let runs = String(repeating: "{N: 1, D: 1, R: 1, loss: 1},", count: LawTable.mostRows + 1)
    let found = try findings("experiments: [{name: a, runs: [\(runs)]}]\n")
    #expect(found.first?.contains("'runs' has more than 1000 runs") == true)
  }

  @Test("what is written reads back the same", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    func runs(_ count: Int) -> [MeasuredRun] {
      (0..<count).map { index in
        let run = TrainingRun(
          name: index == 0 ? "run: \"\(seed)\" # {x}" : "n\(index)",
          parameters: Parameters(Double.random(in: 1...1e12, using: &numbers)),
          tokens: Tokens(Double.random(in: 1...1e15, using: &numbers)),
          aspectRatio: Double.random(in: 1e-3...1e4, using: &numbers))
        let weight = index.isMultiple(of: 2) ? 1 : Double.random(in: 0.1...9, using: &numbers)
        return MeasuredRun(
          run, loss: Loss(Double.random(in: 0.1...12, using: &numbers)), weight: weight)
      }
    }
    let kinds: [Evidence.Kind] = [.measured, .published, .estimated]
    let experiment = TrainingExperiment(
      name: "sweep \(seed): größer", runs: runs(1 + Int(seed)), heldOut: runs(Int(seed % 3)),
      evidence: Evidence(
        try #require(kinds.randomElement(using: &numbers)),
        source: "a \"source\": with # signs\nand lines", date: seed % 2 == 0 ? "" : "2026-11-22"))
    let loaded = try read(ExperimentFile.text(of: experiment))
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.value.experiments().first == experiment)
  }

  @Test("the published runs go through a file unchanged")
  func shipped() throws {
    for experiment in try Catalogue.trainingExperiments() {
      let catalogue = try read(ExperimentFile.text(of: experiment)).value
      #expect(catalogue.experiments().first == experiment)
    }
  }

  @Test("a damaged copy is refused, or read as runs that are possible", arguments: 0..<100)
  func damage(seed: UInt64) throws {
    let bytes = Damage.apply(seed: seed, to: Array(Self.whole.utf8))
    let read = try? UserCatalogue.extend(
      MeasuredRowsSource.catalogue(), file: "runs.yaml", bytes: bytes)
    for experiment in read?.value.experiments() ?? [] {
      #expect(!experiment.name.isEmpty && !experiment.runs.isEmpty)
      for run in experiment.runs + experiment.heldOut {
        #expect(run.run.parameters >= 1 && run.run.tokens >= 1 && run.loss > 0 && run.weight > 0)
        #expect(run.run.aspectRatio.map { $0 > 0 && $0.isFinite } == true)
      }
    }
  }
}
