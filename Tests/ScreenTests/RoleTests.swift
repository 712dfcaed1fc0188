import Screen
import Testing

@Suite struct RoleTests {
  @Test func lettersAreDistinctAndPrintable() {
    let letters = Role.allCases.map(\.letter)
    #expect(Set(letters).count == Role.allCases.count)
    #expect(letters.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") })
  }

  @Test(
    arguments: [
      (Role.text, "."), (.border, "b"), (.borderFocus, "F"), (.kpiValue, "Q"), (.series1, "1"),
      (.series4, "4"), (.frontier, "P"), (.current, "Y"), (.error, "E"), (.input, "v"),
    ] as [(Role, Character)])
  func lettersThatSnapshotsRelyOn(_ role: Role, _ letter: Character) {
    #expect(role.letter == letter)
  }

  @Test func keysAreKebabCase() {
    #expect(Role.tabActive.key == "tab-active")
    #expect(Role.kpiValue.key == "kpi-value")
    #expect(Role.series1.key == "series-1")
    #expect(Role(key: "slider-knob") == .sliderKnob)
    #expect(Role(key: "sliderKnob") == nil)
    #expect(Set(Role.allCases.map(\.key)).count == Role.allCases.count)
  }
}
