/// What experiments are trained on: turns FLOPs into GPU time and money.
public struct TrainingHardware: Sendable, Hashable {
  /// Catalogue id of the GPU.
  public var name: String
  /// Dense peak at 16 bit.
  public var peak: FLOPRate
  /// Share of the peak that training uses (MFU), an input; above 0 and at most 1.
  public var utilisation: Probability
  /// Price of a GPU-hour; nil when unknown.
  public var price: HourlyPrice?

  /// States hardware.
  public init(
    name: String, peak: FLOPRate, utilisation: Probability = assumedUtilisation,
    price: HourlyPrice? = nil
  ) {
    self.name = name
    self.peak = peak
    self.utilisation = utilisation
    self.price = price
  }

  /// A GPU of the catalogue, at its typical price unless another one is stated.
  public init(
    _ gpu: Accelerator, utilisation: Probability = assumedUtilisation, price: HourlyPrice? = nil
  ) {
    self.init(
      name: gpu.id, peak: gpu.peak16, utilisation: utilisation, price: price ?? gpu.price.typical)
  }

  /// Share of the peak where none is stated; about what the published six runs took: 85 hours for 2.97e19
  /// FLOPs are 31 % of an A100 (`scaling_laws.md` §1.3).
  public static let assumedUtilisation: Probability = 0.3

  /// Evidence of ``assumedUtilisation``, for whoever shows it.
  public static let utilisationEvidence = Evidence(
    .assumed,
    source: "MFU 30 %; the six runs of arXiv 2501.18107 took 31 % by 6ND and 85 GPU-hours")

  /// GPU time of so many operations.
  public func time(of work: FLOPs) -> Seconds {
    Seconds(work.value / (peak.value * utilisation.value))
  }

  /// Money for GPU time; nil without a price.
  public func cost(of time: Seconds) -> Dollars? {
    price.map { Dollars($0.value * time.value / 3_600) }
  }

  /// Refuses hardware on which nothing can be trained.
  func check() throws(ShapeRefusal) {
    try ShapeRefusal.check(peak.value, "operations a second of \(name)")
    guard utilisation > 0, utilisation <= 1 else {
      throw ShapeRefusal("an MFU of \(utilisation.value) is not above 0 and at most 1")
    }
  }
}
