import Glibc

/// Times as people say them, in the time zone of the machine.
enum LocalTime {
  /// `14:02` of the same day, else `2026-11-21 14:02`; both in seconds since 1970.
  static func text(of time: Int, now: Int) -> String {
    let (then, today) = (parts(of: time), parts(of: now))
    let clock = "\(twoDigits(then.tm_hour)):\(twoDigits(then.tm_min))"
    if then.tm_year == today.tm_year, then.tm_yday == today.tm_yday { return clock }
    let month = twoDigits(then.tm_mon + 1)
    return "\(then.tm_year + 1900)-\(month)-\(twoDigits(then.tm_mday)) \(clock)"
  }

  private static func parts(of time: Int) -> tm {
    var (seconds, parts) = (time_t(time), tm())
    localtime_r(&seconds, &parts)
    return parts
  }

  private static func twoDigits(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
