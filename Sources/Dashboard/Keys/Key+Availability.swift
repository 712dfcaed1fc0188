package import Screen

extension Key {
  /// Why a terminal never sends the key, and what to write in its place; nil for keys that arrive.
  ///
  /// Terminals send Control with a letter as one of the codes 1–26, some of which other keys have, and
  /// turn three codes into signals (termios(3): VINTR, VSUSP, VQUIT).
  package var absence: String? {
    switch code {
    case .character(let scalar) where modifiers.contains(.control):
      Key.absence(ofControl: scalar)
    case .character where modifiers.contains(.shift): "write the character that it types"
    case .enter, .escape, .backspace: plainOnly
    case .tab: modifiers == .shift ? nil : plainOnly
    default: nil
    }
  }

  /// Keys that send the same with Shift and Control as without.
  private var plainOnly: String? {
    modifiers.isSubset(of: .alt)
      ? nil : "terminals send the same as without Shift and Control; write '\(Key(code).name)'"
  }

  private static func absence(ofControl scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "h": sent("Backspace")
    case "i": sent("Tab")
    case "j", "m": sent("Enter")
    case "[": sent("Esc")
    case "c", "z", "\\": "the terminal keeps it to interrupt or stop programs; take another letter"
    case "a"..."z", " ", "]", "^", "_": nil
    default: "terminals send Control only with letters; take one of them"
    }
  }

  private static func sent(_ name: String) -> String {
    "terminals send '\(name)' for it; write that"
  }
}
