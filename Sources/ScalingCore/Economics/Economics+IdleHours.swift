extension Economics {
  /// Share by which a year must be dearer than its requests before idle hours are worth a word.
  private static let noticeable = 0.01

  /// The year's spend for each request, in dollars; nil where the year is no dearer than its requests.
  ///
  /// ``costPerRequest`` counts the hours that a request keeps GPUs busy at the target utilisation. Owned and
  /// reserved GPUs, and the last replica of an hour, are paid for in other hours as well.
  public var costPerRequestWithIdleHours: Dollars? {
    guard spend.elastic > 0, yearlySpend.typical > spend.elastic * (1 + Self.noticeable) else {
      return nil
    }
    return costPerRequest * (yearlySpend.typical / spend.elastic)
  }
}
