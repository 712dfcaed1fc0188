package import Screen

/// What a picture of a chart says beside its data.
package struct SVGCaption: Sendable, Hashable {
  /// Title above the chart.
  package var title: String
  /// What the chart shows, for those who don't see it.
  package var description: String
  /// Word that is unique in the document that holds the picture; letters, digits and `-`.
  package var id: String
  /// Names of curves that have no label of their own, by their role.
  package var curves: [Role: String]
  /// Name of single points that have no label of their own; empty for none.
  package var points: String
  /// Name of ranges; empty for none.
  package var band: String

  /// States what is said.
  package init(
    title: String, description: String, id: String, curves: [Role: String] = [:],
    points: String = "", band: String = ""
  ) {
    self.title = title
    self.description = description
    self.id = id
    self.curves = curves
    self.points = points
    self.band = band
  }
}
