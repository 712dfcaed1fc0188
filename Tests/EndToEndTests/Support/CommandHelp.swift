import TestSupport

/// Help of the commands, printed once for all tests: neither a home nor a file changes it.
enum CommandHelp {
  private static let results = Kept<[String], CommandResult>()

  /// What `isocost` prints for arguments that ask for help.
  static func result(_ arguments: [String]) throws -> CommandResult {
    try results.value(for: arguments) { try Home().run(arguments) }
  }
}
