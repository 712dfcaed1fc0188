/// How much room one column or row of a layout wants.
package struct Track: Sendable, Hashable {
  /// Cells that it wants before others may grow.
  package var minimum: Int
  /// Share of the room that is left; 0 keeps it at its minimum.
  package var weight: Double

  /// States a track; negative numbers become 0.
  package init(minimum: Int, weight: Double) {
    self.minimum = max(0, minimum)
    self.weight = weight > 0 && weight.isFinite ? weight : 0
  }

  /// Exactly so many cells, if there is room.
  package static func fixed(_ cells: Int) -> Track { Track(minimum: cells, weight: 0) }
  /// A share of what the fixed tracks leave.
  package static func fraction(_ weight: Double) -> Track { Track(minimum: 0, weight: weight) }
  /// A share, but not below a number of cells while there is room.
  package static func atLeast(_ cells: Int, weight: Double = 1) -> Track {
    Track(minimum: cells, weight: weight)
  }
}

extension Rect {
  /// Splits into columns from left to right that cover the rectangle except for the gaps.
  ///
  /// Without enough room the first tracks win and the last ones become empty; room that no track
  /// claims goes to the last one.
  package func split(columns: [Track], gap: Int = 0) -> [Rect] {
    cut(length: width, tracks: columns, gap: gap).map {
      Rect(x: x + $0.start, y: y, width: $0.length, height: height)
    }
  }

  /// Splits into rows from top to bottom that cover the rectangle except for the gaps.
  ///
  /// Shares out the room as ``split(columns:gap:)`` does.
  package func split(rows: [Track], gap: Int = 0) -> [Rect] {
    cut(length: height, tracks: rows, gap: gap).map {
      Rect(x: x, y: y + $0.start, width: width, height: $0.length)
    }
  }

  /// One row of the rectangle, counted from its top; empty when there is no such row.
  package func row(_ index: Int) -> Rect {
    let exists = (0..<height).contains(index)
    return Rect(x: x, y: y + index, width: width, height: exists ? 1 : 0)
  }

  /// A rectangle of a size in the middle of this one, never larger than it.
  package func centred(width: Int, height: Int) -> Rect {
    let (columns, rows) = (min(max(0, width), self.width), min(max(0, height), self.height))
    return Rect(
      x: x + (self.width - columns) / 2, y: y + (self.height - rows) / 2, width: columns,
      height: rows)
  }
}

/// Start and length of every track, gaps between them.
private func cut(length: Int, tracks: [Track], gap: Int) -> [(start: Int, length: Int)] {
  guard !tracks.isEmpty else { return [] }
  let gap = min(max(0, gap), length / max(1, tracks.count - 1))
  let lengths = shares(of: length - gap * (tracks.count - 1), tracks: tracks)
  var start = 0
  return lengths.map { cells in
    defer { start += cells + gap }
    return (start, cells)
  }
}

/// Cells of every track; their sum is `room`.
private func shares(of room: Int, tracks: [Track]) -> [Int] {
  guard tracks.reduce(0, { $0 + $1.minimum }) < room else { return rationed(room, tracks: tracks) }
  var lengths = tracks.map(\.minimum)
  var growing = tracks.indices.filter { tracks[$0].weight > 0 }
  while true {
    let share = proportionalShare(of: room, tracks: tracks, growing: growing)
    let tooSmall = growing.filter { share * tracks[$0].weight < Double(tracks[$0].minimum) }
    guard !tooSmall.isEmpty else { break }
    growing.removeAll { tooSmall.contains($0) }
  }
  spread(room, over: growing, tracks: tracks, lengths: &lengths)
  lengths[lengths.count - 1] += room - lengths.reduce(0, +)
  return lengths
}

/// Cells per unit of weight when only the tracks of `growing` leave their minimum.
private func proportionalShare(of room: Int, tracks: [Track], growing: [Int]) -> Double {
  let weight = growing.reduce(0) { $0 + tracks[$1].weight }
  guard weight > 0 else { return 0 }
  let held = tracks.indices.filter { !growing.contains($0) }.reduce(0) { $0 + tracks[$1].minimum }
  return Double(room - held) / weight
}

/// Gives the growing tracks their shares, rounded at the borders so that the sum is exact.
private func spread(_ room: Int, over growing: [Int], tracks: [Track], lengths: inout [Int]) {
  let share = proportionalShare(of: room, tracks: tracks, growing: growing)
  var border = 0.0
  for index in growing {
    let start = Int(border.rounded())
    border += share * tracks[index].weight
    lengths[index] = Int(border.rounded()) - start
  }
}

/// Minimums served in order until the room is used up; the last track takes what is left.
private func rationed(_ room: Int, tracks: [Track]) -> [Int] {
  var left = room
  var lengths = tracks.map { track in
    let cells = min(track.minimum, left)
    left -= cells
    return cells
  }
  lengths[lengths.count - 1] += left
  return lengths
}
