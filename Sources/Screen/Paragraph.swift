/// Text wrapped to a width, wide characters included.
package struct Paragraph: Sendable, Hashable {
  /// The text; a line feed starts a new line.
  package var text: String
  /// Meaning of the text.
  package var role: Role

  /// Describes a text.
  package init(_ text: String, role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Lines of at most `width` columns, broken at spaces and, inside words, only where one is wider
  /// than a line; wide characters may break anywhere between them.
  package func lines(width: Int) -> [String] {
    guard width > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrap($0, width: width)
    }
  }

  /// Draws as many lines as fit; the last one ends with `…` when there are more.
  ///
  /// - Returns: the number of rows used.
  @discardableResult
  package func draw(in rect: Rect, on frame: inout Frame, glyphs: GlyphSet = GlyphSet()) -> Int {
    guard !rect.isEmpty else { return 0 }
    let lines = lines(width: rect.width)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let start = Point(x: rect.x, y: rect.y + row)
      let isCut = row == rect.height - 1 && lines.count > rect.height
      let room = rect.width - (isCut ? 1 : 0)
      let used = frame.write(line, at: start, role: role, limit: room, glyphs: glyphs)
      guard isCut else { continue }
      frame.write("…", at: Point(x: start.x + used, y: start.y), role: role, glyphs: glyphs)
    }
    return min(lines.count, rect.height)
  }
}

extension Paragraph {
  /// Whether a line may break between two characters that no space parts: beside a wide one, but neither
  /// before a closing mark nor behind an opening one.
  package static func mayBreak(
    between last: Unicode.Scalar?, and next: Unicode.Scalar
  ) -> Bool {
    guard let last, !closingMarks.contains(next), !openingMarks.contains(last) else { return false }
    return columnWidth(of: last) == 2 || columnWidth(of: next) == 2
  }
}

/// A piece of text that stays on one line, and the spaces behind it.
private struct Atom {
  var text = ""
  var columns = 0
  var spaces = 0

  /// Whether a scalar has to start the next piece.
  func ends(before scalar: Unicode.Scalar, columns next: Int, width: Int) -> Bool {
    if spaces > 0 || columns + next > width { return true }
    return Paragraph.mayBreak(between: text.unicodeScalars.last, and: scalar)
  }

  mutating func append(_ scalar: Unicode.Scalar, columns next: Int) {
    text.unicodeScalars.append(scalar)
    columns += next
  }
}

/// Marks of East Asian text that do not start a line.
private let closingMarks = Set("、。，．：；？！）」』】〉》ー…,.:;?!)]".unicodeScalars)

/// Marks that do not end a line.
private let openingMarks = Set("（「『【〈《([".unicodeScalars)

/// Breaks one line.
private func wrap(_ line: Substring, width: Int) -> [String] {
  var lines: [String] = []
  var current = ""
  var used = 0
  var gap = 0
  for atom in atoms(of: line, width: width) {
    if used > 0 && used + gap + atom.columns > width {
      lines.append(current)
      (current, used, gap) = ("", 0, 0)
    }
    current += String(repeating: " ", count: gap) + atom.text
    used += gap + atom.columns
    gap = atom.spaces
  }
  return lines + [current]
}

/// Cuts a line into pieces of at most `width` columns, spaces counted apart.
private func atoms(of line: Substring, width: Int) -> [Atom] {
  var atoms: [Atom] = []
  var current = Atom()
  for scalar in line.unicodeScalars {
    guard scalar != " " else {
      current.spaces += 1
      continue
    }
    guard let glyph = scalar.drawable else { continue }
    let columns = columnWidth(of: glyph)
    if current.ends(before: glyph, columns: columns, width: width) {
      atoms.append(current)
      current = Atom()
    }
    current.append(glyph, columns: columns)
  }
  return atoms + [current]
}
