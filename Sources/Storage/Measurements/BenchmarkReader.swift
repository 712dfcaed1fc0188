/// Reads the results of one tool from an object of a JSON file.
protocol BenchmarkReader {
  /// Nil when the object is no result of the tool.
  init?(_ fields: JSONFields)

  /// Measured configurations of the object, with what looks odd.
  ///
  /// - Throws: when a number is missing, wrong or contradicts another, or no decode speed was measured.
  func points() throws(Diagnostic) -> Loaded<[BenchmarkPoint]>
}
