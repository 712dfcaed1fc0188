/// Shapes that are looked at: a grid around a budget of parameters, and shapes of the user's own.
public struct ShapeSpace: Sendable, Hashable {
  /// Weights that a model should have, embeddings included.
  public var parameters: Parameters
  /// How far a shape of the grid may be off, as a share; from 0 and below 1.
  public var tolerance: Double
  /// Entries of the vocabulary, padding included (V).
  public var vocabulary: Int
  /// Whether one matrix serves as input embedding and output head.
  ///
  /// The shape law's own models have two matrices.
  public var isTied: Bool
  /// What widths are multiples of.
  public var widthMultiple: Int
  /// Width over depth (R).
  public var aspectRatios: ClosedRange<Double>
  /// Width of one head.
  public var headWidth: Int
  /// Width of all query heads over the width of the model (q/d).
  public var queryRatios: [Double]
  /// Query heads that share a key-value head (g).
  public var groupSizes: [Int]
  /// Feed-forward width over the width of the model (f/d), rounded up to multiples of 256.
  public var feedForwardRatios: [Double]
  /// Shapes that count whatever their size.
  public var ownShapes: [OwnShape]

  /// The grid in which the models of the shape law lie: full attention, f = 8d/3, untied embeddings.
  ///
  /// Widths are multiples of 128, of 64 below 0.5B; heads are 64 wide, and 128 above 2B, as in the conditional
  /// law's models (`scaling_laws.md` §6).
  ///
  /// - Parameters:
  ///   - parameters: weights that a model should have.
  ///   - tolerance: how far a shape may be off, as a share.
  ///   - ownShapes: shapes that count whatever their size.
  public init(
    parameters: Parameters, tolerance: Double = 0.2, ownShapes: [OwnShape] = []
  ) {
    self.parameters = parameters
    self.tolerance = tolerance
    self.ownShapes = ownShapes
    vocabulary = TransformerShape.openLMVocabulary
    isTied = false
    widthMultiple = parameters < 0.5e9 ? 64 : 128
    aspectRatios = Self.trainedAspectRatios
    headWidth = parameters > 2e9 ? 128 : 64
    queryRatios = [1]
    groupSizes = [1]
    feedForwardRatios = [Self.openLMFeedForward]
  }

  /// R of the models that the shape law was fitted to, rounded outwards (`scaling_laws.md` §1.1).
  public static let trainedAspectRatios = 17.0...384.0

  /// f/d of OpenLM before rounding.
  public static let openLMFeedForward = 8.0 / 3

  /// Shapes that are looked at at most, the user's own aside.
  public static let mostShapes = 2_000
}
