import ArgumentParser
import Foundation
import TestSupport

/// Measures the budgets of DESIGN §7 and prints one table; the exit code is 1 when one is missed.
@main
struct Budgets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Budgets",
    abstract: "Measure speed, memory and bytes of isocost against the budgets of its design.")

  @Option(help: "The program to measure; by default the one built beside this one.")
  var program: String?

  @Option(help: "Folder of the sample scenarios.")
  var samples = "samples"

  @Option(help: "Commit that was built, for the line above the table.")
  var commit = "unknown"

  @Option(help: "Repetitions of every tour of keys; the middle time of each key counts.")
  var rounds = 5

  func run() throws {
    let measurement = Measurement(
      stage: try Stage(samples: samples), terminal: try terminal(), rounds: max(1, rounds))
    let machine = Machine(
      cores: ProcessInfo.processInfo.activeProcessorCount,
      processors: ProcessFiles.text("/proc/cpuinfo"), loads: ProcessFiles.text("/proc/loadavg"))
    let report = try measurement.report { step in
      FileHandle.standardError.write(Data("measuring \(step)\n".utf8))
    }
    print("commit \(commit), \(machine.text)\n\n\(report.table)")
    if !report.isMet { throw ExitCode.failure }
  }

  /// The program with the samples that it opens.
  private func terminal() throws -> TerminalMeasurement {
    let path = program ?? BuiltProgram.path("isocost")
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ValidationError("\(path) is no program; build it with `make build`")
    }
    return TerminalMeasurement(program: path, paths: try Stage(samples: samples).paths)
  }
}
