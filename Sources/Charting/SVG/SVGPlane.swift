import RealModule

/// A place in a picture, in units of its view box from the top left corner.
struct SVGPoint: Hashable {
  var x: Double
  var y: Double
}

/// A rectangle in a picture.
struct SVGRect: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// Whether a place lies inside or on the edge.
  func contains(_ point: SVGPoint) -> Bool {
    point.x >= left - slack && point.x <= right + slack && point.y >= top - slack
      && point.y <= bottom + slack
  }

  /// The part of a straight line that lies inside (Liang and Barsky 1984); nil when none does.
  func clipped(from start: SVGPoint, to end: SVGPoint) -> (start: SVGPoint, end: SVGPoint)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let edges = [
      (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
    ]
    var (enter, leave) = (0.0, 1.0)
    for (step, gap) in edges {
      if step == 0, gap < -slack { return nil }
      if step < 0 { enter = max(enter, (gap + slack / 2) / step) }
      if step > 0 { leave = min(leave, (gap + slack / 2) / step) }
    }
    guard enter <= leave else { return nil }
    let at = { SVGPoint(x: start.x + $0 * dx, y: start.y + $0 * dy) }
    return (at(enter), at(leave))
  }

  /// The part of an area that lies inside (Sutherland and Hodgman 1974).
  func clipped(_ area: [SVGPoint]) -> [SVGPoint] {
    let edges: [(WritableKeyPath<SVGPoint, Double>, Double, Double)] = [
      (\.x, left, 1), (\.x, right, -1), (\.y, top, 1), (\.y, bottom, -1),
    ]
    return edges.reduce(area) { area, edge in
      let (axis, limit, sign) = edge
      let depth = { (point: SVGPoint) in (point[keyPath: axis] - limit) * sign }
      return zip(area, area.dropFirst() + area.prefix(1)).flatMap { corner, next -> [SVGPoint] in
        let (here, there) = (depth(corner), depth(next))
        var kept = here >= 0 ? [corner] : []
        if here * there < 0 {
          let share = here / (here - there)
          var crossing = SVGPoint(
            x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y))
          crossing[keyPath: axis] = limit
          kept.append(crossing)
        }
        return kept
      }
    }
  }
}

/// What rounding may put beyond an edge.
private let slack = 1e-6
