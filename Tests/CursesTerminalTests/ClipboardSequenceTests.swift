import Foundation
import Testing

@testable import CursesTerminal

@Suite("Text for the terminal's clipboard")
struct ClipboardSequenceTests {
  /// RFC 4648 §10.
  @Test(
    "base64 as the standard's own examples have it",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func standard(text: String, encoded: String) throws {
    let bytes = try #require(ClipboardSequence.bytes(of: text))
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test("any text comes back, and none of its bytes can steer the terminal")
  func round() throws {
    var random = SystemRandomNumberGenerator()
    for length in [1, 2, 3, 100, 4_096] {
      let scalars = (0..<length).map { _ in
        Unicode.Scalar(UInt32.random(in: 0...0xD7FF, using: &random)) ?? "?"
      }
      let text = String(String.UnicodeScalarView(scalars))
      let bytes = try #require(ClipboardSequence.bytes(of: text)).dropFirst(7).dropLast()
      #expect(bytes.allSatisfy { (0x2B...0x7A).contains($0) })
      let data = try #require(Data(base64Encoded: Data(bytes)))
      #expect(String(decoding: data, as: UTF8.self) == text)
    }
  }

  @Test("a text that terminals would cut is refused")
  func limit() {
    let longest = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence.bytes(of: longest)?.count == 100_000)
    #expect(ClipboardSequence.bytes(of: longest + "x") == nil)
  }
}
