import Screen

/// Sequences that terminals send for keys, whatever terminfo says.
///
/// terminfo states one sequence per key, but cursor keys have two, depending on a mode that
/// multiplexers and programs change, and terminfo knows few modifiers. Sources: xterm's ctlseqs
/// (PC-style and VT220-style keys), rxvt-unicode(7), console_codes(4).
enum KeySequences {
  /// A sequence and the key it stands for.
  struct Entry: Sendable {
    /// What the terminal sends.
    let bytes: String
    /// Code of the key (``KeyCode``).
    let code: Int32
  }

  /// All sequences, each once.
  static let all: [Entry] = cursor + numbered + single

  /// Code of a sequence that arrived in pieces; nil if no key sends it.
  ///
  /// O(sequences).
  static func code(of sequence: String) -> Int32? {
    all.first { $0.bytes == sequence }?.code
  }

  /// Keys that end in a letter: `CSI A`, `SS3 A`, `CSI 1 ; m A`.
  private static let letters: [(letter: String, base: KeyCode.Base, number: Int)] = [
    ("A", .up, 1), ("B", .down, 1), ("C", .right, 1), ("D", .left, 1), ("H", .home, 1),
    ("F", .end, 1), ("P", .function, 1), ("Q", .function, 2), ("R", .function, 3),
    ("S", .function, 4),
  ]

  /// Keys that end in a tilde: `CSI n ~`, `CSI n ; m ~`; 7 and 8 are rxvt's Home and End.
  private static let tildes: [(parameter: Int, base: KeyCode.Base, number: Int)] = [
    (1, .home, 1), (2, .insert, 1), (3, .delete, 1), (4, .end, 1), (5, .pageUp, 1),
    (6, .pageDown, 1), (7, .home, 1), (8, .end, 1), (11, .function, 1), (12, .function, 2),
    (13, .function, 3), (14, .function, 4), (15, .function, 5), (17, .function, 6),
    (18, .function, 7), (19, .function, 8), (20, .function, 9), (21, .function, 10),
    (23, .function, 11), (24, .function, 12),
  ]

  private static let csi = "\u{1B}["
  private static let ss3 = "\u{1B}O"

  /// xterm's modifier parameters: 1 plus shift 1, alt 2, control 4.
  private static let modifiers: [(parameter: Int, set: Key.Modifiers)] = (2...8).map { parameter in
    let bits = parameter - 1
    var set: Key.Modifiers = []
    if bits & 1 != 0 { set.insert(.shift) }
    if bits & 2 != 0 { set.insert(.alt) }
    if bits & 4 != 0 { set.insert(.control) }
    return (parameter, set)
  }

  private static var cursor: [Entry] {
    letters.flatMap { key -> [Entry] in
      let plain = KeyCode.code(key.base, number: key.number)
      // `CSI P` deletes characters and `CSI R` reports the cursor: function keys come by SS3.
      let prefixes = key.base == .function ? [ss3] : [csi, ss3]
      return prefixes.map { Entry(bytes: $0 + key.letter, code: plain) }
        + modifiers.map {
          Entry(
            bytes: "\(csi)1;\($0.parameter)\(key.letter)",
            code: KeyCode.code(key.base, number: key.number, $0.set))
        }
    }
  }

  private static var numbered: [Entry] {
    tildes.flatMap { key -> [Entry] in
      [
        Entry(
          bytes: "\(csi)\(key.parameter)~", code: KeyCode.code(key.base, number: key.number))
      ]
        + modifiers.map {
          Entry(
            bytes: "\(csi)\(key.parameter);\($0.parameter)~",
            code: KeyCode.code(key.base, number: key.number, $0.set))
        }
    }
  }

  /// Shift-Tab, keypad Enter, rxvt's arrows with shift and control, the Linux console's F1–F5.
  private static var single: [Entry] {
    let arrows: [(String, KeyCode.Base)] = [
      ("a", .up), ("b", .down), ("c", .right), ("d", .left),
    ]
    let console = ["A", "B", "C", "D", "E"].enumerated()
    return [
      Entry(bytes: csi + "Z", code: KeyCode.code(.tab, .shift)),
      Entry(bytes: ss3 + "M", code: KeyCode.code(.enter)),
    ]
      + arrows.map { Entry(bytes: csi + $0.0, code: KeyCode.code($0.1, .shift)) }
      + arrows.map { Entry(bytes: ss3 + $0.0, code: KeyCode.code($0.1, .control)) }
      + console.map {
        Entry(bytes: "\(csi)[\($0.element)", code: KeyCode.code(.function, number: $0.offset + 1))
      }
  }
}
