import Foundation
import Testing

@testable import Storage

@Suite struct CivilDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (11_016, "2000-02-29"),
    (11_017, "2000-03-01"), (20_370, "2025-10-09"), (20_778, "2026-11-21"),
  ])
  func namesDays(days: Int, text: String) {
    #expect(CivilDate.text(daysSince1970: days) == text)
  }

  @Test func agreesWithTheCalendarOfTheSystem() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for days in stride(from: -20_000, through: 60_000, by: 97) {
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let text = CivilDate.text(daysSince1970: days)
      let numbers = text.split(separator: "-").compactMap { Int($0) }
      #expect(numbers == [parts.year, parts.month, parts.day])
      #expect(text.utf8.count == 10)
    }
  }

  @Test(
    "the day at the start of a text",
    arguments: [
      ("20250610-134542", "2025-06-10"), ("2025-04-24T11:58:50Z", "2025-04-24"),
      ("2026-11-22", "2026-11-22"), ("20251310-1", ""), ("20250600", ""), ("2025", ""), ("", ""),
      ("yesterday", ""), ("1760000000.0", ""),
    ])
  func day(text: String, expected: String) {
    #expect(CivilDate.day(of: text) == expected)
  }
}
