import CNcurses
import Glibc
import Screen

/// Waits for input and turns it into events.
struct InputReader {
  private let streams: TerminalStreams
  private var characters = CharacterDecoder()
  private var assembler = EscapeAssembler()
  private var mayHoldMore = false
  private var hasEnded = false

  /// Most characters read at once; a long paste must not keep the screen still.
  private static let batchLimit = 4096

  /// A reader of the terminal's input.
  init(streams: TerminalStreams) { self.streams = streams }

  /// What a wait ended with.
  private struct Waking {
    var isWoken = false
    var isInputGone = false
    var isSignalled = false
  }

  /// All events that have arrived; waits for the first.
  mutating func next(timeoutMilliseconds: Int?, wake: Int32?) -> [InputEvent] {
    while !hasEnded {
      let waking = wait(timeoutMilliseconds: mayHoldMore ? 0 : timeoutMilliseconds, wake: wake)
      hasEnded = waking.isInputGone
      var events = drain()
      // A window that changed and changed back has lost its contents, though curses sees no new size.
      if waking.isSignalled, !events.contains(where: \.isResize) { events.append(.resize(size)) }
      if !events.isEmpty { return hasEnded ? events + [.closed] : events }
      if !hasEnded && (waking.isWoken || timeoutMilliseconds != nil) { return [] }
    }
    return [.closed]
  }

  private func wait(timeoutMilliseconds: Int?, wake: Int32?) -> Waking {
    var descriptors = [
      pollfd(fd: streams.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = timeoutMilliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    // A signal ends the wait: curses then reports the new size as a key.
    let count = cn_wait(&descriptors, nfds_t(descriptors.count), limit)
    guard count > 0 else { return Waking(isSignalled: count < 0 && errno == EINTR) }
    return Waking(
      isWoken: descriptors[1].revents != 0,
      isInputGone: descriptors[0].revents != 0 && streams.hasEnded)
  }

  private mutating func drain() -> [InputEvent] {
    var events: [InputEvent] = []
    var isResized = false
    var count = 0
    while count < Self.batchLimit {
      let code = wgetch(cn_screen())
      if code == ERR { break }
      count += 1
      switch code {
      case KEY_RESIZE where isResized: continue
      case KEY_RESIZE:
        isResized = true
        events.append(.resize(size))
      case KEY_MOUSE: events += mouseEvents()
      default: if let event = event(code) { events.append(event) }
      }
    }
    mayHoldMore = count == Self.batchLimit
    if !mayHoldMore, let event = assembler.finish() { events.append(event) }
    return isResized ? events.map { $0.isResize ? .resize(size) : $0 } : events
  }

  private var size: Size { Size(width: Int(cn_columns()), height: Int(cn_lines())) }

  /// The event that a key code or one byte of a character completes.
  private mutating func event(_ code: Int32) -> InputEvent? {
    let key =
      code > UInt8.max
      ? KeyDecoder.key(code: code)
      : characters.add(UInt8(truncatingIfNeeded: code)).flatMap(KeyDecoder.key(character:))
    return key.flatMap { assembler.add($0) }
  }

  /// All reports that curses has read; it hands out the last one first.
  private func mouseEvents() -> [InputEvent] {
    var events: [InputEvent] = []
    var report = MEVENT()
    while getmouse(&report) == OK {
      if let event = MouseDecoder.event(report) { events.append(.mouse(event)) }
    }
    return events.reversed()
  }
}
