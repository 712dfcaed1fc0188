/// Measures time in seconds.
enum Stopwatch {
  /// Time that some work takes.
  static func seconds<Failure>(_ work: () throws(Failure) -> Void) throws(Failure) -> Double {
    let begin = ContinuousClock.now
    try work()
    return (ContinuousClock.now - begin) / .seconds(1)
  }

  /// Time of one run of some work, as the median of several batches of runs.
  static func secondsPerRun(batches: Int, runs: Int, _ work: () -> Void) -> Double {
    work()
    let times = (0..<batches).map { _ in
      seconds { for _ in 0..<runs { work() } } / Double(runs)
    }
    return Sample(times)?.median ?? .nan
  }
}

/// Takes a value so that the compiler can't leave out its computation.
@inline(never)
func consume<Value>(_ value: borrowing Value) {}
