import Screen
import Testing

@testable import Dashboard

@Suite("Keys in force although some wishes are wrong")
struct GrantedKeysTests {
  private func keys(_ map: KeyMap, _ command: Command) -> [String] {
    map.keys(for: command, in: .everywhere).map(\.name)
  }

  @Test("without a mistake they are what was wished")
  func faultless() throws {
    let wishes = [Wish.of("undo", in: "everywhere", ["F5"]), Wish.of("redo", in: "everywhere", [])]
    let (map, problems) = KeyMap.granted(wishes)
    #expect(problems.isEmpty)
    #expect(try KeyMap(wishes) == map)
    #expect(KeyMap.granted([]).map == .usual)
  }

  @Test("a wrong wish leaves the usual keys, the others are granted")
  func mixed() throws {
    let (map, problems) = KeyMap.granted([
      Wish.of("undo", in: "everywhere", ["z"], line: 1),
      Wish.of("save", in: "everywhere", ["F5"], line: 2),
      Wish.of("undoo", in: "everywhere", ["F6"], line: 3),
      Wish.of("open", in: "nowhere", ["F7"], line: 4),
      Wish.of("export", in: "everywhere", ["F8", "rigth"], line: 5),
      Wish.of("quit", in: "everywhere", [], line: 6),
      Wish.of("rename", in: "everywhere", ["^C"], line: 7),
    ])
    #expect(problems.map(\.name.line) == [1, 3, 4, 5, 6, 7])
    #expect(keys(map, .undo) == ["u"] && keys(map, .save) == ["F5"])
    #expect(keys(map, .open) == ["o"] && keys(map, .export) == ["F8"])
    #expect(keys(map, .quit) == ["q"] && keys(map, .rename) == ["n"])
    let changed = zip(map.bindings, KeyTable.bindings).filter { $0 != $1 }
    #expect(changed.map(\.0.command) == [.save, .export])
  }

  @Test("what collides with keys that are the usual ones again falls back too, without a word")
  func consequences() {
    let (map, problems) = KeyMap.granted([
      Wish.of("undo", in: "everywhere", ["z"], line: 1),
      Wish.of("redo", in: "everywhere", ["u"], line: 2),
    ])
    #expect(problems.map(\.name.text) == ["z"])
    #expect(map == .usual)
  }

  @Test("they are always keys that can be wished", arguments: KeyWishTests.mistakes.indices)
  func legitimate(index: Int) throws {
    let (command, context, names, _, message) = KeyWishTests.mistakes[index]
    let others = [Wish.of("save", in: "everywhere", ["F11"], line: 9)]
    let (map, problems) = KeyMap.granted([Wish.of(command, in: context, names)] + others)
    #expect(problems.map(\.message) == [message])
    #expect(keys(map, .save) == ["F11"])
    let again = map.bindings.map { binding in
      Wish.of(
        binding.command.rawValue, in: binding.context.rawValue, binding.keys.map(\.name))
    }
    #expect(try KeyMap(again) == map)
  }
}
