import Screen
import Testing

@Suite struct ThemeTests {
  private var theme: Theme {
    let entries = Role.allCases.map { role in
      Theme.Entry(
        full: Style(foreground: .indexed(role.rawValue + 16)),
        ansi16: Style(foreground: .indexed(role.rawValue % 16)),
        monochrome: Style(modifiers: Modifiers(rawValue: role.rawValue)))
    }
    return Theme(name: "numbered", summary: "", entries: entries)
  }

  @Test(arguments: Role.allCases) func everyRoleHasItsOwnEntry(_ role: Role) {
    #expect(theme.style(role, depth: .trueColour).foreground == .indexed(role.rawValue + 16))
    #expect(theme.style(role, depth: .indexed256).foreground == .indexed(role.rawValue + 16))
    #expect(theme.style(role, depth: .ansi16).foreground == .indexed(role.rawValue % 16))
    #expect(theme.style(role, depth: .monochrome).modifiers.rawValue == role.rawValue)
  }

  @Test func depthsAreOrdered() {
    #expect(ColourDepth.allCases.sorted() == [.monochrome, .ansi16, .indexed256, .trueColour])
  }
}
