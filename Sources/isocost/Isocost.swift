import ArgumentParser

/// The command `isocost` with its subcommands; without one it opens the dashboard.
struct Isocost: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "isocost",
    abstract: "How to spend money on LLM inference: accuracy, cost and latency in one place.",
    discussion: """
      Bigger model, longer thinking, more samples, or another GPU? Without a subcommand isocost \
      opens the dashboard on the files given, or on a built-in sample.

      Exit codes: 0 done; 1 the question has no answer; 2 usage; 3 bad input file; 4 terminal; \
      128 + n ended by signal n.
      """,
    version: "isocost \(isocostVersion)",
    subcommands: [
      Open.self, Evaluate.self, Compare.self, ReportCommand.self, Frontier.self, Sweep.self,
      Optimize.self, Fit.self, Shapes.self, Plan.self, Calibrate.self, Validate.self, Import.self,
      Catalog.self, Render.self, Replay.self, Themes.self, Keys.self, Document.self,
    ],
    defaultSubcommand: Open.self)
}

/// Version of the program.
let isocostVersion = "0.1.0"
