/// Splits what a program writes to a terminal into characters and control functions.
///
/// It keeps its place between calls, so that a sequence may arrive in pieces. States follow the
/// parser of VT500 terminals (ECMA-48 5.4) as far as ncurses' terminals need it.
package struct VTParser: Sendable {
  /// What one piece of output asks for.
  package enum Action: Sendable, Hashable {
    /// Shows a character.
    case print(Unicode.Scalar)
    /// A control character of C0.
    case control(UInt8)
    /// `ESC` with intermediates and a final byte.
    case escape(intermediates: String, final: Character)
    /// `CSI` with a private mark, parameters and a final byte.
    case csi(mark: Character?, parameters: [Int], final: Character)
    /// An operating system command without its introducer.
    case osc(String)
  }

  private enum State {
    case ground
    case escape(String)
    case csi(String)
    case osc([UInt8])
    case oscEscape([UInt8])
  }

  private var state = State.ground
  private var utf8: [UInt8] = []

  /// A parser at the start of a stream.
  package init() {}

  /// The actions that some more bytes complete.
  package mutating func parse(_ bytes: some Sequence<UInt8>) -> [Action] {
    bytes.compactMap { parse($0) }
  }

  private mutating func parse(_ byte: UInt8) -> Action? {
    switch state {
    case .ground: ground(byte)
    case .escape(let seen): escape(seen, byte)
    case .csi(let seen): csi(seen, byte)
    case .osc(let text): osc(text, byte)
    case .oscEscape(let text): endOSC(text)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Action? {
    if byte == 0x1B {
      state = .escape("")
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 { return .print(Unicode.Scalar(byte)) }
    return decode(byte)
  }

  /// Collects one character outside ASCII; what is no UTF-8 becomes U+FFFD.
  private mutating func decode(_ byte: UInt8) -> Action? {
    if byte >= 0xC0 { utf8 = [] }
    utf8.append(byte)
    let length = Self.length(utf8[0])
    guard utf8.count >= length else { return nil }
    let text = String(decoding: utf8, as: UTF8.self)
    utf8 = []
    return .print(text.unicodeScalars.first ?? "\u{FFFD}")
  }

  private static func length(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }

  private mutating func escape(_ seen: String, _ byte: UInt8) -> Action? {
    let character = Character(Unicode.Scalar(byte))
    switch byte {
    case 0x1B: state = .escape("")
    case 0x20...0x2F: state = .escape(seen + String(character))
    case UInt8(ascii: "[") where seen.isEmpty: state = .csi("")
    case UInt8(ascii: "]") where seen.isEmpty: state = .osc([])
    case ..<0x20: return .control(byte)
    default:
      state = .ground
      return .escape(intermediates: seen, final: character)
    }
    return nil
  }

  private mutating func csi(_ seen: String, _ byte: UInt8) -> Action? {
    switch byte {
    case 0x1B: state = .escape("")
    case 0x20...0x3F: state = .csi(seen + String(Unicode.Scalar(byte)))
    case ..<0x20: return .control(byte)
    default:
      state = .ground
      return Self.function(seen, final: Character(Unicode.Scalar(byte)))
    }
    return nil
  }

  private static func function(_ seen: String, final: Character) -> Action {
    let mark = seen.first.flatMap { "<=>?".contains($0) ? $0 : nil }
    let digits = mark == nil ? Substring(seen) : seen.dropFirst()
    let parameters =
      digits.isEmpty
      ? [] : digits.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .csi(mark: mark, parameters: parameters, final: final)
  }

  private mutating func osc(_ text: [UInt8], _ byte: UInt8) -> Action? {
    switch byte {
    case 0x07: return endOSC(text)
    case 0x1B:
      state = .oscEscape(text)
      return nil
    default:
      state = .osc(text + [byte])
      return nil
    }
  }

  private mutating func endOSC(_ text: [UInt8]) -> Action {
    state = .ground
    return .osc(String(decoding: text, as: UTF8.self))
  }
}
