import CursesTerminal
import Glibc
import Screen

/// Shows what the terminal reports and ends in any way that a test asks for.
///
/// Usage: `TerminalProbe [--color W] [--glyphs T] [--no-mouse] [--title T] [--cursor] [--on-x WAY]`.
/// `q` quits, `x` ends in the way given, Control-L repaints.
@main
struct Probe {
  private let options: ProbeOptions
  private var log: [String] = []

  /// Runs until `q`, the end of input, or worse.
  static func main() throws {
    let options = ProbeOptions(CommandLine.arguments.dropFirst())
    let environment = ProbeOptions.environment()
    let terminal: Terminal
    do {
      terminal = try Terminal.open(options.terminal, environment: environment)
    } catch {
      print("no terminal: \(error)")
      exit(4)
    }
    var probe = Probe(options: options)
    let code = try probe.run(terminal)
    terminal.close()
    exit(code)
  }

  private init(options: ProbeOptions) { self.options = options }

  private mutating func run(_ terminal: Terminal) throws -> Int32 {
    while true {
      terminal.present(frame(terminal), theme: .plain)
      for event in terminal.nextEvents() {
        switch event {
        case .closed: return 5
        case .key(Key(.character("q"))): return 0
        case .key(Key(.character("x"))): try options.ending.perform()
        case .key(Key(.character("l"), .control)): terminal.forceRepaint()
        default: break
        }
        log.append(EventText.describe(event))
      }
    }
  }

  private func frame(_ terminal: Terminal) -> Frame {
    var frame = Frame(size: terminal.size, reportsMouse: true, title: options.title)
    let capabilities = terminal.capabilities
    let lines =
      [
        "probe \(terminal.size.width)x\(terminal.size.height)",
        "\(capabilities.colourDepth) \(capabilities.glyphTier) mouse \(capabilities.reportsMouse)",
        "events \(log.count)",
      ] + log.enumerated().reversed().map { "\($0.offset + 1) \($0.element)" }
    for (y, line) in lines.prefix(frame.size.height).enumerated() {
      frame.write(line, at: Point(x: 0, y: y), role: y == 0 ? .brand : .text)
    }
    frame[frame.size.width - 1, frame.size.height - 1] = Cell("┘", role: .series1)
    if options.showsCursor { frame.cursor = Point(x: 2, y: 1) }
    return frame
  }
}
