import Glibc

/// Ways in which the probe ends when `x` is typed.
enum Ending: String {
  /// Not at all.
  case quit
  /// Leaves through exit(3), without closing the terminal.
  case exit
  /// Swift's `fatalError`.
  case fatalError = "fatal"
  /// An index out of range.
  case arrayBounds = "array"
  /// A write to no memory.
  case badAddress = "segv"
  /// Endless recursion.
  case stackOverflow = "overflow"
  /// abort(3).
  case abort
  /// SIGILL.
  case illegal = "ill"
  /// SIGTRAP.
  case trap
  /// SIGBUS.
  case busError = "bus"
  /// SIGFPE.
  case arithmetic = "fpe"
  /// An error that leaves `main`.
  case thrown = "throw"
  /// Goes on, after a line on stderr.
  case complaint = "stderr"

  /// An error that leaves `main`.
  struct Failure: Error {}

  /// Ends the program, or does not.
  func perform() throws {
    switch self {
    case .quit: break
    case .exit: Glibc.exit(7)
    case .fatalError: Swift.fatalError("told to fail")
    case .arrayBounds: print([1, 2, 3][CommandLine.arguments.count + 9])
    case .badAddress: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .stackOverflow: print(Self.recurse(1))
    case .abort: Glibc.abort()
    case .illegal: raise(SIGILL)
    case .trap: raise(SIGTRAP)
    case .busError: raise(SIGBUS)
    case .arithmetic: raise(SIGFPE)
    case .thrown: throw Failure()
    case .complaint: Self.complain()
    }
  }

  /// Never ends, and is no tail call.
  private static func recurse(_ depth: Int) -> Int {
    depth < 0 ? 0 : recurse(depth + 1) &+ depth
  }

  private static func complain() {
    let text = "a line on stderr\n"
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
