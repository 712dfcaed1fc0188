import Foundation
import Screen
import TestSupport

/// What a command printed and how it ended.
struct CommandResult: Sendable {
  /// Exit code; 128 + n after signal n.
  let code: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let error: String

  /// Lines of the output, without the line break at its end.
  var lines: [String] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// A command that did not end.
struct CommandTimeout: Error {
  /// The program and its arguments.
  let command: [String]
}

extension Home {
  /// Runs `isocost` without a terminal.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandResult {
    try run(arguments, environment: environment)
  }

  /// Runs `isocost` without a terminal.
  func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> CommandResult {
    try run(program: BuiltProgram.path("isocost"), arguments, environment: environment)
  }

  /// Runs a line of bash without a terminal; `isocost` is on its path.
  func shell(_ line: String) throws -> CommandResult {
    try run(program: "/bin/bash", ["-c", line])
  }

  /// Runs a program to its end, with this folder as the current one.
  private func run(
    program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = variables(environment)
    process.standardInput = FileHandle.nullDevice
    let streams = try (output: file("out"), error: file("err"))
    process.standardOutput = streams.output.handle
    process.standardError = streams.error.handle
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    guard end.wait(timeout: .now() + 120) == .success else {
      process.terminate()
      throw CommandTimeout(command: [program] + arguments)
    }
    let code = process.terminationStatus
    return CommandResult(
      code: process.terminationReason == .uncaughtSignal ? 128 + code : code,
      output: try Self.text(of: streams.output.path), error: try Self.text(of: streams.error.path))
  }

  /// The standard environment in this home; an empty value removes a variable.
  func variables(_ changes: [String: String] = [:]) -> [String: String] {
    let folder = (BuiltProgram.path("isocost") as NSString).deletingLastPathComponent
    return TerminalSession.standardEnvironment
      .merging(environment) { $1 }
      .merging(["PATH": "\(folder):/usr/bin:/bin"]) { $1 }
      .merging(changes) { $1 }.filter { !$0.value.isEmpty }
  }

  private func file(_ name: String) throws -> (path: String, handle: FileHandle) {
    let path = try write("", to: ".streams/\(name)-\(UUID().uuidString)")
    return (path, try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
  }

  /// The screen after keys, drawn without a terminal: what a session has to show.
  func replay(
    _ keys: String, _ files: [String], size: Size = Size(width: 120, height: 40)
  ) throws -> [String] {
    let script = try write(keys, to: "keys-\(UUID().uuidString)")
    let result = try run(
      ["replay", script] + files + ["--size", "\(size.width)x\(size.height)"])
    guard result.code == 0 else { throw ReplayFailure(message: result.error) }
    return result.lines
  }
}

/// A key script that the program refused.
struct ReplayFailure: Error {
  /// What the program said.
  let message: String
}
