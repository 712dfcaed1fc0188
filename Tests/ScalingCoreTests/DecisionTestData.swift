import ScalingCore

/// A catalogue with all shipped evidence.
enum DecisionTestData {
  /// Reads everything once.
  static func evaluator() throws -> Evaluator {
    try loaded.get()
  }

  private static let loaded = Result {
    Evaluator(
      catalogue: Catalogue(
        models: try TestData.models(), accelerators: try ServingTestData.accelerators(),
        accuracy: try TestData.accuracy(), serving: try ServingTestData.parameters()))
  }
}
