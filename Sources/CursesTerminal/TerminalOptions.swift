package import Screen

/// How to open the terminal.
package struct TerminalOptions: Sendable, Hashable {
  /// Colours, glyphs and mouse as the user asks for them.
  package var wishes: CapabilityWishes
  /// How long a lone escape byte waits for the rest of a key's sequence, in milliseconds.
  ///
  /// Nil takes `ESCDELAY` from the environment, else ``defaultEscapeDelay``.
  package var escapeDelay: Int?

  /// States options.
  package init(wishes: CapabilityWishes = CapabilityWishes(), escapeDelay: Int? = nil) {
    self.wishes = wishes
    self.escapeDelay = escapeDelay
  }

  /// 25 ms: Escape feels immediate, and a sequence split by the network still arrives whole.
  package static let defaultEscapeDelay = 25

  /// The delay in effect, in milliseconds, 0 to 10,000.
  func escapeDelay(in environment: [String: String]) -> Int {
    let stated = escapeDelay ?? environment["ESCDELAY"].flatMap { Int($0) }
    guard let stated, (0...10_000).contains(stated) else { return Self.defaultEscapeDelay }
    return stated
  }
}
