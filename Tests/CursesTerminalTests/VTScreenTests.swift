import Screen
import TestSupport
import Testing

@Suite("VTScreen")
struct VTScreenTests {
  private func screen(_ output: String, width: Int = 10, height: Int = 4) -> VTScreen {
    var screen = VTScreen(size: Size(width: width, height: height))
    screen.write(output.replacing("^", with: "\u{1B}").utf8)
    return screen
  }

  /// Output with `^` for escape, and the rows that follow from ECMA-48 and xterm's ctlseqs.
  static let outputs: [(String, [String])] = [
    ("hello", ["hello", "", "", ""]),
    ("ab\r\ncd", ["ab", "cd", "", ""]),
    ("^[2;3Hx^[Hy", ["y", "  x", "", ""]),
    ("abc^[Dx", ["abx", "", "", ""]),
    ("abc^[2Dx^[Cy", ["axcy", "", "", ""]),
    ("a^[Bb^[Ac", ["a c", " b", "", ""]),
    ("abcdef^[3Gx^[`y", ["ybxdef", "", "", ""]),
    ("^[3dx", ["", "", "x", ""]),
    ("a^[Eb^[Fc", ["c", "b", "", ""]),
    ("0123456789ab", ["0123456789", "ab", "", ""]),
    ("0123456789\rx", ["x123456789", "", "", ""]),
    ("abcdef^[3G^[K", ["ab", "", "", ""]),
    ("abcdef^[3G^[1K", ["   def", "", "", ""]),
    ("abcdef^[2K", ["", "", "", ""]),
    ("a\r\nb\r\nc^[2;1H^[J", ["a", "", "", ""]),
    ("a\r\nb\r\nc^[2;1H^[1J", ["", "", "c", ""]),
    ("a\r\nb^[2J", ["", "", "", ""]),
    ("abcdef^[2G^[3X", ["a   ef", "", "", ""]),
    ("-^[5b", ["------", "", "", ""]),
    ("abcdef^[2G^[2@", ["a  bcdef", "", "", ""]),
    ("abcdef^[2G^[2P", ["adef", "", "", ""]),
    ("abc^[20P", ["abc", "", "", ""]),
    ("a\r\nb\r\nc^[2;1H^[L", ["a", "", "b", "c"]),
    ("a\r\nb\r\nc^[2;1H^[M", ["a", "c", "", ""]),
    ("a\r\nb\r\nc\r\nd^[S", ["b", "c", "d", ""]),
    ("a\r\nb\r\nc\r\nd^[T", ["", "a", "b", "c"]),
    ("a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
    ("a\r\nb\r\nc\r\nd^[2;3r^[3;1H\nx", ["a", "c", "x", "d"]),
    ("a\r\nb\r\nc\r\nd^[2;3r^[2;1H^Mx", ["a", "x", "b", "d"]),
    ("^(0lqk^(Bq", ["┌─┐q", "", "", ""]),
    ("^)0\u{E}x\u{F}x", ["│x", "", "", ""]),
    ("漢字a", ["漢字a", "", "", ""]),
    ("漢^[2Gx", [" x", "", "", ""]),
    ("漢^[Hx", ["x", "", "", ""]),
    ("012345678漢", ["012345678", "漢", "", ""]),
    ("a^7^[3;3Hb^8c", ["ac", "", "  b", ""]),
    ("\tx", ["        x", "", "", ""]),
    ("main^[?1049halt", ["    alt", "", "", ""]),
    ("main^[?1049h^[Halt^[?1049l!", ["main!", "", "", ""]),
    ("abc^c", ["", "", "", ""]),
  ]

  @Test("shows the rows that a terminal shows", arguments: outputs)
  func shows(_ output: String, _ expected: [String]) {
    #expect(screen(output).rows == expected)
  }

  @Test("keeps colours and attributes per cell")
  func styles() {
    let screen = screen("^[1;38;5;214ma^[48;2;1;2;3mb^[22;39mc^[0;7;94md^[me")
    #expect(screen.cell(x: 0, y: 0).style.foreground == .indexed(214))
    #expect(screen.cell(x: 0, y: 0).style.attributes == [1])
    #expect(screen.cell(x: 1, y: 0).style.background == .rgb(1, 2, 3))
    #expect(screen.cell(x: 2, y: 0).style.foreground == .standard)
    #expect(screen.cell(x: 2, y: 0).style.attributes == [])
    #expect(screen.cell(x: 3, y: 0).style.foreground == .indexed(12))
    #expect(screen.cell(x: 3, y: 0).style.attributes == [7])
    #expect(!screen.cell(x: 4, y: 0).style.hasColour)
  }

  @Test("erases with the background colour")
  func erasesWithBackground() {
    let screen = screen("^[44m^[K^[0m")
    #expect(screen.cell(x: 9, y: 0).style.background == .indexed(4))
  }

  @Test("keeps modes")
  func modes() {
    #expect(screen("").showsCursor)
    #expect(!screen("^[?25l").showsCursor)
    #expect(screen("^[?1006;1000h").reportsMouse)
    #expect(!screen("^[?1006;1000h^[?1006;1000l").reportsMouse)
    #expect(screen("^[?1006;1000h^[?1002h^[?1000l").reportsMouse)
    #expect(screen("^[?1h^=").isKeypadOn)
    #expect(screen("^[?1h^=").modes.contains(1))
    #expect(screen("^[?1049h").isAlternate)
  }

  @Test("keeps the title and its stack")
  func titles() {
    #expect(screen("^]2;one\u{7}").title == "one")
    #expect(screen("^]0;one\u{7}^[22;2t^]2;two^\\^[23;2t").title == "one")
    #expect(screen("^]52;c;secret\u{7}").title == "")
  }

  @Test("cursor stays inside, at every size", arguments: [(1, 1), (2, 1), (1, 3), (10, 4)])
  func staysInside(_ width: Int, _ height: Int) {
    let screen = screen(
      "^[99;99Hx^[99Ay\r\n\n\n漢^[99P^[99L^[99@^[99S", width: width, height: height)
    #expect(screen.rows.count == height)
    #expect((0..<width).contains(screen.cursor.x))
    #expect((0..<height).contains(screen.cursor.y))
  }

  @Test("resizing keeps the top left part")
  func resizes() {
    var screen = screen("abcdef\r\nghijkl\r\nmn")
    screen.resize(to: Size(width: 3, height: 2))
    #expect(screen.rows == ["abc", "ghi"])
    screen.resize(to: Size(width: 5, height: 3))
    #expect(screen.rows == ["abc", "ghi", ""])
    #expect(screen.size == Size(width: 5, height: 3))
  }
}
