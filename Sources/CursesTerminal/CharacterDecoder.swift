import CNcurses

/// Puts the bytes of a character together in the locale's charset, however they arrive.
///
/// `wget_wch` would drop a character whose bytes the network splits.
struct CharacterDecoder {
  private var state = mbstate_t()
  private var isInside = false

  /// Results of mbrtowc(3) for a character that goes on and for bytes that are none.
  private static let incomplete = UInt.max - 1
  private static let invalid = UInt.max

  /// The character that one more byte completes; nil in the middle of one and for what is none.
  mutating func add(_ byte: UInt8) -> UInt32? {
    var character: wchar_t = 0
    let result = withUnsafePointer(to: CChar(bitPattern: byte)) {
      UInt(bitPattern: mbrtowc(&character, $0, 1, &state))
    }
    switch result {
    case Self.incomplete:
      isInside = true
      return nil
    case Self.invalid:
      return restart(byte)
    default:
      isInside = false
      return UInt32(bitPattern: character)
    }
  }

  /// A byte that does not continue a character begins the next one.
  private mutating func restart(_ byte: UInt8) -> UInt32? {
    let wasInside = isInside
    state = mbstate_t()
    isInside = false
    return wasInside ? add(byte) : nil
  }
}
