internal import ScalingCore

/// Suggests what a mistyped name may have meant.
enum NearestName {
  /// A hint for an error message: `; did you mean 'x'?`, or empty without a near name.
  static func hint(_ name: String, among candidates: [String]) -> String {
    hint(nearest(name, among: candidates, limit: 1))
  }

  /// A hint from names that are already chosen, nearest first.
  static func hint(_ nearest: [String]) -> String {
    nearest.first.map { "; did you mean '\($0)'?" } ?? ""
  }
}
