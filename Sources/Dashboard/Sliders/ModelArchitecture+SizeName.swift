package import ScalingCore

extension ModelArchitecture {
  /// Short name of the size, for example `14B` or `30B-A3B`: the id from its first size on.
  package var sizeName: String {
    let parts = id.split(separator: "-")
    guard let first = parts.lastIndex(where: ModelArchitecture.isSize) else { return id }
    let start = first > 0 && ModelArchitecture.isSize(parts[first - 1]) ? first - 1 : first
    return parts[start...].joined(separator: "-").uppercased()
  }

  /// Whether a part of an id is a size: `14B`, `0.6B`, `A3B`, `8x7B`, `120b`.
  private static func isSize(_ part: Substring) -> Bool {
    var rest = part
    guard let unit = rest.popLast(), "bBmM".contains(unit) else { return false }
    if rest.first == "A" { rest.removeFirst() }
    guard let first = rest.first, first.isNumber else { return false }
    return rest.allSatisfy { $0.isNumber || $0 == "." || $0 == "x" }
  }
}

extension Catalogue {
  /// Short name of a model's size; the id itself where the catalogue does not know it.
  func sizeName(of id: String) -> String { model(named: id)?.sizeName ?? id }
}
