extension Seconds {
  /// One hour.
  public static var hour: Seconds { 3_600 }
  /// One year of 365 days, over which requests and spend are counted.
  public static var year: Seconds { 31_536_000 }
}
