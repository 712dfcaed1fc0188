/// Models, accelerators, accuracy evidence and serving parameters that scenarios refer to.
public struct Catalogue: Sendable {
  /// Models, in the order of the files.
  public var models: [ModelArchitecture]
  /// Accelerators, in the order of the files.
  public var accelerators: [Accelerator]
  /// What is known of accuracy.
  public var accuracy: AccuracyLibrary
  /// Parameters of the serving model.
  public var serving: ServingParameters

  /// Joins the tables.
  public init(
    models: [ModelArchitecture], accelerators: [Accelerator], accuracy: AccuracyLibrary,
    serving: ServingParameters
  ) {
    self.models = models
    self.accelerators = accelerators
    self.accuracy = accuracy
    self.serving = serving
  }
}
