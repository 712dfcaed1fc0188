package import Screen

extension ThemeFile {
  /// How well a role can be seen (WCAG 2.1, success criteria 1.4.3 and 1.4.11).
  package enum Legibility: Sendable, Hashable {
    /// The terminal decides a colour.
    case unknown
    /// Below 3:1, too little for any role.
    case poor
    /// Below 4.5:1, too little for text of ordinary size.
    case low
    /// Enough for what the role is.
    case enough
  }

  /// Least contrast of text of ordinary size (level AA).
  package static let textContrast = 4.5

  /// How well a role can be seen in its full form.
  package func legibility(of role: Role) -> Legibility {
    guard let contrast = contrast(of: role) else { return .unknown }
    guard contrast >= Self.leastContrast else { return .poor }
    return contrast < Self.textContrast && Self.textRoles.contains(role) ? .low : .enough
  }
}
