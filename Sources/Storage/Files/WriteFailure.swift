/// Why a file was not written; what it holds is as before.
enum WriteFailure: Error, Hashable {
  /// The file does not hold what was expected.
  case changed
  /// The file is not there any more.
  case gone
  /// Something bears the name already.
  case exists
  /// The system refuses.
  case failed(Diagnostic)
}
