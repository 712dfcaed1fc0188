import Storage
import Testing

@Suite struct ThemeLibraryTests {
  @Test func foldersComeBeforeTheBinary() throws {
    let folder = try TemporaryFolder()
    try folder.write("summary: mine\nroles: {text: {fg: 40}}", to: "a/dark.yaml")
    try folder.write("summary: second\nroles: {text: {fg: 41}}", to: "b/dark.yaml")
    try folder.write("roles: {text: {fg: 42}}", to: "b/extra.yaml")
    let library = ThemeLibrary(folders: ["\(folder.path)/a", "\(folder.path)/b"])
    #expect(try library.load(named: "dark").value.theme.summary == "mine")
    #expect(try library.load(named: "extra").value.theme.name == "extra")
    #expect(library.names.contains("extra") && library.names.contains("light"))
    #expect(library.names.count(where: { $0 == "dark" }) == 1)
  }

  @Test func extendsTheShippedThemeOfTheSameName() throws {
    let folder = try TemporaryFolder()
    try folder.write("inherits: dark\nsummary: mine\nroles: {}", to: "dark.yaml")
    let library = ThemeLibrary(folders: [folder.path])
    let theme = try library.load(named: "dark").value.theme
    let shipped = try ThemeLibrary(folders: []).load(named: "dark").value.theme
    #expect(theme.summary == "mine" && theme.entries == shipped.entries)
    #expect(try library.load(named: "solarized").warnings.isEmpty)
  }

  @Test func loadsAFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("inherits: light", to: "own.yaml")
    #expect(try ThemeLibrary(folders: []).load(path: path).value.theme.name == "own")
  }

  @Test func suggestsTheNearestName() throws {
    let failure = try #require(throws: InputFailure.self) {
      try ThemeLibrary(folders: []).load(named: "drak")
    }
    #expect(failure.description.contains("did you mean 'dark'?"))
  }

  @Test(arguments: ["/nowhere/theme.yaml", "/dev/null", "/"])
  func refusesWhatIsNoFile(path: String) throws {
    let failure = try #require(throws: InputFailure.self) {
      try ThemeLibrary(folders: []).load(path: path)
    }
    #expect(failure.description.hasPrefix("\(path): error: "))
  }

  @Test func searchesConfigBesideAndPrefix() {
    let paths = XDGPaths(environment: ["HOME": "/home/ann"])
    let library = ThemeLibrary(paths: paths, executableFolder: "/opt/isocost/bin")
    #expect(
      library.folders == [
        "/home/ann/.config/isocost/themes", "/opt/isocost/bin/themes",
        "/opt/isocost/bin/../share/isocost/themes",
      ])
  }

  @Test func neverLeavesItsFolders() {
    #expect(throws: InputFailure.self) {
      try ThemeLibrary(folders: ["/tmp"]).load(named: "../etc/passwd")
    }
  }
}
