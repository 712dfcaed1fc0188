import Dashboard
import Screen

/// Measures key press to finished frame in process: update and view.
struct FrameMeasurement {
  /// Scenarios and surroundings.
  let stage: Stage

  /// Times of the key presses of a tour, in seconds; nil for those that do not count.
  func times(of tour: Tour, from start: DashboardState) -> [Double?] {
    var state = start
    return tour.steps.map { step in
      let time = Stopwatch.seconds {
        _ = update(&state, .input(.key(.character(step.key))), in: stage.environment)
        consume(view(state, in: stage.environment))
      }
      return step.counts ? time : nil
    }
  }
}
