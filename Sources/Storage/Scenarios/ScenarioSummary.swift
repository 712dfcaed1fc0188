package import ScalingCore

/// What a list tells of a scenario file without reading its values.
package struct ScenarioSummary: Sendable, Hashable {
  /// Name of the scenario; that of the file where it states none.
  package var name: String
  /// Its tags.
  package var tags: ScenarioTags

  /// Larger files are listed by their name alone.
  static let largestFile = 64 * 1024

  /// Reads name and tags of a file; nil where it is no scenario.
  package init?(path: String) {
    guard let bytes = try? FileReading.bytes(of: path, limit: Self.largestFile),
      let root = (try? YAMLDocument(file: path, bytes: bytes))?.root, root["isocost"] != nil
    else { return nil }
    let stated = { (key: String) in root[key].flatMap { $0.value.isNull ? nil : $0.value } }
    name = stated("name")?.text ?? ScenarioDecoder.stem(of: path)
    let node = stated("tags")
    let texts = node?.items?.compactMap(\.text) ?? [node?.text ?? ""]
    tags = ScenarioTags(text: texts.joined(separator: ",")) ?? ScenarioTags()
  }
}
