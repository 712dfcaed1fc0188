extension Unicode.Scalar {
  /// What may be drawn in the scalar's place: itself, U+FFFD for what could steer the terminal or
  /// hide text, nil for combining marks, which have no cell of their own.
  package var drawable: Unicode.Scalar? {
    if value < 0x7F { return value >= 0x20 ? self : "\u{FFFD}" }
    if (0x2500...0x28FF).contains(value) { return self }
    if (0x1160...0x11FF).contains(value) { return nil }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: nil
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      "\u{FFFD}"
    default: self
    }
  }

  /// The scalar itself if it is printable ASCII, else the nearest single ASCII sign, `?` when none is.
  package var asciiForm: Unicode.Scalar {
    if (0x20..<0x7F).contains(value) { return self }
    if let form = asciiForms[self] { return form }
    return switch value {
    case 0x2580...0x259F: "#"
    case 0x2800: " "
    case 0x2801...0x28FF: "."
    default: "?"
    }
  }
}

/// Single ASCII signs for signs that the views use.
private let asciiForms: [Unicode.Scalar: Unicode.Scalar] = {
  let rows: [(String, Unicode.Scalar)] = [
    ("─━┄┅┈┉╌╍═–—−‐‑", "-"),
    ("│┃┆┇┊┋╎╏║▏▕▎▍▌▐", "|"),
    ("┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋", "+"),
    ("●◉○", "o"), ("◆◇", "+"), ("▲△", "x"), ("■□", "*"), ("×", "x"), ("…", "~"),
    ("·•∙‧", "."), ("≈", "~"), ("≤‹◂◀←", "<"), ("≥›▸▶→", ">"), ("‘’", "'"), ("“”", "\""),
    ("▴↑", "^"), ("▾▼↓", "v"), ("µμ", "u"), ("░", "."), ("▒", ":"), ("▓", "*"), ("█", "#"),
    ("\u{A0}\u{2009}\u{202F}\u{2007}", " "), ("€", "E"), ("£", "L"), ("¥", "Y"),
  ]
  var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (signs, form) in rows {
    for sign in signs.unicodeScalars { forms[sign] = form }
  }
  return forms
}()
