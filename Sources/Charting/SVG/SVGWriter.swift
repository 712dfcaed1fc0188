import Screen

/// Puts elements of a picture one behind the other.
struct SVGWriter {
  /// How a line is drawn.
  struct Stroke {
    var role: Role
    var width = 1.0
    /// Lengths of dashes and gaps; empty for none.
    var dashes = ""
  }

  /// The elements so far.
  private(set) var text = ""
  let palette: SVGPalette

  init(palette: SVGPalette) {
    self.palette = palette
  }

  /// An element with attributes, and text inside where there is any.
  mutating func element(_ name: String, _ attributes: [(String, String)], text content: String = "")
  {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(MarkupText.escaped(value))\"" }
    text += content.isEmpty ? "/>\n" : ">\(MarkupText.escaped(content))</\(name)>\n"
  }

  /// Starts a group, or an element that holds others.
  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(MarkupText.escaped(value))\"" }
    text += ">\n"
  }

  /// Ends what was started.
  mutating func close(_ name: String) {
    text += "</\(name)>\n"
  }

  /// A straight line.
  mutating func line(from start: SVGPoint, to end: SVGPoint, _ stroke: Stroke) {
    element(
      "line",
      [
        ("x1", Self.number(start.x)), ("y1", Self.number(start.y)), ("x2", Self.number(end.x)),
        ("y2", Self.number(end.y)),
      ] + attributes(of: stroke))
  }

  /// Lines from point to point.
  mutating func path(_ points: [SVGPoint], _ stroke: Stroke) {
    element(
      "polyline",
      [("points", Self.list(points)), ("fill", "none"), ("stroke-linejoin", "round")]
        + attributes(of: stroke))
  }

  /// A filled area.
  mutating func area(_ points: [SVGPoint], _ role: Role, opacity: Double = 1) {
    let see = opacity < 1 ? [("fill-opacity", Self.number(opacity, decimals: 2))] : []
    element("polygon", [("points", Self.list(points))] + fill(role) + see)
  }

  /// A veil of paper, so that a text is read over lines.
  mutating func ground(_ rect: SVGRect) {
    element(
      "rect",
      [
        ("x", Self.number(rect.left)), ("y", Self.number(rect.top)),
        ("width", Self.number(rect.width)), ("height", Self.number(rect.height)),
        ("class", SVGClass.paper), ("fill", palette.paper.css), ("fill-opacity", "0.75"),
      ])
  }

  /// A filled disc.
  mutating func disc(_ centre: SVGPoint, radius: Double, _ role: Role) {
    element("circle", circle(centre, radius) + fill(role))
  }

  /// A ring.
  mutating func ring(_ centre: SVGPoint, radius: Double, _ stroke: Stroke) {
    element("circle", circle(centre, radius) + [("fill", "none")] + attributes(of: stroke))
  }

  /// A text on a base line; its anchor is `start`, `middle` or `end`.
  mutating func label(
    _ label: String, at place: SVGPoint, _ role: Role, anchor: String = "start",
    _ others: [(String, String)] = []
  ) {
    guard !label.isEmpty else { return }
    let side = anchor == "start" ? [] : [("text-anchor", anchor)]
    element(
      "text",
      [("x", Self.number(place.x)), ("y", Self.number(place.y))] + side + fill(role) + others,
      text: label)
  }

  private func fill(_ role: Role) -> [(String, String)] {
    [("class", SVGClass.fill(role)), ("fill", palette[role].css)]
  }

  private func attributes(of stroke: Stroke) -> [(String, String)] {
    [
      ("class", SVGClass.stroke(stroke.role)), ("stroke", palette[stroke.role].css),
      ("stroke-width", Self.number(stroke.width, decimals: 2)),
    ] + (stroke.dashes.isEmpty ? [] : [("stroke-dasharray", stroke.dashes)])
  }

  private func circle(_ centre: SVGPoint, _ radius: Double) -> [(String, String)] {
    [
      ("cx", Self.number(centre.x)), ("cy", Self.number(centre.y)), ("r", Self.number(radius)),
    ]
  }

  private static func list(_ points: [SVGPoint]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A finite number without zeros at its end.
  static func number(_ value: Double, decimals: Int = 1) -> String {
    let text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
  }
}
