/// What `/proc/PID/status` says of a program (proc(5)).
struct ProcessStatus: Sendable, Hashable {
  /// Whether it waits for something.
  var isAsleep: Bool
  /// Times that it was taken off or went off a processor.
  var switches: Int
  /// Most memory that was resident, in bytes; 0 for a program that has ended.
  var peakMemory: Int

  /// Reads the text of the file; nil when a field is missing.
  init?(_ text: String) {
    let fields = Self.fields(of: text)
    guard let state = fields["State"], let voluntary = fields["voluntary_ctxt_switches"],
      let forced = fields["nonvoluntary_ctxt_switches"], let gone = Int(voluntary),
      let taken = Int(forced)
    else { return nil }
    isAsleep = state.hasPrefix("S")
    switches = gone + taken
    peakMemory = 1024 * (fields["VmHWM"]?.split(separator: " ").first.flatMap { Int($0) } ?? 0)
  }

  private static func fields(of text: String) -> [Substring: Substring] {
    var fields: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      fields[line[..<colon]] = line[colon...].dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    return fields
  }
}
