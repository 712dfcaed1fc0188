import ArgumentParser
import CursesTerminal
import Foundation
import ScalingCore
import Screen
import Storage

/// Entry point: parses the command line and turns every failure into one line and an exit code.
@main
enum Program {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try Isocost.parseAsRoot(Language.movedBehindCommand(arguments))
      try command.run()
    } catch {
      exit(report(error))
    }
  }

  /// Says what went wrong on standard error.
  ///
  /// - Returns: the exit code of DESIGN §5.
  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as InputFailure:
      for diagnostic in failure.diagnostics { complain(diagnostic) }
      return Failure.badInput
    case let diagnostic as Diagnostic:
      complain(diagnostic)
      return Failure.badInput
    case let failure as Failure:
      complain(failure.message)
      return failure.code
    case let failure as TerminalError:
      complain("isocost: \(failure)")
      return Failure.terminal
    default:
      return reportParsing(error)
    }
  }

  private static func reportParsing(_ error: any Error) -> Int32 {
    let code = Isocost.exitCode(for: error)
    let message = WideHelp.fitted(Isocost.fullMessage(for: error))
    guard code == .validationFailure else {
      if !message.isEmpty { print(message) }
      return code.rawValue
    }
    complain(message)
    return Failure.usage
  }
}

/// Writes a line to standard error.
func complain(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// Writes a finding to standard error, in words of the language where they are known.
func complain(_ finding: Diagnostic) {
  complain(finding.text(in: launchLanguage))
}

/// Reads a part of the command line; what is wrong with it is a usage failure.
func usage<Value>(_ read: () throws -> Value) throws -> Value {
  do {
    return try read()
  } catch let finding as Diagnostic {
    throw Failure(Failure.usage, finding.text(in: launchLanguage))
  } catch let error as ConditionError {
    throw Failure(Failure.usage, error.description)
  }
}

/// Asks the core; a refusal means that the question has no answer.
///
/// - Parameter file: what the question is about; nil for no file.
func answer<Value>(in file: String?, _ ask: () throws -> Value) throws -> Value {
  func failure(_ reason: String) -> Failure {
    Failure(
      Failure.noAnswer, Diagnostic(.error, file: file ?? "isocost", reason).text(in: launchLanguage)
    )
  }
  do {
    return try ask()
  } catch let refusal as FitRefusal {
    throw failure(refusal.reason)
  } catch let refusal as ShapeRefusal {
    throw failure(refusal.reason)
  }
}

/// A failure with its exit code.
struct Failure: Error {
  /// The question has no answer.
  static let noAnswer: Int32 = 1
  /// The command line is wrong.
  static let usage: Int32 = 2
  /// An input file is wrong.
  static let badInput: Int32 = 3
  /// The terminal can't be used.
  static let terminal: Int32 = 4

  /// Exit code.
  let code: Int32
  /// What is wrong and what would be right.
  let message: String

  init(_ code: Int32, _ message: String) {
    self.code = code
    self.message = message
  }
}
