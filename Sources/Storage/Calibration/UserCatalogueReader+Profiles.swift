internal import ScalingCore

extension UserCatalogueReader {
  /// Reads the profiles of a file; keys inside of their mappings are checked as well.
  mutating func profiles(
    _ root: YAMLNode, _ known: Catalogue, appliesUnnamed: Bool
  ) -> [ProfileEntries.Entry] {
    for item in root["profiles"]?.value.items ?? [] { checkInnerKeys(of: item) }
    return records("profiles", root, known: ProfileEntries.keys) { record throws(Diagnostic) in
      try ProfileEntries.entry(record, known, appliesUnnamed: appliesUnnamed)
    }
  }

  private mutating func checkInnerKeys(of profile: YAMLNode) {
    for (key, known) in ProfileEntries.innerKeys.sorted(by: { $0.key < $1.key }) {
      log.checkKeys(
        of: profile[key]?.value.entries ?? [], known: known, in: "profiles.\(key)")
    }
    for entry in profile["errors"]?.value.entries ?? [] {
      log.checkKeys(
        of: entry.value.entries ?? [], known: ProfileEntries.errorKeys,
        in: "profiles.errors.\(entry.key)")
    }
    for row in profile["measurements"]?.value.items ?? [] {
      log.checkKeys(
        of: row.entries ?? [], known: ProfileEntries.measurementKeys, in: "profiles.measurements")
    }
  }
}
