/// Reads a JSON value (RFC 8259) into nodes that know their place.
///
/// Texts of models reach megabytes and hold what other readers trip over, so values that nobody wants are
/// checked and left out. `NaN` and `Infinity`, which Python writes, are read as plain texts: whoever wants a
/// number refuses them.
struct JSONScanner {
  /// Nesting of objects and lists.
  static let deepest = 32
  /// Values that are kept.
  static let mostNodes = 200_000

  private let file: String
  private let bytes: [UInt8]
  private let unwanted: Set<String>
  private let unwantedDepth: Int
  private var position: Int
  private var nodes = 0
  /// How far lines and columns are counted.
  private var counted: Int
  private var place: SourceMark

  /// Starts at the first byte.
  ///
  /// - Parameters:
  ///   - line: Line of the file at which the bytes start.
  ///   - unwanted: Keys whose values are left out.
  ///   - unwantedDepth: Nesting down to which they are; 0 is the top level.
  init(
    file: String, bytes: [UInt8], line: Int = 1, unwanted: Set<String> = [], unwantedDepth: Int = 0
  ) {
    self.file = file
    self.bytes = bytes
    self.unwanted = unwanted
    self.unwantedDepth = unwantedDepth
    position = line == 1 ? ByteOrderMark.length(in: bytes) : 0
    counted = position
    place = SourceMark(line: line, column: 1)
  }

  /// The value, which must be all that there is.
  mutating func document() throws(Diagnostic) -> YAMLNode {
    try checkEncoding()
    let node = try value(depth: 0, isKept: true)
    skipBlanks()
    guard position == bytes.count else { throw failure("more text behind the end of the value") }
    return node
  }

  /// The values of a file that holds several, one after the other or one a line.
  mutating func documents() throws(Diagnostic) -> [YAMLNode] {
    try checkEncoding()
    var nodes: [YAMLNode] = []
    skipBlanks()
    while position < bytes.count {
      nodes.append(try value(depth: 0, isKept: true))
      skipBlanks()
    }
    return nodes
  }

  private func checkEncoding() throws(Diagnostic) {
    if let invalid = UTF8Check.firstInvalid(in: bytes) {
      let line = place.line + invalid.line - 1
      throw Diagnostic(
        .error, file: file, at: SourceMark(line: line, column: invalid.column),
        "invalid UTF-8; save the file as UTF-8")
    }
  }

  private mutating func value(depth: Int, isKept: Bool) throws(Diagnostic) -> YAMLNode {
    skipBlanks()
    guard let byte = current else { throw failure("the file ends early; it may be cut off") }
    let mark = isKept ? mark() : place
    if isKept { nodes += 1 }
    guard nodes <= Self.mostNodes else { throw failure("too many values; split the file") }
    guard depth <= Self.deepest else { throw failure("nested deeper than \(Self.deepest) levels") }
    switch byte {
    case UInt8(ascii: "{"):
      return YAMLNode(content: .mapping(try object(depth: depth, isKept: isKept)), mark: mark)
    case UInt8(ascii: "["):
      return YAMLNode(content: .sequence(try list(depth: depth, isKept: isKept)), mark: mark)
    case UInt8(ascii: "\""):
      return YAMLNode(content: .scalar(try string(isKept: isKept), isPlain: false), mark: mark)
    default:
      return YAMLNode(content: .scalar(try literal(), isPlain: true), mark: mark)
    }
  }
}

// MARK: - Objects and lists

extension JSONScanner {
  private mutating func object(
    depth: Int, isKept: Bool
  ) throws(Diagnostic) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var names: Set<String> = []
    position += 1
    guard !accept("}") else { return [] }
    repeat {
      skipBlanks()
      guard current == UInt8(ascii: "\"") else {
        throw failure("a key in double quotes belongs here")
      }
      let mark = mark()
      let key = try string(isKept: true)
      guard accept(":") else { throw failure("':' belongs behind a key") }
      let isWanted = isKept && !(depth <= unwantedDepth && unwanted.contains(key))
      let node = try value(depth: depth + 1, isKept: isWanted)
      guard isWanted else { continue }
      guard names.insert(key).inserted else {
        throw Diagnostic(
          .error, file: file, at: mark, "the key '\(key.prefix(60))' is stated twice")
      }
      entries.append(.init(key: key, mark: mark, value: node))
    } while accept(",")
    guard accept("}") else { throw failure("',' or '}' belongs here; the file may be cut off") }
    return entries
  }

  private mutating func list(depth: Int, isKept: Bool) throws(Diagnostic) -> [YAMLNode] {
    var items: [YAMLNode] = []
    position += 1
    guard !accept("]") else { return [] }
    repeat {
      let node = try value(depth: depth + 1, isKept: isKept)
      if isKept { items.append(node) }
    } while accept(",")
    guard accept("]") else { throw failure("',' or ']' belongs here; the file may be cut off") }
    return items
  }
}

// MARK: - Texts and numbers

extension JSONScanner {
  private mutating func literal() throws(Diagnostic) -> String {
    let start = position
    while let byte = current, !Self.endsLiteral(byte) { position += 1 }
    let text = String(decoding: bytes[start..<min(position, start + 40)], as: UTF8.self)
    guard Self.words.contains(text) || Self.isNumber(text) else {
      position = start
      throw failure("'\(text)' is no JSON value; texts stand in double quotes")
    }
    return text
  }

  private static let words: Set<String> = ["true", "false", "null", "NaN", "Infinity", "-Infinity"]

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { "+-.0123456789Ee".utf8.contains($0) } && Double(text) != nil
  }

  private static func endsLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), 0x20, 0x0A,
      0x0D, 0x09:
      true
    default: false
    }
  }

  private mutating func string(isKept: Bool) throws(Diagnostic) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = current, byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        let scalar = try escaped()
        if isKept { text += Array(String(scalar).utf8) }
      default: if isKept { text.append(byte) }
      }
    }
    if current == nil { position = start }
    throw failure(
      current == UInt8(ascii: "\"")
        ? "the text that starts here has no end; the file may be cut off"
        : "a control character inside a text; JSON writes it as \\u00XX")
  }

  private mutating func escaped() throws(Diagnostic) -> Unicode.Scalar {
    guard let byte = current else { throw failure("the file ends early; it may be cut off") }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicode()
    default: throw failure("an unknown escape; JSON knows \\n, \\t, \\\", \\\\ and \\uXXXX")
    }
  }

  /// A scalar from four digits, or from a surrogate pair; half a pair becomes the replacement character.
  private mutating func unicode() throws(Diagnostic) -> Unicode.Scalar {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: Array("\\u".utf8))
    else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    position += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Diagnostic) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16)
    else { throw failure("four hexadecimal digits belong behind \\u") }
    position += 4
    return value
  }
}

// MARK: - Places

extension JSONScanner {
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// Skips blanks, and the byte if it comes next.
  private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Place of the current byte; lines and columns are counted once over the whole file.
  private mutating func mark() -> SourceMark {
    while counted < position {
      if bytes[counted] == 0x0A {
        place = SourceMark(line: place.line + 1, column: 1)
      } else if bytes[counted] & 0xC0 != 0x80 {
        place.column += 1
      }
      counted += 1
    }
    return place
  }

  private mutating func failure(_ message: String) -> Diagnostic {
    Diagnostic(.error, file: file, at: mark(), message)
  }
}
