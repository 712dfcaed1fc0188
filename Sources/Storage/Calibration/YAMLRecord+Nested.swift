extension YAMLRecord {
  /// The mapping of a key; nil when it is left out.
  func child(_ key: String) throws(Diagnostic) -> YAMLRecord? {
    guard let node = entries.first(where: { $0.key == key })?.value, !node.isNull else {
      return nil
    }
    return try YAMLRecord(node, file: file)
  }

  /// The mappings of a key's list; none when it is left out.
  func children(_ key: String) throws(Diagnostic) -> [YAMLRecord] {
    guard let node = entries.first(where: { $0.key == key })?.value, !node.isNull else {
      return []
    }
    guard let items = node.items else {
      throw failure(key, "'\(key)' is \(node.kindName); a list of mappings belongs here")
    }
    var records: [YAMLRecord] = []
    for item in items { records.append(try YAMLRecord(item, file: file)) }
    return records
  }

  /// A number inside of limits that must not be left out.
  func amount(_ field: String, in limits: ClosedRange<Double>) throws(Diagnostic) -> Double {
    guard let amount = try optionalAmount(field, in: limits) else { return try number(field) }
    return amount
  }

  /// A number inside of limits; nil when it is left out.
  func optionalAmount(
    _ field: String, in limits: ClosedRange<Double>
  ) throws(Diagnostic) -> Double? {
    guard let number = try optionalNumber(field) else { return nil }
    guard limits.contains(number) else {
      throw failure(
        field,
        "'\(field)' is \(NumberText.shortest(number)); a number from "
          + "\(NumberText.shortest(limits.lowerBound)) to \(NumberText.shortest(limits.upperBound)) "
          + "belongs here")
    }
    return number
  }

  /// A count from 1; where it is left out, `fallback`, or an error without one.
  func count(_ field: String, or fallback: Int? = nil) throws(Diagnostic) -> Int {
    if let fallback, try text(field).isEmpty { return fallback }
    let count = try integer(field)
    guard (1...1_000_000).contains(count) else {
      throw failure(field, "'\(field)' is \(count); a whole number from 1 to 1000000 belongs here")
    }
    return count
  }
}
