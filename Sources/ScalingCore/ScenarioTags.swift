/// Words under which a scenario is found again, in the order stated, each of them once.
///
/// A tag is made of letters, digits, `-`, `_` and `.`.
public struct ScenarioTags: WrittenForm {
  /// The tags.
  public let names: [String]

  /// Most tags of a scenario.
  public static let limit = 20
  /// Longest tag, in characters.
  public static let longest = 40

  /// No tags.
  public init() {
    names = []
  }

  /// Reads tags parted by commas or blanks, each with or without `#`; nil where one of them is none.
  public init?(text: String) {
    var names: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      let name = part.hasPrefix("#") ? part.dropFirst() : part
      guard Self.isTag(name) else { return nil }
      if !names.contains(String(name)) { names.append(String(name)) }
    }
    guard names.count <= Self.limit else { return nil }
    self.names = names
  }

  /// Tags parted by commas, for example `draft, 2026-11`.
  public var text: String { names.joined(separator: ", ") }

  /// Texts that would be right.
  public static let examples =
    "up to 20 tags of letters, digits, - and _, for example draft, exam-2026"

  private static func isTag(_ name: Substring) -> Bool {
    !name.isEmpty && name.count <= longest
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_.".unicodeScalars.contains(scalar)
      }
  }
}
