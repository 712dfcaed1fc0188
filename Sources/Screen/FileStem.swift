extension String {
  /// The words of a name as part of a file's: letters and digits in lower case, parted by hyphens.
  package var fileStem: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
