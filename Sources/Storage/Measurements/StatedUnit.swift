/// Units that benchmark files state beside their numbers.
enum StatedUnit {
  /// Seconds of one unit of time.
  static let times: [String: Double] = [
    "ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1, "sec": 1, "second": 1, "seconds": 1,
  ]
  /// Tokens of one unit of length.
  static let tokens: [String: Double] = ["tokens": 1, "token": 1]
  /// Tokens a second of one unit of speed.
  static let tokenRates: [String: Double] = [
    "tokens/sec": 1, "tokens/s": 1, "tokens/second": 1, "tok/s": 1,
  ]
  /// Requests a second of one unit of speed.
  static let requestRates: [String: Double] = [
    "requests/sec": 1, "requests/s": 1, "requests/second": 1, "req/s": 1, "per_sec": 1,
  ]

  /// What the unit of an object is worth.
  ///
  /// - Throws: when the object states none, or one that is not among the known ones.
  static func scale(
    of fields: JSONFields, _ name: String, among known: [String: Double]
  ) throws(Diagnostic) -> Double {
    guard let unit = try fields.text("unit") else { throw fields.missing("unit") }
    guard let scale = known[unit.lowercased()] else {
      let names = known.keys.sorted().joined(separator: ", ")
      throw fields.failure(
        fields["unit"] ?? fields.node,
        "'\(unit.prefix(40))' is no unit of '\(name)'; one of \(names) belongs here")
    }
    return scale
  }
}
