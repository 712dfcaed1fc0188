/// What hardware costs and how much of its peak work uses: terms of the money form (equation 6).
public struct LifetimePrices: Sendable, Hashable {
  /// Price of the training hardware for one operation at peak rate.
  public var trainingPerFLOP: Dollars
  /// Price of the serving hardware for one operation at peak rate.
  public var inferencePerFLOP: Dollars
  /// Share of the peak that training uses (MFU).
  public var trainingUtilisation: Probability
  /// Share of the peak that reading prompts uses.
  public var inputUtilisation: Probability
  /// Share of the peak that generating uses.
  public var outputUtilisation: Probability

  /// States prices and shares.
  ///
  /// The default shares are the illustration of Sardana and others: 50 % for training and prompts, 1 % for
  /// generation.
  public init(
    trainingPerFLOP: Dollars, inferencePerFLOP: Dollars, trainingUtilisation: Probability = 0.5,
    inputUtilisation: Probability = 0.5, outputUtilisation: Probability = 0.01
  ) {
    self.trainingPerFLOP = trainingPerFLOP
    self.inferencePerFLOP = inferencePerFLOP
    self.trainingUtilisation = trainingUtilisation
    self.inputUtilisation = inputUtilisation
    self.outputUtilisation = outputUtilisation
  }

  /// Price of one operation at peak rate on hardware of an hourly price.
  public static func perFLOP(_ price: HourlyPrice, peak: FLOPRate) -> Dollars {
    Dollars(price.value / (3_600 * peak.value))
  }
}
