import ArgumentParser
import ScalingCore
import Storage

/// Which shapes are looked at.
struct ShapeGridOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Weights, embeddings included: 1.44B unless stated.", valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var parameters: Parameters = 1.44e9

  @Option(help: "Training tokens for each parameter.")
  var tokensPerParameter = 20.0

  @Option(help: "How far a shape may be off the size, as a share from 0 to below 1.")
  var tolerance = 0.2

  @Option(help: ArgumentHelp("Heads that share keys and values: 1,4,8.", valueName: "counts"))
  var groupSizes: CommaList<Int>?

  @Option(
    help: ArgumentHelp("Width of the MLP over that of the model: 2.67,4.", valueName: "ratios"))
  var mlpRatios: CommaList<Double>?

  @Option(
    help: ArgumentHelp("Shapes of your own (CSV), with measured latencies.", valueName: "file"),
    completion: .file())
  var own: String?

  /// The user's own shapes; warnings go to standard error.
  func ownShapes() throws -> [OwnShape] {
    guard let own else { return [] }
    let table = try ShapeTable.load(path: own)
    for warning in table.warnings { complain(warning.description) }
    return table.shapes
  }

  /// The grid and the user's own shapes.
  func space(own: [OwnShape]) -> ShapeSpace {
    var space = ShapeSpace(parameters: parameters, tolerance: tolerance, ownShapes: own)
    if let groupSizes { space.groupSizes = groupSizes.elements }
    if let mlpRatios { space.feedForwardRatios = mlpRatios.elements }
    return space
  }
}

/// What a shape may be and take at most.
struct ShapeLimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Most weights.", valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var mostParameters: Parameters?

  @Option(
    help: ArgumentHelp("Most training tokens.", valueName: "tokens"),
    transform: { try quantity($0, Tokens.parse) })
  var mostTokens: Tokens?

  @Option(
    help: ArgumentHelp(
      "Slowest request: 1.5s, or 0.6x of what the usual shape takes.", valueName: "time"),
    transform: Self.latency)
  var mostLatency: LatencyLimit?

  /// Limits of size and tokens.
  var limits: ShapeLimits { ShapeLimits(parameters: mostParameters, tokens: mostTokens) }

  private static func latency(_ text: String) throws -> LatencyLimit {
    if let limit = LatencyLimit(text) { return limit }
    throw ValidationError("'\(text)' is no latency; write for example \(LatencyLimit.examples)")
  }
}
