import CNcurses
import Glibc
import Screen

/// Waits for input and turns it into events.
struct InputReader {
  private let streams: TerminalStreams
  private var mouse = MouseDecoder()
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
  }

  /// All events that have arrived; waits for the first.
  mutating func next(timeoutMilliseconds: Int?, wake: Int32?) -> [InputEvent] {
    while !hasEnded {
      let waking = wait(timeoutMilliseconds: mayHoldMore ? 0 : timeoutMilliseconds, wake: wake)
      hasEnded = waking.isInputGone
      let events = drain()
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
    guard cn_wait(&descriptors, nfds_t(descriptors.count), limit) > 0 else { return Waking() }
    return Waking(
      isWoken: descriptors[1].revents != 0,
      isInputGone: descriptors[0].revents != 0 && streams.hasEnded)
  }

  private mutating func drain() -> [InputEvent] {
    var events: [InputEvent] = []
    var isResized = false
    var count = 0
    while count < Self.batchLimit, let read = readKey() {
      count += 1
      switch read {
      case .resize where isResized: continue
      case .resize:
        isResized = true
        events.append(.resize(Size(width: 0, height: 0)))
      case .mouse: events += mouseEvent()
      case .key(let key): events += assembler.add(key).map(InputEvent.key)
      case .nothing: continue
      }
    }
    mayHoldMore = count == Self.batchLimit
    if !mayHoldMore { events += assembler.finish().map(InputEvent.key) }
    return events.map { $0.isResize ? .resize(currentSize) : $0 }
  }

  private var currentSize: Size { Size(width: Int(cn_columns()), height: Int(cn_lines())) }

  /// One character or key as curses reports it.
  private enum Read {
    case key(Key)
    case mouse
    case resize
    case nothing
  }

  private func readKey() -> Read? {
    var code: wint_t = 0
    // A character may equal a key code: only the result tells them apart.
    switch wget_wch(cn_screen(), &code) {
    case OK: return KeyDecoder.key(character: code).map(Read.key) ?? .nothing
    case KEY_CODE_YES: return named(Int32(bitPattern: code))
    default: return nil
    }
  }

  private func named(_ code: Int32) -> Read {
    switch code {
    case KEY_MOUSE: .mouse
    case KEY_RESIZE: .resize
    default: KeyDecoder.key(code: code).map(Read.key) ?? .nothing
    }
  }

  private mutating func mouseEvent() -> [InputEvent] {
    var report = MEVENT()
    guard getmouse(&report) == OK, let event = mouse.event(report) else { return [] }
    return [.mouse(event)]
  }
}
