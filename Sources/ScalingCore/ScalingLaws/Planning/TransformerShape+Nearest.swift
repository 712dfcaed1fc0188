internal import RealModule

extension TransformerShape {
  /// The shape as OpenLM builds it that comes nearest to a size and a width over depth.
  ///
  /// Widths are multiples of 64, heads 64 wide. Size counts three times as much as shape.
  ///
  /// - Parameters:
  ///   - parameters: all weights.
  ///   - aspectRatio: width over depth.
  ///   - vocabulary: entries, padding included.
  ///   - tied: whether one matrix serves as input embedding and output head.
  /// - Returns: nil when no shape within the trained range of width over depth is nearer than 30 % in size.
  static func nearest(
    parameters: Parameters, aspectRatio: Double, vocabulary: Int, tied: Bool
  ) -> TransformerShape? {
    var best: (distance: Double, shape: TransformerShape)?
    var width = 64
    while true {
      var shape = openLM(width: width, layers: 1, heads: width / 64)
      shape.vocabulary = vocabulary
      let rest = shape.parameters(tied: tied) - shape.layerParameters
      guard rest < farthest * parameters else { break }
      let exact = (parameters - rest) / shape.layerParameters
      for layers in [exact.rounded(.down), exact.rounded(.up)] where (1...1e4).contains(layers) {
        shape.layers = Int(layers)
        let size = abs(Double.log(shape.parameters(tied: tied) / parameters))
        let distance = 3 * size + abs(.log(shape.aspectRatio / aspectRatio))
        guard size < .log(farthest),
          ShapeSpace.trainedAspectRatios.contains(shape.aspectRatio),
          distance < best?.distance ?? .infinity
        else { continue }
        best = (distance, shape)
      }
      width += 64
    }
    return best?.shape
  }

  /// Size over the wanted one, or the other way round, up to which a shape counts as near.
  private static let farthest = 1.3
}
