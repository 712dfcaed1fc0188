import ScalingCore
import Testing

@testable import Storage

@Suite struct ScenarioKeysTests {
  @Test func everyFieldHasAKey() {
    for field in ScenarioField.all {
      let path = field.path
      let parts = path.split(separator: ".").map(String.init)
      let parent = parts.dropLast().joined(separator: ".")
      #expect(ScenarioKeys.keys(at: parent).contains(parts.last ?? ""), "\(path)")
      #expect(ScenarioKeys.field(at: path)?.path == field.path)
    }
  }

  @Test func everyKeyIsAFieldOrKnownToBeNone() {
    let others: Set<String> = ["isocost"]
    for (section, keys) in ScenarioKeys.sections.merging(
      ["": ScenarioKeys.root], uniquingKeysWith: { $1 })
    {
      for key in keys {
        let path = section.isEmpty ? key : "\(section).\(key)"
        let isKnown = ScenarioKeys.field(at: path) != nil || ScenarioKeys.sections[path] != nil
        #expect(isKnown || others.contains(path), "\(path)")
      }
    }
  }

  @Test func requiredKeysExist() {
    for path in ScenarioKeys.required {
      let isKnown = ScenarioKeys.field(at: path) != nil || ScenarioKeys.sections[path] != nil
      #expect(isKnown, "\(path)")
    }
  }

  @Test func thePriceIsSpelledAsInFiles() {
    #expect(ScenarioKeys.field(at: "price.perGpuHour.low") != nil)
    #expect(ScenarioKeys.field(at: ScenarioKeys.price) != nil)
    #expect(ScenarioKeys.field(at: "price.nothing") == nil)
  }

  @Test func pathsHaveParents() {
    #expect(ScenarioDecoder.parent(of: "a.b.c") == "a.b")
    #expect(ScenarioDecoder.parent(of: "a").isEmpty)
    #expect(ScenarioDecoder.stem(of: "/x/y/z.yaml") == "z")
    #expect(ScenarioDecoder.stem(of: "z.yml") == "z.yml")
    #expect(ScenarioDecoder.stem(of: "").isEmpty)
  }
}
