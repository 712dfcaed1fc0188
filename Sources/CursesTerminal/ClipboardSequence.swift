/// The sequence by which a program hands text to the terminal's clipboard, also over SSH (xterm ctlseqs, OSC 52).
package enum ClipboardSequence {
  /// Longest text in bytes that all known terminals take: xterm stops at 100,000 bytes of base64.
  package static let limit = 74_994

  /// Bytes to write; nil for a text that is too long.
  package static func bytes(of text: String) -> [UInt8]? {
    let plain = Array(text.utf8)
    guard plain.count <= limit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(plain) + [0x07]
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648 §4, padded.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { bits, place in
        bits << 8 | (place < group.count ? Int(group[start + place]) : 0)
      }
      for place in 0..<4 {
        encoded.append(
          place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
