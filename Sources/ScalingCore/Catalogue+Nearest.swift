/// Candidates that a mistyped name may have meant, nearest first.
///
/// Upper and lower case are equal. A candidate that contains the name counts as one edit away, so that a part
/// of a name finds the whole.
///
/// - Parameters:
///   - name: What was typed; only the first 64 characters count.
///   - candidates: Names to choose from.
///   - limit: Most names to return.
/// - Returns: Candidates within half of the name's length in edits; those equally near in the given order.
/// - Complexity: The product of the lengths of the name and all candidates.
public func nearest(_ name: String, among candidates: [String], limit: Int = 3) -> [String] {
  let wanted = String(name.lowercased().prefix(64))
  guard !wanted.isEmpty else { return [] }
  let scalars = Array(wanted.unicodeScalars)
  let reach = max(1, scalars.count / 2)
  var found: [(name: String, edits: Int)] = []
  for candidate in candidates {
    let known = candidate.lowercased()
    let edits = editDistance(scalars, Array(known.unicodeScalars))
    let distance = edits > 1 && known.contains(wanted) ? 1 : edits
    if distance <= reach { found.append((candidate, distance)) }
  }
  let order = found.enumerated().sorted {
    ($0.element.edits, $0.offset) < ($1.element.edits, $1.offset)
  }
  return order.prefix(max(0, limit)).map(\.element.name)
}

/// Insertions, deletions and exchanges that turn one text into the other (Levenshtein).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var row = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let exchanged = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(exchanged, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
