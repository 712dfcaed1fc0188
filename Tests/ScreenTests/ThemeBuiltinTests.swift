import Screen
import Testing

@Suite struct ThemeBuiltinTests {
  @Test(arguments: ColourDepth.allCases) func plainThemeUsesNoColour(_ depth: ColourDepth) {
    for role in Role.allCases {
      let style = Theme.plain.style(role, depth: depth)
      #expect(style.foreground == .standard && style.background == .standard)
    }
  }

  @Test(arguments: [
    (Role.selection, Role.text), (.tabActive, .tab), (.borderFocus, .border), (.titleFocus, .title),
    (.kpiValue, .kpiLabel), (.frontier, .dominated), (.current, .flopsChoice), (.better, .worse),
    (.warning, .text), (.disabled, .keyLabel), (.headlineFigure, .headline), (.input, .text),
  ])
  func plainThemeTellsApart(_ first: Role, _ second: Role) {
    let style = { (role: Role) in Theme.plain.style(role, depth: .monochrome) }
    #expect(style(first) != style(second))
  }
}
