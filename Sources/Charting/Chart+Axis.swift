extension Chart {
  /// One axis of a chart.
  package struct Axis: Sendable, Hashable {
    /// What the axis measures; a log axis and a common unit are named behind it.
    package var title: String
    /// Linear or log.
    package var kind: Scale.Kind
    /// Fixed limits; nil takes them from the data.
    package var range: ClosedRange<Double>?
    /// Whether a linear axis without fixed limits starts at 0, as amounts of money have to.
    package var includesZero: Bool
    /// How its numbers are written.
    package var format: AxisFormat

    /// Describes an axis.
    package init(
      title: String = "", kind: Scale.Kind = .linear, range: ClosedRange<Double>? = nil,
      includesZero: Bool = false, format: AxisFormat = .number
    ) {
      self.title = title
      self.kind = kind
      self.range = range
      self.includesZero = includesZero
      self.format = format
    }

    /// Whether a value can have a place on the axis.
    func admits(_ value: Double) -> Bool {
      value.isFinite && (kind == .linear || value > 0)
    }

    /// The title with what its labels leave out.
    func fullTitle(suffix: String) -> String {
      let notes = [suffix, kind == .log10 ? "log" : ""].filter { !$0.isEmpty }
      guard !title.isEmpty, !notes.isEmpty else { return title }
      return "\(title) (\(notes.joined(separator: ", ")))"
    }
  }
}
