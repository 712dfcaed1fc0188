/// Suggests what a mistyped name may have meant.
package enum NearestName {
  /// The candidate with the fewest edits to `name`, upper and lower case being equal.
  ///
  /// - Returns: nil when every candidate is further away than a third of the name, rounded up.
  /// - Complexity: the product of the lengths of `name` and all candidates.
  package static func match(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(longestName))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= (wanted.count + 2) / 3 else { return nil }
    return best.name
  }

  /// A hint for an error message: `, did you mean 'x'?`, or empty without a near name.
  package static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    match(name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Names longer than this are compared by their start only.
  private static let longestName = 100

  /// Insertions, deletions and exchanges (Levenshtein) that turn one text into the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, scalar) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let exchange = diagonal + (scalar == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(exchange, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
