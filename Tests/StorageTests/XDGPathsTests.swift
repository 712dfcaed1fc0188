import Storage
import Testing

@Suite struct XDGPathsTests {
  @Test func defaultsToTheHomeFolder() {
    let paths = XDGPaths(environment: ["HOME": "/home/ann/"])
    #expect(paths.configFile == "/home/ann/.config/isocost/config.yaml")
    #expect(paths.themes == "/home/ann/.config/isocost/themes")
    #expect(paths.catalogue == "/home/ann/.config/isocost/catalog")
    #expect(paths.scenarios == "/home/ann/.local/share/isocost/scenarios")
    #expect(paths.state == "/home/ann/.local/state/isocost")
  }

  @Test func followsTheVariables() {
    let paths = XDGPaths(environment: [
      "HOME": "/home/ann", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d//",
      "XDG_STATE_HOME": "/",
    ])
    #expect(paths.config == "/c/isocost")
    #expect(paths.data == "/d/isocost")
    #expect(paths.state == "/isocost")
  }

  @Test(arguments: ["relative/path", "", "~/x", "."])
  func ignoresRelativeValues(value: String) {
    let paths = XDGPaths(environment: ["HOME": "/h", "XDG_CONFIG_HOME": value])
    #expect(paths.config == "/h/.config/isocost")
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "home"]])
  func hasNoFoldersWithoutAHome(environment: [String: String]) {
    let paths = XDGPaths(environment: environment)
    #expect(paths.config == nil && paths.data == nil && paths.state == nil)
    #expect(paths.scenarios == nil && paths.configFile == nil)
  }
}
