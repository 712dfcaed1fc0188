import TestSupport
import Testing

@Suite("Values that tests share")
struct KeptTests {
  @Test("a value is made once for each key")
  func once() {
    let kept = Kept<Int, String>()
    var made: [Int] = []
    let values = [3, 4, 3, 3, 4].map { key in
      kept.value(for: key) {
        made.append(key)
        return "\(key)"
      }
    }
    #expect(values == ["3", "4", "3", "3", "4"])
    #expect(made == [3, 4])
  }

  @Test("a failure is passed on and not kept")
  func failure() throws {
    struct Broken: Error {}
    let kept = Kept<Int, Int>()
    #expect(throws: Broken.self) { try kept.value(for: 1) { throw Broken() } }
    #expect(kept.value(for: 1) { 2 } == 2)
  }
}
