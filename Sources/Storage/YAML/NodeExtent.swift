/// Finds where a node of a YAML text ends; Yams tells only where it starts.
struct NodeExtent {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes of a flow collection or of a scalar on one line.
  ///
  /// - Returns: nil for block collections and scalars, anchors, tags, aliases, and scalars of
  ///   several lines.
  func range(from start: Int, of node: YAMLNode, inFlow: Bool) -> Range<Int>? {
    guard start < bytes.count else { return node.text == "" ? start..<start : nil }
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return flowEnd(from: start).map { start..<$0 }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return quoteEnd(from: start).map { start..<$0 }
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"):
      return nil
    default:
      return plainRange(from: start, of: node, inFlow: inFlow)
    }
  }

  /// A plain scalar; nil when its bytes are not its text, because it goes on in the next line.
  private func plainRange(from start: Int, of node: YAMLNode, inFlow: Bool) -> Range<Int>? {
    guard let text = node.text else { return nil }
    var end = start
    while end < bytes.count, !endsPlain(at: end, inFlow: inFlow) { end += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self) == text ? start..<end : nil
  }

  private func endsPlain(at index: Int, inFlow: Bool) -> Bool {
    switch bytes[index] {
    case 0x0A, 0x0D: true
    case UInt8(ascii: "#"): index > 0 && isBlank(bytes[index - 1])
    case UInt8(ascii: ":"): index + 1 == bytes.count || isBlank(bytes[index + 1])
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): inFlow
    default: false
    }
  }

  /// Byte after the closing quote; nil when the scalar is longer than a line.
  private func quoteEnd(from start: Int) -> Int? {
    let quote = bytes[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var index = start + 1
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let isDoubled =
        !isDouble && bytes[index] == quote && index + 1 < bytes.count && bytes[index + 1] == quote
      if isDoubled || (isDouble && bytes[index] == UInt8(ascii: "\\")) {
        index += 2
      } else if bytes[index] == quote {
        return index + 1
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Byte after the bracket that closes the one at `start`.
  private func flowEnd(from start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard startsToken(at: index) else { break }
        guard let end = quoteEnd(from: index) else { return nil }
        index = end - 1
      case UInt8(ascii: "#") where isBlank(bytes[index - 1]): return nil
      default: break
      }
      index += 1
      if depth == 0 { return index }
    }
    return nil
  }

  /// Whether a quote opens a scalar rather than standing inside one.
  private func startsToken(at index: Int) -> Bool {
    var before = index - 1
    while before >= 0, isBlank(bytes[before]) { before -= 1 }
    return before < 0 || ",:{[".utf8.contains(bytes[before])
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
