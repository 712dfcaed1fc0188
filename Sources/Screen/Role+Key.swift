extension Role {
  /// Name in theme files: `tabActive` is `tab-active`, `series1` is `series-1`.
  package var key: String { Self.keys[Int(rawValue)] }

  /// The role of a name in a theme file; nil for other names.
  package init?(key: String) {
    guard let role = Self.rolesByKey[key] else { return nil }
    self = role
  }

  /// Names of all roles in their order; computed once, because names of cases come by reflection.
  package static let keys = allCases.map { role in
    "\(role)".reduce(into: "") { key, character in
      if character.isUppercase || character.isNumber { key += "-" }
      key += character.lowercased()
    }
  }

  private static let rolesByKey = Dictionary(uniqueKeysWithValues: zip(keys, allCases))
}
