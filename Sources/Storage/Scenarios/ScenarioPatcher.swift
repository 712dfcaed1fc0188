internal import ScalingCore

/// Writes the changes of a scenario into the text of its file, so that comments, order and
/// notation of everything else stay.
struct ScenarioPatcher {
  private var patch: YAMLPatch

  /// The changed text; nil where the changes can't be made value by value.
  static func patched(
    _ bytes: [UInt8], file: String, from old: Scenario, to new: Scenario, catalogue: Catalogue
  ) -> [UInt8]? {
    guard let patch = YAMLPatch(file: file, bytes: bytes) else { return nil }
    var patcher = ScenarioPatcher(patch: patch)
    let before = ScenarioText.entries(of: old, catalogue: catalogue)
    let after = ScenarioText.entries(of: new, catalogue: catalogue)
    return patcher.apply(before, after, at: []) ? patcher.patch.bytes : nil
  }

  private mutating func apply(
    _ old: [ScenarioText.Entry], _ new: [ScenarioText.Entry], at path: [String]
  ) -> Bool {
    for entry in new {
      let former = old.first { $0.key == entry.key }?.value ?? .absent
      guard former == entry.value || change(former, entry.value, at: path + [entry.key]) else {
        return false
      }
    }
    return true
  }

  private mutating func change(
    _ old: ScenarioText.Value, _ new: ScenarioText.Value, at path: [String]
  ) -> Bool {
    switch new {
    case .mapping(let entries) where patch.isMapping(path):
      if case .mapping(let former) = old { return apply(former, entries, at: path) }
      return apply([], entries, at: path)
    case .list(let items) where patch.isBlockList(path):
      return patch.setItems(of: path, to: items)
    case .absent where patch.isBlockList(path):
      return patch.setItems(of: path, to: []) && set(path, "null")
    case .absent:
      return !patch.has(path) || set(path, "null") || clear(old, at: path)
    case .mapping, .scalar, .list:
      return set(path, ScenarioWriter.inline(new))
    }
  }

  /// Leaves out every key of a mapping that can't be replaced as a whole.
  private mutating func clear(_ old: ScenarioText.Value, at path: [String]) -> Bool {
    guard case .mapping(let entries) = old else { return false }
    for entry in entries where patch.has(path + [entry.key]) {
      guard set(path + [entry.key], "null") else { return false }
    }
    return true
  }

  private mutating func set(_ path: [String], _ text: String) -> Bool {
    let parent = path.dropLast().joined(separator: ".")
    return patch.set(path, to: text, order: ScenarioKeys.keys(at: parent))
  }
}
