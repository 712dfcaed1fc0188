/// Models of the serving model, each fitted without the rows of one family.
public struct HeldOutModels: Sendable {
  private let start: ServingModel
  private var models: [ServingRefit.Family: ServingModel] = [:]

  /// No family is held out yet.
  public init(start: ServingParameters) {
    self.start = ServingModel(parameters: start)
  }

  /// Families that have a model.
  public var count: Int { models.count }

  /// Keeps the parameters that were fitted without a family.
  public mutating func keep(_ parameters: ServingParameters, without family: ServingRefit.Family) {
    models[family] = ServingModel(parameters: parameters)
  }

  /// The model that has not seen the family of a row; the one that all fits start from for a family that was
  /// not held out.
  public func model(for row: MeasuredServing) -> ServingModel {
    models[ServingRefit.Family(of: row)] ?? start
  }
}
