package import Screen

/// How a line is drawn.
package struct Pen: Sendable, Hashable {
  /// Meaning of the dots.
  package let role: Role
  /// Dots drawn before some are left out, at least 1.
  package let on: Int
  /// Dots left out; 0 draws a solid line.
  package let off: Int
  /// Whether the line is two dots thick.
  package let isThick: Bool
  /// Dots since the line began, so that a dash pattern runs on over corners.
  private var travelled = 0

  /// Chooses a pen.
  package init(role: Role, on: Int = 1, off: Int = 0, isThick: Bool = false) {
    self.role = role
    self.on = max(1, on)
    self.off = max(0, off)
    self.isThick = isThick
  }

  /// Whether the next dot is drawn; moves on by one dot.
  fileprivate mutating func step() -> Bool {
    defer { travelled += 1 }
    return travelled % (on + off) < on
  }
}

/// A place on a canvas in dots; fractions lie between dots.
package struct DotPlace: Sendable, Hashable {
  /// Dots from the left.
  package var x: Double
  /// Dots from the top.
  package var y: Double

  /// Names a place.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

extension DotCanvas {
  /// Draws a straight line without gaps, whatever its slope.
  ///
  /// The part outside the canvas is cut off before places are rounded to dots (Liang–Barsky), so that
  /// the slope of what remains is exact. Places that are not finite draw nothing.
  package mutating func line(from start: DotPlace, to end: DotPlace, pen: inout Pen) {
    guard let (start, end) = clip(start, end) else { return }
    var (x, y) = (Int(start.x.rounded()), Int(start.y.rounded()))
    let (endX, endY) = (Int(end.x.rounded()), Int(end.y.rounded()))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    var error = dx + dy
    while true {
      if pen.step() { dab(x, y, pen: pen) }
      if x == endX && y == endY { return }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += x < endX ? 1 : -1
      }
      if doubled <= dx {
        error += dx
        y += y < endY ? 1 : -1
      }
    }
  }

  /// Sets one dot, or the block of 2×2 that holds it for a thick pen.
  private mutating func dab(_ x: Int, _ y: Int, pen: Pen) {
    guard pen.isThick else { return set(x, y, role: pen.role) }
    let (left, top) = (x - x % min(2, tier.dots.width), y - y % 2)
    for row in top...(top + 1) {
      for column in left..<(left + min(2, tier.dots.width)) {
        set(column, row, role: pen.role)
      }
    }
  }

  /// The part of a line that lies on the canvas, by Liang–Barsky.
  private func clip(_ start: DotPlace, _ end: DotPlace) -> (DotPlace, DotPlace)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard width > 0, height > 0, dx.isFinite, dy.isFinite else { return nil }
    var (enter, leave) = (0.0, 1.0)
    let borders = [
      (-dx, start.x), (dx, Double(width - 1) - start.x),
      (-dy, start.y), (dy, Double(height - 1) - start.y),
    ]
    for (direction, distance) in borders {
      if direction == 0 && distance < 0 { return nil }
      if direction < 0 { enter = max(enter, distance / direction) }
      if direction > 0 { leave = min(leave, distance / direction) }
    }
    guard enter <= leave else { return nil }
    return (
      DotPlace(x: start.x + enter * dx, y: start.y + enter * dy),
      DotPlace(x: start.x + leave * dx, y: start.y + leave * dy)
    )
  }
}
