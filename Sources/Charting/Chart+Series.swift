package import Screen

extension Chart {
  /// Sign of a series' points.
  package enum Marker: Sendable, Hashable, CaseIterable {
    /// `●`, in ASCII `o`.
    case circle
    /// `◆`, in ASCII `+`.
    case diamond
    /// `▲`, in ASCII `x`.
    case triangle
    /// `■`, in ASCII `*`.
    case square

    /// The sign in a set of glyphs.
    package func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
      switch self {
      case .circle: glyphs.isASCII ? "o" : "●"
      case .diamond: glyphs.isASCII ? "+" : "◆"
      case .triangle: glyphs.isASCII ? "x" : "▲"
      case .square: glyphs.isASCII ? "*" : "■"
      }
    }
  }

  /// How the points of a series are joined.
  package enum Line: Sendable, Hashable, CaseIterable {
    /// Straight lines.
    case solid
    /// Straight lines of single dots.
    case dotted
    /// Straight lines of dashes.
    case dashed
    /// Level up to the next point, then straight up or down: what is reached is kept.
    case staircase
    /// Not at all.
    case pointsOnly
  }

  /// One curve of a chart.
  package struct Series: Sendable, Hashable {
    /// Name at the end of the line; empty for none.
    package var label: String
    /// Short name where the label has no room.
    package var letter: Character?
    /// Sign at its points; nil for none.
    package var marker: Marker?
    /// Meaning of the curve; ``Role/frontier`` is drawn last and thick, ``Role/ghost`` first.
    package var role: Role
    /// How its points are joined.
    package var line: Line
    /// Points in drawing order; a nil, or a point without a place on the axes, breaks the line.
    package var points: [ChartPoint?]

    /// Describes a curve.
    package init(
      label: String = "", letter: Character? = nil, marker: Marker? = nil, role: Role,
      line: Line = .solid, points: [ChartPoint?]
    ) {
      self.label = label
      self.letter = letter
      self.marker = marker
      self.role = role
      self.line = line
      self.points = points
    }

    /// Rank in drawing order: what matters more is drawn later.
    var layer: Int {
      switch role {
      case .ghost: 0
      case .dominated: 1
      case .frontier: 3
      default: 2
      }
    }
  }

  /// A point of a band.
  package struct BandPoint: Sendable, Hashable {
    /// Value on the horizontal axis.
    package var x: Double
    /// Lower edge.
    package var low: Double
    /// Upper edge.
    package var high: Double

    /// Describes a cut through a band.
    package init(x: Double, low: Double, high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  /// A range between low and high, drawn as a light fill.
  package struct Band: Sendable, Hashable {
    /// Meaning of the fill.
    package var role: Role
    /// Cuts from left to right.
    package var points: [BandPoint]

    /// Describes a band.
    package init(role: Role = .band, points: [BandPoint]) {
      self.role = role
      self.points = points
    }
  }

  /// A single point with a name, for example `you: 14B`.
  package struct Mark: Sendable, Hashable {
    /// Where it lies.
    package var point: ChartPoint
    /// Its sign.
    package var glyph: Unicode.Scalar
    /// Its sign in ASCII.
    package var asciiGlyph: Unicode.Scalar
    /// Its name; empty for none.
    package var label: String
    /// Its meaning.
    package var role: Role

    /// Describes a mark; both signs take one column.
    package init(
      point: ChartPoint, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, label: String,
      role: Role
    ) {
      self.point = point
      self.glyph = glyph
      self.asciiGlyph = asciiGlyph
      self.label = label
      self.role = role
    }
  }
}
