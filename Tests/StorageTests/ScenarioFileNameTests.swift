import Testing

@testable import Storage

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "letters and digits stay, the rest becomes single hyphens",
    arguments: [
      ("Math tutor, 14B", "math-tutor-14b.yaml"), ("  a  b  ", "a-b.yaml"), ("", "scenario.yaml"),
      ("---", "scenario.yaml"), ("../../etc/passwd", "etc-passwd.yaml"),
      ("a/b\\c:d", "a-b-c-d.yaml"),
      ("\u{1B}[31mred\u{7}", "31mred.yaml"), ("Übung 3", "übung-3.yaml"), ("数学", "数学.yaml"),
      ("🙂", "scenario.yaml"), ("CON.", "con.yaml"), ("a\nb\u{0}c", "a-b-c.yaml"),
      ("x×2", "x-2.yaml"),
    ])
  func names(name: String, file: String) {
    #expect(ScenarioFolder(path: "/s").path(forName: name) == "/s/\(file)")
  }

  @Test("no name leads out of the folder or hides the file")
  func safe() {
    for name in ["/", ".", "..", ".hidden", "~/x", "a/../b", "\u{202E}gnp.exe"] {
      let file = ScenarioFolder(path: "/s").path(forName: name).dropFirst("/s/".count)
      #expect(!file.contains("/") && !file.hasPrefix(".") && !file.hasPrefix("~"))
      #expect(file.hasSuffix(".yaml") && file.count > 5)
    }
  }
}
