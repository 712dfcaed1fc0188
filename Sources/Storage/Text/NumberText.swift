internal import ScalingCore

/// Numbers as text that reads back as the same number.
package enum NumberText {
  /// The shortest decimal that reads back as the same number; whole numbers without a point.
  ///
  /// - Precondition: the number is finite.
  package static func shortest(_ value: Double) -> String {
    precondition(value.isFinite, "only finite numbers are written")
    return value.shortestText
  }

  /// With a suffix k, M or B where that is shorter: `2M`, `1.25k`.
  static func scaled(_ value: Double) -> String {
    let candidates = [("B", 1e9), ("M", 1e6), ("k", 1e3)].compactMap { suffix, factor in
      let text = shortest(value / factor)
      return (Double(text) ?? .nan) * factor == value ? text + suffix : nil
    }
    return ([shortest(value)] + candidates.reversed()).min { $0.utf8.count < $1.utf8.count }
      ?? shortest(value)
  }

  /// A number of tokens, in Ki where that is a whole number: `8Ki`.
  static func tokens(_ value: Double) -> String {
    let ki = value / 1024
    return ki >= 1 && ki == ki.rounded() ? shortest(ki) + "Ki" : shortest(value)
  }
}
