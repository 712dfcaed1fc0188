import Testing

@testable import Storage

@Suite struct YAMLPatchItemsTests {
  private static let list = """
    # mine
    name: X
    tags:   # to find it
      # first the state
      - draft   # not yet sent
      - 'exam'

      - pilot
    model: y   # why

    """

  private func patched(_ text: String, _ items: [String]) throws -> String? {
    var patch = try #require(YAMLPatch(file: "t", bytes: Array(text.utf8)))
    guard patch.setItems(of: ["tags"], to: items) else {
      #expect(patch.bytes == Array(text.utf8))
      return nil
    }
    return String(decoding: patch.bytes, as: UTF8.self)
  }

  @Test func theSameItemsChangeNoByte() throws {
    #expect(try patched(Self.list, ["draft", "exam", "pilot"]) == Self.list)
  }

  @Test func anItemIsAddedBehindTheOneBeforeIt() throws {
    let end = Self.list.replacing("- pilot\n", with: "- pilot\n  - new\n")
    #expect(try patched(Self.list, ["draft", "exam", "pilot", "new"]) == end)
    let middle = Self.list.replacing("- 'exam'\n", with: "- 'exam'\n  - a\n  - b\n")
    #expect(try patched(Self.list, ["draft", "exam", "a", "b", "pilot"]) == middle)
    let start = Self.list.replacing("  - draft", with: "  - new\n  - draft")
    #expect(try patched(Self.list, ["new", "draft", "exam", "pilot"]) == start)
  }

  @Test func aRemovedItemTakesItsLineAlone() throws {
    let middle = Self.list.replacing("  - 'exam'\n", with: "")
    #expect(try patched(Self.list, ["draft", "pilot"]) == middle)
    let start = Self.list.replacing("  - draft   # not yet sent\n", with: "")
    #expect(try patched(Self.list, ["exam", "pilot"]) == start)
    let end = Self.list.replacing("  - pilot\n", with: "")
    #expect(try patched(Self.list, ["draft", "exam"]) == end)
  }

  @Test func aReplacedItemLeavesTheOthers() throws {
    let text = Self.list.replacing("- 'exam'", with: "- final")
    #expect(try patched(Self.list, ["draft", "final", "pilot"]) == text)
    let all = try #require(try patched(Self.list, ["a", "b"]))
    #expect(all.contains("tags:   # to find it\n") && all.contains("  - a\n  - b\n"))
    #expect(!all.contains("draft") && all.contains("  # first the state\n"))
  }

  @Test func anotherOrderChangesTheValuesInPlace() throws {
    let text = Self.list.replacing("- draft ", with: "- exam ")
      .replacing("- 'exam'", with: "- draft")
    #expect(try patched(Self.list, ["exam", "draft", "pilot"]) == text)
    #expect(
      try patched(Self.list, ["exam", "draft", "pilot", "new"])
        == text.replacing("- pilot\n", with: "- pilot\n  - new\n"))
    #expect(
      try patched(Self.list, ["pilot", "draft"])
        == Self.list.replacing("- draft ", with: "- pilot ").replacing("- 'exam'", with: "- draft")
        .replacing("  - pilot\nmodel", with: "model"))
  }

  @Test func withoutItemsTheKeyIsLeft() throws {
    let text = try #require(try patched(Self.list, []))
    #expect(!text.contains("- ") && text.contains("tags:   # to find it\n"))
    var patch = try #require(YAMLPatch(file: "t", bytes: Array(text.utf8)))
    let isDone = patch.set(["tags"], to: "null", order: ["tags"])
    #expect(isDone)
    #expect(
      String(decoding: patch.bytes, as: UTF8.self)
        == text.replacing("tags:   #", with: "tags: null   #"))
  }

  @Test(arguments: [
    ("tags:\n- a\n- b\nname: x\n", "tags:\n- a\n- b\n- c\nname: x\n"),
    ("name: x\ntags:\n  - a\n  - b", "name: x\ntags:\n  - a\n  - b\n  - c\n"),
    ("tags:\r\n  - a\r\n  - b\r\nname: x\r\n", "tags:\r\n  - a\r\n  - b\r\n  - c\r\nname: x\r\n"),
    ("tags:\n    -   a\n    -   b\n", "tags:\n    -   a\n    -   b\n    -   c\n"),
    ("tags:\n  - a\n  - b\n# end\n", "tags:\n  - a\n  - b\n  - c\n# end\n"),
  ])
  func keepsIndentAndLineBreaks(text: String, result: String) throws {
    #expect(try patched(text, ["a", "b", "c"]) == result)
  }

  @Test(arguments: [
    "tags: [a, b]\n", "tags: a, b\n", "tags:\n", "tags: {a: b}\n", "name: x\n",
    "tags:\n  - [a]\n", "tags:\n  - a\n  - x: y\n", "tags:\n  - &n a\n  - b\n",
    "tags:\n  - - a\n", "tags:\n  - >\n    a\n",
  ])
  func otherFormsAreNoneOfItsBusiness(text: String) throws {
    let patch = try #require(YAMLPatch(file: "t", bytes: Array(text.utf8)))
    #expect(!patch.isBlockList(["tags"]))
    #expect(try patched(text, ["c"]) == nil)
  }

  @Test func whatWouldBreakTheFileIsRefused() throws {
    #expect(try patched(Self.list, ["[a"]) == nil)
  }
}
