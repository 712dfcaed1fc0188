import CNcurses
import Screen

/// Codes under which ncurses reports the keys of ``KeySequences``.
///
/// They lie above the codes of curses and of the extended terminfo keys.
enum KeyCode {
  /// Keys that carry modifiers; the raw value is the place in the code.
  enum Base: Int32, CaseIterable {
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow right.
    case right
    /// Arrow left.
    case left
    /// Home.
    case home
    /// End.
    case end
    /// Insert.
    case insert
    /// Delete.
    case delete
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Tab.
    case tab
    /// Enter of the keypad.
    case enter
    /// F1; F2 and so on follow.
    case function
  }

  /// First own code.
  private static let first: Int32 = 0x4000
  /// Codes per key: one for each set of shift, control and alt.
  private static let stride: Int32 = 8
  /// Function keys with codes.
  static let functionKeys = 1...24

  /// Code of a key; `number` is that of a function key.
  static func code(_ base: Base, number: Int = 1, _ modifiers: Key.Modifiers = []) -> Int32 {
    first + (base.rawValue + Int32(number) - 1) * stride + Int32(modifiers.rawValue)
  }

  /// The key of a code, nil for codes of others.
  static func key(_ code: Int32) -> Key? {
    guard code >= first else { return nil }
    let place = (code - first) / stride
    let modifiers = Key.Modifiers(rawValue: UInt8((code - first) % stride))
    if let base = Base(rawValue: place), base != .function {
      return Key(plain(base), modifiers)
    }
    let number = Int(place - Base.function.rawValue) + 1
    return functionKeys.contains(number) ? Key(.function(number), modifiers) : nil
  }

  private static func plain(_ base: Base) -> Key.Code {
    switch base {
    case .up: .up
    case .down: .down
    case .right: .right
    case .left: .left
    case .home: .home
    case .end: .end
    case .insert: .insert
    case .delete: .delete
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .tab: .tab
    case .enter: .enter
    case .function: .function(1)
    }
  }
}
