import Screen

/// Measures the release program on a pseudo-terminal.
struct TerminalMeasurement {
  /// Path of the program.
  let program: String
  /// Scenario files that it opens.
  let paths: [String]

  /// Size for times of frames.
  static let large = Size(width: 200, height: 60)
  /// Size for bytes, start and memory.
  static let usual = Size(width: 120, height: 40)

  /// What the key presses of a tour led to.
  struct Trip {
    /// Times until the frame had arrived, in seconds; nil where nothing is painted or measured.
    var delays: [Double?] = []
    /// Times until all that follows from the key had arrived, in seconds.
    var settled: [Double?] = []
    /// Bytes of the frames.
    var bytes: [Double] = []
    /// Most memory resident at the end, in bytes.
    var peakMemory = 0
  }

  /// Opens some of the scenario files and goes a tour.
  ///
  /// Key presses that paint nothing count as bytes, not as times. A tour on which no key paints fails: what it
  /// measured would not be the dashboard.
  func trip(_ tour: Tour, files: Range<Int>, size: Size, expecting text: String) throws -> Trip {
    let dashboard = try RunningDashboard(program, Array(paths[files]), size: size, expecting: text)
    var trip = Trip()
    for step in tour.steps {
      let answer = try dashboard.press(String(step.key))
      trip.delays.append(step.counts ? answer.delay : nil)
      trip.settled.append(step.counts ? answer.settled : nil)
      if step.counts { trip.bytes.append(Double(answer.bytes)) }
    }
    if trip.delays.allSatisfy({ $0 == nil }) { throw dashboard.failure("no key paints anything") }
    trip.peakMemory = try dashboard.peakMemory
    return trip
  }

  /// Starts the program with one file, as `make run` does.
  func start() throws -> RunningDashboard {
    try RunningDashboard(
      program, Array(paths.prefix(1)), size: Self.usual, expecting: "Model size")
  }
}
