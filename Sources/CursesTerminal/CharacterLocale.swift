import CNcurses
import Glibc

/// The locale that decides which characters the terminal shows.
enum CharacterLocale {
  /// Names to try in turn.
  ///
  /// Slim images lack the locale that the environment names, or name none; then UTF-8 without a
  /// language is the best guess. A stated `C` or `POSIX` stays.
  static func candidates(_ environment: [String: String]) -> [String] {
    let stated = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return [stated, "C.UTF-8", "C"].compactMap { $0 }
  }

  /// Sets the character type only: a decimal comma would break files and numbers.
  static func adopt(_ environment: [String: String]) {
    for name in candidates(environment) where setlocale(LC_CTYPE, name) != nil {
      return
    }
  }

  /// Columns of `─`, which some East-Asian locales make two wide.
  static var ambiguousWidth: Int { Int(cn_width(("─" as Unicode.Scalar).value)) }
}
