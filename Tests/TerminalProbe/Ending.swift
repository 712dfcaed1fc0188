import Glibc

/// Ways in which the probe ends when `x` is typed.
enum Ending: String {
  case quit
  /// Leaves through exit(3), without closing the terminal.
  case exit
  case fatalError = "fatal"
  case arrayBounds = "array"
  case badAddress = "segv"
  case stackOverflow = "overflow"
  case abort
  case illegal = "ill"
  case trap
  case busError = "bus"
  case arithmetic = "fpe"
  case thrown = "throw"
  /// Goes on, after a line on stderr.
  case complaint = "stderr"

  /// An error that leaves `main`.
  struct Failure: Error {}

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
