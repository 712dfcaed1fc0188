package import ScalingCore

extension Catalogue {
  /// The catalogue that is part of the binary.
  ///
  /// - Throws: the first finding in the embedded tables; tests check that there is none.
  package static func embedded() throws(Diagnostic) -> Catalogue {
    var points = try AccuracyTables.published(embeddedTable("accuracy_published.csv"))
    points += try AccuracyTables.length(embeddedTable("accuracy_aime24_length.csv"))
    points += try AccuracyTables.coverage(embeddedTable("accuracy_livecodebench_passk.csv"))
    let accuracy = AccuracyLibrary(
      points: AccuracyTables.ordered(points),
      lengthFits: try AccuracyTables.lengthFits(embeddedTable("accuracy_length_fits.csv")),
      coverageFits: try AccuracyTables.coverageFits(embeddedTable("accuracy_coverage_fits.csv")),
      quantisation: try QuantisationTable.points(embeddedTable("quantisation_accuracy.csv")))
    let models = try ModelTable.models(embeddedTable("architectures.csv"))
    let accelerators = try AcceleratorTable.accelerators(embeddedTable("gpus.csv"))
    let parameters = try ServingParameters.embedded()
    let catalogue = Catalogue(
      models: models, accelerators: accelerators, accuracy: accuracy, serving: parameters,
      apiPrices: { (try? apiPriceList()) ?? [] },
      measurements: {
        (try? measuredRows(models: models, accelerators: accelerators, parameters)) ?? []
      },
      published: { (try? publishedResults()) ?? PublishedResults() },
      experiments: { (try? trainingExperiments()) ?? [] })
    return try withProfiles(catalogue)
  }

  /// A catalogue with the shipped profiles of the serving model.
  private static func withProfiles(_ catalogue: Catalogue) throws(Diagnostic) -> Catalogue {
    let file = "serving_profiles.yaml"
    do {
      return try UserCatalogue.extend(
        catalogue, file: file, bytes: EmbeddedResource.bytes("catalogue/\(file)") ?? [],
        appliesUnnamed: true
      ).value
    } catch {
      throw error.diagnostics.first ?? Diagnostic(.error, file: file, "can't be read")
    }
  }

  /// The prices of APIs that are part of the binary.
  ///
  /// - Throws: the first finding in the embedded table; tests check that there is none.
  package static func apiPriceList() throws(Diagnostic) -> [APIPrice] {
    try APIPriceTable.prices(embeddedTable("api_prices.csv"))
  }

  /// The published frontiers that are part of the binary.
  ///
  /// - Throws: the first finding in the embedded tables; tests check that there is none.
  package static func publishedResults() throws(Diagnostic) -> PublishedResults {
    PublishedResults(
      curves: try PublishedTables.frontiers(embeddedTable("frontier_aime24.csv"))
        + PublishedTables.costCurves(embeddedTable("aime24_cost_curves.csv")),
      regrets: try PublishedTables.regrets(embeddedTable("flops_regret.csv")))
  }

  /// The measured serving configurations that are part of the binary.
  ///
  /// - Throws: the first finding in the embedded table; tests check that there is none.
  package static func measuredRows(
    models: [ModelArchitecture], accelerators: [Accelerator], _ parameters: ServingParameters
  ) throws(Diagnostic) -> [MeasuredServing] {
    let names = Catalogue(
      models: models, accelerators: accelerators,
      accuracy: AccuracyLibrary(points: [], lengthFits: [], coverageFits: [], quantisation: []),
      serving: parameters)
    let file = "measurements/serving_dev.csv"
    return try MeasuredRowsTable.rows(
      file: file, bytes: EmbeddedResource.bytes(file) ?? [], catalogue: names
    ).rows
  }

  private static func embeddedTable(_ name: String) throws(Diagnostic) -> CSVTable {
    try CSVTable(file: name, bytes: EmbeddedResource.bytes("catalogue/\(name)") ?? [])
  }
}
