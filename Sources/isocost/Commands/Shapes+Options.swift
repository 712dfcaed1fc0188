import ArgumentParser
import ScalingCore
import Storage

/// Which shapes are looked at.
struct ShapeGridOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Weights, embeddings included: 1.44B unless stated.", ja: "埋め込みを含む重みの数。省略時は1.44B。"),
      valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var parameters: Parameters = 1.44e9

  @Option(help: launchLanguage("Training tokens for each parameter.", ja: "パラメータあたりの学習トークン数。"))
  var tokensPerParameter = 20.0

  @Option(
    help: launchLanguage(
      "How far a shape may be off the size, as a share from 0 to below 1.",
      ja: "サイズからのずれの許容割合、0以上1未満。"))
  var tolerance = 0.2

  @Option(
    help: ArgumentHelp(
      launchLanguage("Heads that share keys and values: 1,4,8.", ja: "キーと値を共有するヘッドの数。例：1,4,8。"),
      valueName: "counts"))
  var groupSizes: CommaList<Int>?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Width of the MLP over that of the model: 2.67,4.", ja: "モデルの幅に対するMLPの幅の比。例：2.67,4。"),
      valueName: "ratios"))
  var mlpRatios: CommaList<Double>?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Shapes of your own (CSV), with measured latencies.", ja: "自分の形状（CSV）。実測の応答時間を含められる。"),
      valueName: "file"),
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
    help: ArgumentHelp(launchLanguage("Most weights.", ja: "重みの数の上限。"), valueName: "count"),
    transform: { try quantity($0, Parameters.parse) })
  var mostParameters: Parameters?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Most training tokens.", ja: "学習トークン数の上限。"), valueName: "tokens"),
    transform: { try quantity($0, Tokens.parse) })
  var mostTokens: Tokens?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Slowest request: 1.5s, or 0.6x of what the usual shape takes.",
        ja: "応答時間の上限：1.5s、または通常の形状に対する比0.6x。"), valueName: "time"),
    transform: Self.latency)
  var mostLatency: LatencyLimit?

  /// Limits of size and tokens.
  var limits: ShapeLimits { ShapeLimits(parameters: mostParameters, tokens: mostTokens) }

  private static func latency(_ text: String) throws -> LatencyLimit {
    if let limit = LatencyLimit(text) { return limit }
    throw ValidationError("'\(text)' is no latency; write for example \(LatencyLimit.examples)")
  }
}
