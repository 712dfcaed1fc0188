import Screen
import Storage
import Testing

@Suite struct ShippedThemeTests {
  static let names = ["colour-blind", "dark", "high-contrast", "light", "mono", "solarized"]

  @Test func shipsSixThemes() {
    #expect(ThemeLibrary(folders: []).names == Self.names)
  }

  @Test(arguments: names) func loadsWithoutFindings(name: String) throws {
    let loaded = try ThemeLibrary(folders: []).load(named: name)
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.value.check().isEmpty, "\(loaded.value.check())")
    #expect(loaded.value.theme.name == name)
    #expect(!loaded.value.theme.summary.isEmpty)
  }

  @Test(arguments: names) func everyContrastIsKnownAndHigh(name: String) throws {
    let file = try ThemeLibrary(folders: []).load(named: name).value
    for role in Role.allCases where name != "mono" {
      let contrast = try #require(file.contrast(of: role), "\(role)")
      #expect(contrast >= (name == "high-contrast" ? 7 : 3), "\(role): \(contrast)")
    }
  }

  @Test(arguments: names) func monochromeFormsHaveNoColour(name: String) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    for role in Role.allCases {
      let style = theme.style(role, depth: .monochrome)
      #expect(style.foreground == .standard && style.background == .standard)
    }
  }

  /// Focus, selection, warnings, tabs and the current option differ from text and each other.
  @Test(arguments: names) func meaningSurvivesWithoutColour(name: String) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    let roles: [Role] = [
      .text, .borderFocus, .selection, .warning, .error, .tabActive, .current, .input,
    ]
    let styles = roles.map { theme.style($0, depth: .monochrome) }
    #expect(Set(styles).count == roles.count)
  }

  @Test(arguments: names.filter { $0 != "mono" }) func seriesColoursDiffer(name: String) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    for depth in [ColourDepth.ansi16, .trueColour] {
      let roles: [Role] = [.series1, .series2, .series3, .series4]
      #expect(Set(roles.map { theme.style($0, depth: depth).foreground }).count == 4)
    }
  }

  @Test func monoNeverUsesColour() throws {
    let theme = try ThemeLibrary(folders: []).load(named: "mono").value.theme
    for role in Role.allCases {
      for depth in ColourDepth.allCases {
        let style = theme.style(role, depth: depth)
        #expect(style.foreground == .standard && style.background == .standard)
      }
      #expect(theme.style(role, depth: .trueColour) == theme.style(role, depth: .monochrome))
    }
  }

  /// Indices of `terminal.md` B5.
  @Test(arguments: [
    ("dark", [226, 87, 165, 197]), ("light", [27, 160, 96, 17]),
    ("colour-blind", [32, 166, 227, 175]),
  ])
  func seriesAreTheMeasuredPalettes(name: String, indices: [UInt8]) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    let roles: [Role] = [.series1, .series2, .series3, .series4]
    let colours = roles.map { theme.style($0, depth: .indexed256).foreground }
    #expect(Set(colours) == Set(indices.map { Colour.indexed($0) }))
  }

  @Test(arguments: names) func sixteenColourFormsUseTerminalColours(name: String) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    for role in Role.allCases {
      let style = theme.style(role, depth: .ansi16)
      for colour in [style.foreground, style.background] {
        let isTerminals = colour == .standard || (0..<16).contains { colour == .indexed($0) }
        #expect(isTerminals, "\(role)")
      }
      #expect(style.foreground != style.background || style.foreground == .standard, "\(role)")
    }
  }

  /// ANSI 4 is too dark for thin glyphs on a dark ground.
  @Test(arguments: ["dark", "high-contrast", "colour-blind", "solarized"])
  func darkThemesAvoidBlueText(name: String) throws {
    let theme = try ThemeLibrary(folders: []).load(named: name).value.theme
    let blue = Role.allCases.filter {
      theme.style($0, depth: .ansi16).foreground == .indexed(4)
    }
    #expect(blue.isEmpty)
  }

  @Test(arguments: names, 0..<50) func survivesDamage(name: String, seed: UInt64) throws {
    let bytes = try #require(EmbeddedResource.bytes("themes/\(name).yaml"))
    for part in 0..<6 {
      let damaged = Damage.apply(seed: seed * 6 + UInt64(part), to: bytes)
      let source = ThemeFile.Source(file: "t.yaml", bytes: damaged)
      do throws(InputFailure) {
        let loaded = try ThemeFile.load(source, name: name) { parent, _ in
          EmbeddedResource.bytes("themes/\(parent).yaml").map {
            ThemeFile.Source(file: parent, bytes: $0)
          }
        }
        #expect(loaded.value.theme.entries.count == Role.allCases.count)
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error })
      }
    }
  }
}
