/// Lines of a CSV table as bytes, written without a text in between.
///
/// Most figures of neighbouring options are equal: the cell above is copied then, which is much cheaper than
/// finding digits.
struct CSVBuffer {
  /// Complete lines, and free room.
  private var storage: [UInt8]
  /// Bytes of complete lines.
  private var count = 0
  private var cells: [CSVLine.Cell]

  /// Free room in which a line is tried.
  private static let usualRoom = 4_096

  /// Starts an empty table of so many columns, with room for so many bytes; more is made when needed.
  init(columns: Int, capacity: Int = 0) {
    storage = Array(repeating: 0, count: capacity)
    cells = Array(repeating: CSVLine.Cell(), count: columns)
  }

  /// The lines.
  var bytes: [UInt8] {
    mutating get {
      storage.removeLast(storage.count - count)
      return storage
    }
  }

  /// Writes a line, and ends it.
  ///
  /// - Parameter body: Writes all cells; called again where there was too little room.
  mutating func writeLine(_ body: (inout CSVLine) -> Void) {
    var room = Self.usualRoom
    reserve(room)
    while !tryLine(body) {
      cells = Array(repeating: CSVLine.Cell(), count: cells.count)
      room *= 4
      reserve(room)
    }
  }

  private mutating func tryLine(_ body: (inout CSVLine) -> Void) -> Bool {
    let start = count
    let end = storage.withUnsafeMutableBufferPointer { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        var line = CSVLine(bytes: bytes, start: start, cells: cells)
        body(&line)
        return line.end()
      }
    }
    count = end ?? start
    return end != nil
  }

  /// Makes room for so many bytes.
  private mutating func reserve(_ length: Int) {
    let missing = count + length - storage.count
    guard missing > 0 else { return }
    storage += [UInt8](repeating: 0, count: max(missing, storage.count))
  }
}
