import Testing

@testable import Screen

@Suite("Names as parts of file names")
struct FileStemTests {
  @Test(
    "letters and digits stay, in lower case, and hyphens part them",
    arguments: [
      ("Math tutor, 14B Shape", "math-tutor-14b-shape"), ("../etc/passwd", "etc-passwd"),
      ("  a  ", "a"), ("", ""), ("\u{1B}[31m!", "31m"), ("Größe 2", "größe-2"), ("東京", "東京"),
    ])
  func stems(name: String, stem: String) {
    #expect(name.fileStem == stem)
  }
}
