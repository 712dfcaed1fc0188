package import Glibc
package import Screen

/// A program running on a terminal line of its own.
///
/// It is the leader of a session with that line, as a program in a new terminal window is.
package final class PseudoTerminal {
  /// Our side of the line; -1 once hung up.
  package private(set) var descriptor: Int32
  /// Number of the process.
  package let processID: pid_t
  /// Modes of the line before the program started.
  package let modesBefore: TerminalModes?
  private var status: ExitStatus?

  /// Flag of posix_spawn(3) for a session of its own; the header hides it from Swift.
  private static let newSession: Int32 = 0x80

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - redirections: paths that take the place of the line, by descriptor.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], size: Size,
    redirections: [Int32: String] = [:]
  ) throws {
    let (descriptor, path) = try Self.openLine()
    self.descriptor = descriptor
    Self.setSize(size, descriptor: descriptor)
    modesBefore = TerminalModes(descriptor: descriptor)
    do {
      processID = try Self.spawn(
        [program] + arguments, environment: environment, line: path, redirections: redirections)
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(processID, SIGKILL)
      var word: Int32 = 0
      waitpid(processID, &word, 0)
    }
    hangUp()
  }

  private static func openLine() throws -> (descriptor: Int32, path: String) {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemFailure("open /dev/ptmx") }
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    // Numbers of <asm/ioctls.h>; the macros are not imported.
    let setLock: UInt = 0x4004_5431
    let getNumber: UInt = 0x8004_5430
    guard
      ioctl(descriptor, setLock, &unlocked) == 0, ioctl(descriptor, getNumber, &number) == 0
    else { throw SystemFailure("unlock pty") }
    return (descriptor, "/dev/pts/\(number)")
  }

  private static func setSize(_ size: Size, descriptor: Int32) {
    var window = winsize(
      ws_row: UInt16(size.height), ws_col: UInt16(size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  private static func spawn(
    _ arguments: [String], environment: [String: String], line: String,
    redirections: [Int32: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first open makes the line the session's; all three descriptors follow.
    for target in Int32(0)...2 {
      posix_spawn_file_actions_addopen(&actions, target, line, O_RDWR, 0)
    }
    for (target, path) in redirections {
      posix_spawn_file_actions_addopen(&actions, target, path, O_RDWR, 0)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return try spawn(arguments, environment: environment, &actions, &attributes)
  }

  private static func spawn(
    _ arguments: [String], environment: [String: String],
    _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) throws -> pid_t {
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var processID: pid_t = 0
    let code = posix_spawn(&processID, arguments[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw SystemFailure("spawn \(arguments[0])", code: code) }
    return processID
  }
}

extension PseudoTerminal {
  /// What a wait for the line ended with.
  package enum Reading: Sendable, Hashable {
    /// Bytes of the program.
    case bytes([UInt8])
    /// Nothing in the time given.
    case silence
    /// No process holds the line any more.
    case ended
  }

  /// Reads what the program has written; waits for the first byte.
  package func read(timeoutMilliseconds: Int) -> Reading {
    guard wait(Int16(POLLIN), timeoutMilliseconds) else { return .silence }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    // Linux reports EIO once the last process has closed the other side.
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return .silence }
    return count > 0 ? .bytes(Array(buffer[..<count])) : .ended
  }

  /// Types as many bytes as the line takes now, waiting for room at most the time given.
  ///
  /// - Returns: number of bytes taken.
  package func write(_ bytes: ArraySlice<UInt8>, timeoutMilliseconds: Int) -> Int {
    guard wait(Int16(POLLOUT), timeoutMilliseconds) else { return 0 }
    return max(0, bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) })
  }

  private func wait(_ events: Int16, _ timeoutMilliseconds: Int) -> Bool {
    var ready = pollfd(fd: descriptor, events: events, revents: 0)
    return poll(&ready, 1, Int32(timeoutMilliseconds)) > 0
  }

  /// Changes the size of the line; the kernel signals WINCH to the program.
  package func resize(to size: Size) {
    Self.setSize(size, descriptor: descriptor)
  }

  /// Modes of the line now.
  package var modes: TerminalModes? { TerminalModes(descriptor: descriptor) }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(processID, number) }

  /// Closes our side, as a closed window or a dropped connection does.
  package func hangUp() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// How the program ended; nil while it runs.
  package func reap() -> ExitStatus? {
    if let status { return status }
    var word: Int32 = 0
    guard waitpid(processID, &word, WNOHANG) == processID else { return nil }
    status = ExitStatus(word: word)
    return status
  }

  /// Processor time used, in clock ticks; nil once the program has ended.
  package var processorTicks: Int? {
    guard let file = fopen("/proc/\(processID)/stat", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    // Fields 14 and 15 of proc(5), counted after the name in parentheses, which is field 2.
    let fields = String(decoding: buffer[..<count], as: UTF8.self)
      .split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12])
    else { return nil }
    return user + system
  }
}
