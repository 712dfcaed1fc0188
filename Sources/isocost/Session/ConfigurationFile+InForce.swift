import Dashboard
import Screen
import Storage

extension ConfigurationFile {
  /// The keys in force: the usual ones in the place of those that can't be granted.
  ///
  /// - Parameter file: Path of the configuration, for what is said about it.
  /// - Returns: also what is wrong with the keys, in the order of the file.
  func keyMap(file: String) -> (map: KeyMap, mistakes: [Diagnostic]) {
    guard !keys.isEmpty else { return (.usual, []) }
    let (map, problems) = KeyMap.granted(keys)
    let mistakes = problems.map { problem in
      let mark = SourceMark(line: problem.name.line, column: problem.name.column)
      return Diagnostic(.error, file: file, at: mark, problem.message)
    }
    return (map, mistakes)
  }

  /// The language that is asked for, else the configured one, else that of the locale.
  func language(chosen wish: LanguageOption, _ variables: [String: String]) -> Language {
    wish.lang ?? language ?? Language(environment: variables)
  }
}
