import Foundation

/// A JSON document as another program reads it.
struct JSONDocument {
  /// Values by dotted path; lists stand under their own path, null as `NSNull`.
  let values: [String: Any]

  /// Reads a document whose root is an object.
  init(_ text: String) throws {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = root as? [String: Any] else { throw NotAnObject() }
    values = Self.flattened(object, prefix: "")
  }

  /// A document of another kind.
  struct NotAnObject: Error {}

  /// A value that is missing or of another type.
  struct Missing: Error {
    let path: String
  }

  private static func flattened(_ object: [String: Any], prefix: String) -> [String: Any] {
    object.reduce(into: [:]) { result, member in
      let path = prefix + member.key
      if let inner = member.value as? [String: Any] {
        result.merge(flattened(inner, prefix: path + ".")) { $1 }
      } else {
        result[path] = member.value
      }
    }
  }

  /// Paths of all values.
  var paths: Set<String> { Set(values.keys) }

  /// A number.
  func number(_ path: String) throws -> Double {
    guard let number = values[path] as? NSNumber else { throw Missing(path: path) }
    return number.doubleValue
  }

  /// A flag.
  func flag(_ path: String) throws -> Bool {
    guard let flag = values[path] as? Bool else { throw Missing(path: path) }
    return flag
  }

  /// A text.
  func text(_ path: String) throws -> String {
    guard let text = values[path] as? String else { throw Missing(path: path) }
    return text
  }

  /// Whether the path is there and says null.
  func isNull(_ path: String) -> Bool { values[path] is NSNull }
}
