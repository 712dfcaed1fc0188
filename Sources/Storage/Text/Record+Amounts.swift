/// Numbers inside of limits.
extension Record {
  /// An amount inside of limits; nil when the cell is empty.
  func amount(
    _ column: String, from lowest: Double, upTo highest: Double
  ) throws(Diagnostic) -> Double? {
    guard let number = try optionalNumber(column) else { return nil }
    guard number >= lowest, number <= highest else {
      throw try failure(
        column,
        "'\(column)' is \(NumberText.shortest(number)); "
          + "a number from \(NumberText.shortest(lowest)) to \(NumberText.shortest(highest)) "
          + "belongs here")
    }
    return number
  }

  /// An amount in a cell that must not be empty.
  func requiredAmount(
    _ column: String, from lowest: Double, upTo highest: Double
  ) throws(Diagnostic) -> Double {
    guard let amount = try amount(column, from: lowest, upTo: highest) else {
      return try number(column)
    }
    return amount
  }

  /// A whole number from 1, also when it is written as `8.0`; nil when the cell is empty.
  func count(_ column: String, upTo highest: Int) throws(Diagnostic) -> Int? {
    guard let amount = try amount(column, from: 1, upTo: Double(highest)) else { return nil }
    guard amount == amount.rounded() else {
      throw try failure(
        column, "'\(column)' is \(NumberText.shortest(amount)); a whole number belongs here")
    }
    return Int(amount)
  }

  /// A whole number from 1 in a cell that must not be empty.
  func requiredCount(_ column: String, upTo highest: Int) throws(Diagnostic) -> Int {
    guard let count = try count(column, upTo: highest) else { return try integer(column) }
    return count
  }
}
