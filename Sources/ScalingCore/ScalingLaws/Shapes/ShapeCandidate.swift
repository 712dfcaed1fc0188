/// A shape with its predicted loss and latency.
public struct ShapeCandidate: Sendable, Hashable {
  /// Where a latency comes from.
  public enum LatencyOrigin: String, Sendable, Hashable, CaseIterable {
    /// Stated by the user for this shape.
    case measured
    /// By the serving model or a line through measurements.
    case modelled
  }

  /// A limit that a candidate does not keep.
  public enum Breach: String, Sendable, Hashable, CaseIterable {
    /// More parameters than allowed.
    case parameters
    /// More training tokens than allowed.
    case tokens
    /// Slower than allowed, or of no known latency where one is asked for.
    case latency
  }

  /// Name that the user gave; empty for a shape of the grid.
  public let ownName: String
  /// Its counts.
  public let shape: TransformerShape
  /// All weights.
  public let parameters: Parameters
  /// What the law is asked: N as it counts, tokens, and what it knows of architecture.
  public let run: TrainingRun
  /// Loss by the law.
  public let loss: Loss
  /// Time from a request to its last token; nil where unknown or it does not fit.
  public let latency: Seconds?
  /// Where the latency comes from.
  public let latencyOrigin: LatencyOrigin
  /// Limits that are not kept, as bits of the cases' order.
  private var breachBits: UInt8

  /// Joins a shape with its predictions.
  init(
    _ own: OwnShape, parameters: Parameters, run: TrainingRun, loss: Loss, latency: Seconds?,
    limits: ShapeLimits
  ) {
    ownName = own.name
    shape = own.shape
    self.parameters = parameters
    self.run = run
    self.loss = loss
    self.latency = latency
    latencyOrigin = own.measuredLatency == nil ? .modelled : .measured
    breachBits = limits.breaches(parameters: parameters, tokens: run.tokens, latency: latency)
  }

  /// The same candidate under other limits.
  func held(to limits: ShapeLimits) -> ShapeCandidate {
    var candidate = self
    candidate.breachBits = limits.breaches(
      parameters: parameters, tokens: run.tokens, latency: latency)
    return candidate
  }

  /// Whether it keeps all limits.
  public var isFeasible: Bool { breachBits == 0 }

  /// Limits that it does not keep, in the order of the cases.
  public var breaches: [Breach] { Breach.allCases.filter { breachBits & $0.bit != 0 } }

  /// Whether it keeps the limits of size and tokens.
  var isAffordable: Bool { breachBits & ~Breach.latency.bit == 0 }

  /// Name in tables: the user's, else width × depth with what differs from plain attention.
  public var name: String {
    guard ownName.isEmpty else { return ownName }
    let size = "\(shape.width)×\(shape.layers)"
    let group = shape.heads == shape.kvHeads ? "" : " g\(shape.heads / shape.kvHeads)"
    let plain = TransformerShape.openLM(width: shape.width, layers: 1).feedForward
    return size + group + (shape.feedForward == plain ? "" : " f\(shape.feedForward)")
  }
}

extension ShapeCandidate.Breach {
  /// Its place in a set of bits.
  var bit: UInt8 {
    switch self {
    case .parameters: 1
    case .tokens: 2
    case .latency: 4
    }
  }
}
