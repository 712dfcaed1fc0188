internal import ScalingCore

/// Cells of one line, written into memory that is there already; what does not fit is dropped and noticed.
struct CSVLine {
  /// The last cell of a column, and where its bytes are.
  struct Cell {
    fileprivate var bits = CSVLine.unknown
    fileprivate var text: String?
    fileprivate var start = 0
    fileprivate var end = 0
  }

  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let cells: UnsafeMutableBufferPointer<Cell>
  private var count: Int
  private var column = 0
  private var hasRoom = true

  /// Stands for a number that is unknown; itself no number.
  private static let unknown = UInt64.max

  /// Starts a line behind the bytes that are written.
  init(
    bytes: UnsafeMutableBufferPointer<UInt8>, start: Int, cells: UnsafeMutableBufferPointer<Cell>
  ) {
    self.bytes = bytes
    self.cells = cells
    count = start
  }

  /// Ends the line; gives the place behind it, nil where it did not fit.
  mutating func end() -> Int? {
    put(UInt8(ascii: "\n"))
    return hasRoom ? count : nil
  }
}

extension CSVLine {
  /// Writes a number as the next cell; nothing for nil, NaN and infinities.
  mutating func writeCell(_ number: Double?) {
    let known = number.flatMap { $0.isFinite ? $0 : nil }
    let bits = known?.bitPattern ?? Self.unknown
    if bits == cells[column].bits, cells[column].text == nil { return repeatCell() }
    startCell()
    if let known { append(known) }
    endCell(bits, nil)
  }

  /// Writes a text as the next cell, quoted where it has to be; nothing for nil.
  mutating func writeCell(_ text: String?) {
    guard let text else { return writeCell(Double?.none) }
    if cells[column].text == text { return repeatCell() }
    startCell()
    append(CSVText.cell(text))
    endCell(Self.unknown, text)
  }

  /// Writes the value of a key as the next cell.
  mutating func writeCell(_ value: FieldValue) {
    switch value {
    case .absent: writeCell(Double?.none)
    case .number(let number): writeCell(number)
    case .text(let text): writeCell(text)
    }
  }

  /// Writes a figure of an evaluated option as the next cell.
  mutating func writeCell(
    _ figure: EvaluationFigure.Place, _ evaluation: Evaluation, _ scenario: Scenario
  ) {
    switch figure {
    case .number(let read): writeCell(read(evaluation, scenario))
    case .text(let read): writeCell(read(evaluation, scenario))
    case .flag(let read): writeCell(read(evaluation, scenario) ? "true" : "false")
    case .names(let read):
      let names = read(evaluation, scenario)
      writeCell(names.isEmpty ? "" : names.joined(separator: " "))
    case .list(let read):
      writeCell(read(evaluation, scenario).map { JSONValue.list($0).cell })
    }
  }
}

// MARK: - Cells

extension CSVLine {
  private mutating func startCell() {
    if column > 0 { put(UInt8(ascii: ",")) }
    cells[column].start = count
  }

  private mutating func endCell(_ bits: UInt64, _ text: String?) {
    cells[column].bits = bits
    cells[column].text = text
    cells[column].end = count
    column += 1
  }

  private mutating func repeatCell() {
    let (start, end) = (cells[column].start, cells[column].end)
    startCell()
    append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    cells[column].end = count
    column += 1
  }

  private mutating func put(_ byte: UInt8) {
    guard count < bytes.count else {
      hasRoom = false
      return
    }
    bytes[count] = byte
    count += 1
  }

  private mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard count + source.count <= bytes.count, let target = bytes.baseAddress,
      let start = source.baseAddress
    else {
      hasRoom = hasRoom && source.isEmpty
      return
    }
    (target + count).update(from: start, count: source.count)
    count += source.count
  }
}

// MARK: - Numbers and texts

extension CSVLine {
  /// Whole numbers below are exact, and written digit by digit.
  private static let wholeNumbers = 9_007_199_254_740_992.0

  private mutating func append(_ number: Double) {
    let isWhole = abs(number) < Self.wholeNumbers && number == number.rounded(.towardZero)
    guard isWhole, number != 0 || number.sign == .plus else {
      number.write(to: &self)
      return dropPointZero()
    }
    append(whole: Int(number))
  }

  private mutating func append(whole number: Int) {
    if number < 0 { put(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    var (left, right) = (start, count - 1)
    while left < right {
      bytes.swapAt(left, right)
      left += 1
      right -= 1
    }
  }

  /// Whole numbers have no point.
  private mutating func dropPointZero() {
    guard count > 1, bytes[count - 1] == UInt8(ascii: "0"), bytes[count - 2] == UInt8(ascii: ".")
    else { return }
    count -= 2
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}

extension CSVLine: TextOutputStream {
  /// Appends a text as it is.
  mutating func write(_ string: String) { append(string) }

  /// Appends the digits of a number; without this they would become a text on the heap before.
  ///
  /// A requirement of the standard library that is not documented; if it goes, ``write(_:)`` takes its place.
  mutating func _writeASCII(_ buffer: UnsafeBufferPointer<UInt8>) { append(buffer) }
}
