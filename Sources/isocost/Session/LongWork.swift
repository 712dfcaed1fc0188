import ArgumentParser
import Glibc
import Screen
import Storage

/// Work that may take long: shows on the terminal how far it is, and notices ^C.
///
/// The interrupt is blocked and asked for between two pieces of work, so that what is there is always whole.
final class LongWork {
  private let text: ProgressText
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var shownWidth = 0
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  private let watchesInterrupt: Bool

  /// Nothing is shown of work that ends before.
  private static let patience = Duration.milliseconds(500)
  /// Time between two lines.
  private static let pace = Duration.milliseconds(100)

  /// Starts the clock.
  init(_ text: ProgressText) {
    self.text = text
    start = clock.now
    lastShown = start
    var action = sigaction()
    sigaction(SIGINT, nil, &action)
    watchesInterrupt = action.__sigaction_handler.sa_handler == nil
    if watchesInterrupt { Self.blockInterrupt() }
  }

  /// Whether the user has pressed ^C; work started by `nohup` and the like is not interrupted.
  var isInterrupted: Bool {
    guard watchesInterrupt else { return false }
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  private static func blockInterrupt() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigprocmask(SIG_BLOCK, &signals, nil)
  }
}

extension LongWork {
  /// Works off a range of options on all cores until the end or ^C, and takes the results in order.
  ///
  /// - Returns: Options that are done.
  func run<Result: Sendable>(
    _ range: Range<Int>, in runner: BlockRunner = BlockRunner(),
    _ work: @escaping @Sendable (Range<Int>) -> Result, take: (Result) throws -> Void
  ) throws -> Int {
    defer { erase() }
    var done = 0
    try runner.run(range, work: work) { result, end in
      try take(result)
      done = end - range.lowerBound
      show(done: done)
      return !isInterrupted
    }
    return done
  }

  /// Says on standard error that ^C ended the work, where it did.
  ///
  /// - Throws: the exit code of an interrupted program.
  func finish(done: Int) throws {
    guard done < text.total else { return }
    let counts = text.counts(done: done)
    complain(
      launchLanguage("isocost: interrupted, \(counts) are done", ja: "isocost：中断しました、\(counts)まで完了")
    )
    throw ExitCode(128 + SIGINT)
  }

  /// Makes room for output where both streams are the terminal.
  func eraseBeforeOutput() {
    if isOutputTerminal { erase() }
  }

  /// Shows how far the work is, where it takes long and somebody looks.
  func show(done: Int) {
    let now = clock.now
    guard isTerminal, now - start > Self.patience, now - lastShown > Self.pace else { return }
    lastShown = now
    let line = text.line(done: done, elapsed: (now - start) / .seconds(1))
    put("\r" + line + String(repeating: " ", count: max(0, shownWidth - columnWidth(of: line))))
    shownWidth = columnWidth(of: line)
  }

  /// Takes the line away, before other output and at the end.
  func erase() {
    guard shownWidth > 0 else { return }
    put("\r" + String(repeating: " ", count: shownWidth) + "\r")
    shownWidth = 0
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
