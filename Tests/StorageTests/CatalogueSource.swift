import ScalingCore

@testable import Storage

/// Catalogue files as texts for tests.
enum CatalogueSource {
  /// The shipped catalogue with the entries of a text.
  static func read(
    _ text: String, file: String, appliesUnnamed: Bool = false
  ) throws -> Loaded<Catalogue> {
    try UserCatalogue.extend(
      MeasuredRowsSource.catalogue(), file: file, bytes: Array(text.utf8),
      appliesUnnamed: appliesUnnamed)
  }

  /// Findings about a text as lines, whether they stop its use or not.
  static func findings(_ text: String, file: String) throws -> [String] {
    do {
      return try read(text, file: file).warnings.map(\.description)
    } catch let failure as InputFailure {
      return failure.diagnostics.map(\.description)
    }
  }
}
