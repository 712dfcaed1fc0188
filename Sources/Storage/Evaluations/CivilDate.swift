/// A day of the Gregorian calendar, in UTC.
package enum CivilDate {
  /// `2026-11-21` for the days since 1 January 1970 (algorithm `civil_from_days` of Hinnant).
  package static func text(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day that a text such as `20250610-134542` or `2025-04-24T11:58:50Z` starts with; empty for others.
  static func day(of text: String) -> String {
    let digits = text.prefix(10).filter { $0 != "-" }.prefix(8)
    guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return "" }
    let (month, day) = (digits.dropFirst(4).prefix(2), digits.suffix(2))
    guard let number = Int(month), (1...12).contains(number), let count = Int(day),
      (1...31).contains(count)
    else { return "" }
    return "\(digits.prefix(4))-\(month)-\(day)"
  }
}
