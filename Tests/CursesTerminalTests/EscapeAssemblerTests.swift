import Screen
import Testing

@testable import CursesTerminal

@Suite("EscapeAssembler")
struct EscapeAssemblerTests {
  private static let escape = Key(.escape)

  private static func characters(_ text: String) -> [Key] {
    text.unicodeScalars.map { $0 == "\u{1B}" ? escape : Key(.character($0)) }
  }

  private func events(_ batches: [[Key]]) -> [InputEvent] {
    var assembler = EscapeAssembler()
    return batches.flatMap { batch -> [InputEvent] in
      let events = batch.compactMap { assembler.add($0) }
      return events + [assembler.finish()].compactMap { $0 }
    }
  }

  @Test("plain keys pass")
  func passes() {
    let keys = [Key(.character("j")), Key(.up), Key(.character("["))]
    #expect(events([keys]) == keys.map(InputEvent.key))
  }

  @Test("Escape at the end of what has arrived is Escape")
  func endsWithEscape() {
    #expect(
      events([[Self.escape], [Key(.character("j"))]]) == [
        .key(Self.escape), .key(Key(.character("j"))),
      ])
  }

  @Test("Escape before a key is Alt")
  func joinsAlt() {
    #expect(events([[Self.escape, Key(.character("j"))]]) == [.key(Key(.character("j"), .alt))])
    #expect(events([[Self.escape, Key(.up, .shift)]]) == [.key(Key(.up, [.alt, .shift]))])
  }

  @Test("two Escapes are two, before a key the second is Alt")
  func repeatsEscape() {
    #expect(events([[Self.escape, Self.escape]]) == [.key(Self.escape), .key(Self.escape)])
    #expect(
      events([[Self.escape, Self.escape, Key(.up)]]) == [
        .key(Self.escape), .key(Key(.up, .alt)),
      ])
  }

  @Test(
    "sequences are joined over batches",
    arguments: [
      ["\u{1B}[", "A"], ["\u{1B}[A"], ["\u{1B}O", "A"], ["\u{1B}OA"],
    ])
  func joinsSequence(_ pieces: [String]) {
    #expect(events(pieces.map(Self.characters)) == [.key(Key(.up))])
  }

  @Test("the console's second bracket is no end")
  func joinsConsoleKey() {
    #expect(events([Self.characters("\u{1B}[[C")]) == [.key(Key(.function(3)))])
  }

  @Test("mouse reports are joined")
  func joinsMouse() {
    #expect(
      events([Self.characters("\u{1B}[<0;10;"), Self.characters("4M")]) == [
        .mouse(MouseEvent(.press, at: Point(x: 9, y: 3)))
      ])
  }

  @Test("unknown sequences vanish", arguments: ["\u{1B}[?62;1c", "\u{1B}[I", "\u{1B}[1;1R"])
  func swallows(_ text: String) {
    #expect(events([Self.characters(text + "k")]) == [.key(Key(.character("k")))])
  }

  @Test("a key in the middle of a sequence ends it")
  func interrupts() {
    #expect(events([Self.characters("\u{1B}[1") + [Key(.enter)]]) == [.key(Key(.enter))])
    #expect(events([Self.characters("\u{1B}[1\u{1B}")]) == [.key(Self.escape)])
    #expect(events([Self.characters("\u{1B}[1é")]) == [.key(Key(.character("é")))])
  }

  @Test("an endless sequence is given up")
  func limits() {
    let digits = String(repeating: "1", count: 60)
    let result = events([Self.characters("\u{1B}[" + digits + "k")])
    #expect(result.count == 60 + 1 - 30)
    #expect(result.last == .key(Key(.character("k"))))
  }
}
