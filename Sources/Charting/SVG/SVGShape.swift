import Screen

/// Signs of points, which tell series apart also without colours.
extension SVGWriter {
  /// The sign of a series' point.
  mutating func marker(_ marker: Chart.Marker, at place: SVGPoint, _ role: Role) {
    let size = 3.6
    switch marker {
    case .circle: disc(place, radius: size, role)
    case .diamond: area(Self.diamond(place, size * 1.3), role)
    case .triangle: area(Self.triangle(place, size * 1.2), role)
    case .square: area(Self.square(place, size * 0.9), role)
    }
  }

  /// The sign of a mark; one without a shape is written as text.
  mutating func mark(_ mark: Chart.Mark, at place: SVGPoint) {
    let outline = Stroke(role: mark.role, width: 2)
    switch mark.glyph {
    case "◉":
      ring(place, radius: 6, outline)
      disc(place, radius: 2.8, mark.role)
    case "◇":
      let corners = Self.diamond(place, 6.5)
      path(corners + corners.prefix(1), outline)
    case "◆": area(Self.diamond(place, 6), mark.role)
    default:
      let base = SVGPoint(x: place.x, y: place.y + SVGLayout.fontSize / 3)
      label(String(Character(mark.glyph)), at: base, mark.role, anchor: "middle")
    }
  }

  private static func diamond(_ centre: SVGPoint, _ reach: Double) -> [SVGPoint] {
    corners(centre, [(0, -reach), (reach, 0), (0, reach), (-reach, 0)])
  }

  private static func triangle(_ centre: SVGPoint, _ reach: Double) -> [SVGPoint] {
    corners(centre, [(0, -reach), (reach, reach * 0.75), (-reach, reach * 0.75)])
  }

  private static func square(_ centre: SVGPoint, _ reach: Double) -> [SVGPoint] {
    corners(centre, [(-reach, -reach), (reach, -reach), (reach, reach), (-reach, reach)])
  }

  private static func corners(
    _ centre: SVGPoint, _ offsets: [(Double, Double)]
  ) -> [SVGPoint] {
    offsets.map { SVGPoint(x: centre.x + $0.0, y: centre.y + $0.1) }
  }
}

extension Chart.Series {
  /// How the curve is drawn: the frontier thick, what others beat thin.
  var stroke: SVGWriter.Stroke {
    let dashes =
      switch line {
      case .dotted: "1.5 3.5"
      case .dashed: "8 5"
      case .solid, .staircase, .pointsOnly: ""
      }
    return SVGWriter.Stroke(role: role, width: [1.2, 1.4, 2, 3][layer], dashes: dashes)
  }
}
