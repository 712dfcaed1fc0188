import ArgumentParser
import ScalingCore

/// Reads a quantity with its unit as the value of an option.
///
/// - Throws: a usage failure with what is wrong and what would be right.
func quantity<Value>(
  _ text: String, _ parse: (String) throws(QuantityParseError) -> Value
) throws -> Value {
  do throws(QuantityParseError) {
    return try parse(text)
  } catch {
    throw ValidationError(error.message)
  }
}

/// Numbers parted by commas as the value of an option: `1,4,8`.
struct CommaList<Element: LosslessStringConvertible & Sendable>: ExpressibleByArgument {
  /// The numbers, at least one.
  let elements: [Element]

  /// Reads them; nil where one of them is none.
  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    elements = parts.compactMap { Element(String($0)) }
    guard elements.count == parts.count else { return nil }
  }
}
