/// The machine that measured.
struct Machine: Sendable, Hashable {
  /// Processors that the program may use.
  var cores: Int
  /// Model of the first processor.
  var model: String
  /// Mean number of running programs in the last minute: above the cores, times are too long.
  var load: String

  /// Reads `/proc/cpuinfo` and `/proc/loadavg`.
  init(cores: Int, processors: String, loads: String) {
    self.cores = cores
    model = Self.field("model name", of: processors) ?? "unknown processor"
    load = loads.split(separator: " ").first.map(String.init) ?? "unknown"
  }

  /// One line above the table.
  var text: String { "\(cores) × \(model), load \(load)" }

  private static func field(_ name: String, of text: String) -> String? {
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      return String(line[colon...].dropFirst().drop { $0 == " " })
    }
    return nil
  }
}
