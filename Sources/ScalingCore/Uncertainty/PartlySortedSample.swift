/// Values of which percentiles are asked, put in order only as far as that needs.
///
/// Quickselect (Hoare, Communications of the ACM 4:321, 1961) finds one percentile in O(n) on average, where sorting
/// takes O(n log n). ``SortedSample`` is for values that are asked for more.
struct PartlySortedSample {
  private var values: [Double]

  /// Takes values; nil when there are none or one is not a number.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    // NaN is the only value that differs from itself.
    for value in values where value != value { return nil }
    self.values = values
  }

  /// The value below which a share of them lies, as ``SortedSample/percentile(_:)`` finds it.
  ///
  /// - Parameter share: from 0 to 1.
  mutating func percentile(_ share: Double) -> Double {
    let last = values.count - 1
    let place = share * Double(last)
    let below = Int(place.rounded(.down))
    return values.withUnsafeMutableBufferPointer { buffer in
      guard let values = buffer.baseAddress else { return .nan }
      let low = Self.select(below, of: values, last: last)
      let high = below < last ? Self.least(of: values, below + 1, last) : low
      guard low < high else { return low }
      return low + (place - Double(below)) * (high - low)
    }
  }

  /// The value that sorting would put at a place; smaller ones are before it then, larger ones behind.
  private static func select(
    _ place: Int, of values: UnsafeMutablePointer<Double>, last: Int
  ) -> Double {
    var (left, right) = (0, last)
    while left < right {
      let pivot = values[(left + right) / 2]
      var (low, high) = (left, right)
      while low <= high {
        while values[low] < pivot { low += 1 }
        while pivot < values[high] { high -= 1 }
        guard low <= high else { break }
        (values[low], values[high]) = (values[high], values[low])
        low += 1
        high -= 1
      }
      if place > high { left = low }
      if place < low { right = high }
    }
    return values[place]
  }

  private static func least(
    of values: UnsafeMutablePointer<Double>, _ first: Int, _ last: Int
  ) -> Double {
    var least = values[first]
    var place = first
    while place < last {
      place += 1
      if values[place] < least { least = values[place] }
    }
    return least
  }
}
