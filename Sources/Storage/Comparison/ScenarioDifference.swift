package import ScalingCore
package import Screen

/// A value in which two versions of a scenario differ, as people read it.
package struct ScenarioDifference: Sendable, Hashable {
  /// Path of the value.
  package let path: String
  /// The value of the first version.
  package let first: Wording
  /// The value of the second version.
  package let second: Wording

  /// Values that differ, in the order of the file format; name, tags and notes count too.
  package static func between(_ first: Scenario, _ second: Scenario) -> [ScenarioDifference] {
    ScenarioField.all.compactMap { field in
      guard !Self.repeated.contains(field.path),
        field.read(first) != field.read(second)
          || first.distribution(at: field.path) != second.distribution(at: field.path)
      else { return nil }
      let texts = DifferingInput(field, in: [first, second]).texts
      return ScenarioDifference(path: field.path, first: texts[0], second: texts[1])
    }
  }

  /// A range's typical price stands at the price itself.
  private static let repeated = ["price.perGpuHour.typical", "price.owned.purchasePerGpu.typical"]
}
