import Screen
import Testing

@testable import Dashboard

@Suite("Names of keys")
struct KeyNameTests {
  @Test(
    "a name reads back as the same key",
    arguments: [
      Key(.character("j")), Key(.character("?")), Key(.character("^")), .control("l"),
      Key(.right, .shift), Key(.tab, .shift), Key(.function(12)), Key(.pageUp), Key(.enter),
      Key(.escape), Key(.character("-")), Key(.character(" ")), Key(.left, [.alt, .shift]),
      Key(.character("é")), Key(.character("x"), .alt),
    ])
  func roundTrip(key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test("what is no key has no name", arguments: ["", "Foo", "F0", "F25", "Shift-", "ab", "^^^"])
  func unknown(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test("arrows are glyphs in the key bar unless only ASCII may be drawn")
  func shortNames() {
    #expect(Key(.right, .shift).shortName(ascii: false) == "Shift-→")
    #expect(Key(.right, .shift).shortName(ascii: true) == "Shift-Right")
    #expect(Key(.enter).shortName(ascii: false) == "Enter")
  }
}

@Suite("The key table")
struct KeyTableTests {
  @Test("no key has two meanings in one context", arguments: KeyContext.allCases)
  func distinct(context: KeyContext) {
    let keys = KeyTable.bindings(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("every context has keys, and a way out or back")
  func contexts() {
    for context in KeyContext.allCases {
      #expect(!KeyTable.bindings(in: context).isEmpty)
    }
    for context in [KeyContext.list, .reader, .question] {
      #expect(KeyMap.usual.command(for: Key(.escape), in: [context]) == .cancel)
    }
  }

  @Test("every command has a key", arguments: Command.allCases)
  func reachable(command: Command) {
    #expect(KeyTable.bindings.contains { $0.command == command })
  }

  @Test("a command means the same wherever it stands: its name is unique")
  func names() {
    #expect(Set(Command.allCases.map(\.rawValue)).count == Command.allCases.count)
  }

  @Test("arrows and hjkl move alike")
  func viKeys() {
    for context in [KeyContext.options, .compare] {
      for (arrow, letter) in [(Key.Code.up, "k"), (.down, "j"), (.left, "h"), (.right, "l")] {
        let byLetter = Key(name: letter).flatMap { KeyMap.usual.command(for: $0, in: [context]) }
        #expect(KeyMap.usual.command(for: Key(arrow), in: [context]) == byLetter)
      }
    }
  }

  @Test("the inner context wins")
  func precedence() {
    let key = Key.character("X")
    #expect(KeyMap.usual.command(for: key, in: [.compare, .everywhere]) == .removeColumn)
    #expect(KeyMap.usual.command(for: key, in: [.options, .everywhere]) == nil)
  }

  @Test("summaries are sentences for a list: not empty, no full stop, no doubled blank")
  func summaries() {
    for binding in KeyTable.bindings {
      for summary in Language.allCases.map(binding.summary) {
        #expect(!summary.isEmpty)
        #expect(!summary.hasSuffix(".") && !summary.hasSuffix("。"))
        #expect(!summary.contains("  "))
      }
    }
  }

  @Test("every sentence and every word of the key bar is in Japanese, and nothing besides")
  func japanese() {
    #expect(Set(KeyTable.japaneseSummaries.keys) == Set(KeyTable.bindings.map(\.summary)))
    let labels = KeyTable.bindings.map(\.label).filter { !$0.isEmpty }
    #expect(Set(KeyTable.japaneseLabels.keys) == Set(labels))
    for text in KeyTable.japaneseSummaries.values {
      #expect(columnWidth(of: text) > text.count, "\(text)")
    }
  }
}

@Suite("Key scripts")
struct KeyScriptTests {
  @Test("names, texts, repeats and comments")
  func reading() throws {
    let script = try KeyScript(
      """
      j x3 Shift-Right   # three down, ten up
      Enter "8 Ki" Enter
      """)
    #expect(script.keys.count == 10)
    #expect(script.keys[0...2] == [.character("j"), .character("j"), .character("j")])
    #expect(script.keys[3] == Key(.right, .shift))
    #expect(script.keys[5...8].map(\.name) == ["8", "Space", "K", "i"])
  }

  @Test("an empty script has no keys", arguments: ["", "\n\n", "# nothing"])
  func empty(text: String) throws {
    let script = try KeyScript(text)
    #expect(script.keys.isEmpty)
  }

  @Test("x alone is the key x")
  func plainX() throws {
    let script = try KeyScript("x")
    #expect(script.keys == [.character("x")])
  }

  @Test("problems name line and column")
  func problems() {
    do throws(KeyScript.Problem) {
      _ = try KeyScript("j\n  Foo")
    } catch {
      #expect(error.line == 2)
      #expect(error.column == 3)
      #expect(error.message.contains("\"Foo\" is no key"))
    }
  }

  @Test("a text without its closing quote is a problem")
  func unclosed() {
    do throws(KeyScript.Problem) {
      _ = try KeyScript("\"abc")
      Issue.record("the script was accepted")
    } catch {
      #expect(error.message.contains("no closing quote"))
    }
  }

  @Test("a repeat without a key before it is a problem")
  func lonelyRepeat() {
    do throws(KeyScript.Problem) {
      _ = try KeyScript("x3")
      Issue.record("the script was accepted")
    } catch {
      #expect(error.line == 1)
    }
  }
}
