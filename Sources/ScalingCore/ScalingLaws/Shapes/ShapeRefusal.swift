/// Why shapes, runs or a lifetime can't be proposed.
public struct ShapeRefusal: Error, Sendable, Hashable {
  /// What is wrong and what would help, as a sentence part: `no tokens to train on; state more than 0`.
  public var reason: String

  /// States a reason.
  public init(_ reason: String) {
    self.reason = reason
  }

  /// Refuses a number that is not above 0 and finite.
  ///
  /// - Parameter name: what the number is, in the plural: `training tokens`.
  static func check(_ value: Double, _ name: String) throws(ShapeRefusal) {
    guard value > 0, value.isFinite else {
      throw ShapeRefusal("\(name) are \(value); a number above 0 belongs there")
    }
  }
}
