package import ScalingCore

/// A document that can't be saved, because its file is not as it was read.
package struct SaveConflict: Sendable, Hashable {
  /// A value in which the two versions differ.
  package struct Difference: Sendable, Hashable {
    /// Path of the value.
    package var path: String
    /// The value on the screen, with its unit.
    package var mine: String
    /// The value in the file, with its unit.
    package var theirs: String

    /// States a difference.
    package init(path: String, mine: String, theirs: String) {
      self.path = path
      self.mine = mine
      self.theirs = theirs
    }
  }

  /// Number of the document.
  package var document: Int
  /// Path of the file.
  package var path: String
  /// The version in the file; nil where the file is gone or can't be read.
  package var theirs: Scenario?
  /// Why the version in the file can't be read; nil where it can, or where the file is gone.
  package var problem: String?
  /// Values that differ.
  package var differences: [Difference]
  /// A name under which the own version can be saved.
  package var otherPath: String

  /// States a conflict.
  package init(
    document: Int, path: String, theirs: Scenario?, problem: String?, differences: [Difference],
    otherPath: String
  ) {
    self.document = document
    self.path = path
    self.theirs = theirs
    self.problem = problem
    self.differences = differences
    self.otherPath = otherPath
  }

  /// Whether the file is not there any more.
  package var isGone: Bool { theirs == nil && problem == nil }
  /// Name of the file without its folder.
  package var name: String { String(path.split(separator: "/").last ?? "") }
}
