internal import ScalingCore

/// Names of serving profiles.
package enum ProfileName {
  /// What a name consists of, for messages.
  package static let rule =
    "letters, digits, '.', '_' and '-', starting with a letter or digit, at most \(longest), and not "
    + "the name of serving software"

  private static let longest = 64

  /// Whether scenarios can refer to a profile by this name.
  package static func isValid(_ name: String) -> Bool {
    guard let first = name.first, isWord(first), name.utf8.count <= longest else { return false }
    return name.allSatisfy { isWord($0) || "._-".contains($0) }
      && Backend(rawValue: name.lowercased()) == nil
  }

  /// A valid name made of any text, for example of a file's name.
  package static func made(from text: String) -> String {
    let words = text.lowercased().split { !isWord($0) }
    let name = String(words.joined(separator: "-").prefix(longest))
    return isValid(name) ? name : "site"
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber)
  }
}
