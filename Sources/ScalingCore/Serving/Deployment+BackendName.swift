extension Deployment {
  /// Takes a serving software, or a profile of the catalogue with the software that it was measured on.
  ///
  /// - Returns: false, and nothing is changed, when there is neither.
  public mutating func use(backendNamed name: String, of catalogue: Catalogue) -> Bool {
    if let named = Backend(rawValue: name) {
      (backend, profile) = (named, nil)
      return true
    }
    guard let found = catalogue.profile(named: name) else { return false }
    (backend, profile) = (found.backend, found)
    return true
  }
}

extension Catalogue {
  /// Names that `deployment.backend` takes: the serving software, then the own profiles.
  public var backendNames: [String] {
    Backend.allCases.map(\.rawValue) + profiles.filter { !$0.appliesUnnamed }.map(\.id)
  }
}
