/// Finds the lowest point of a function of a few variables without derivatives (Nelder and Mead 1965).
struct SimplexSearch {
  /// Distance between the corners of the first simplex.
  var step = 0.5
  /// Size of the simplex at which the search ends.
  var tolerance = 1e-9
  /// Most steps.
  var limit = 600

  /// A corner of the simplex.
  struct Corner {
    /// Variables.
    var position: [Double]
    /// Value of the function.
    var value: Double
  }

  /// The lowest corner found from a start; values that are not numbers count as infinitely high.
  ///
  /// Steps allocate nothing.
  func lowest(from start: [Double], _ function: ([Double]) -> Double) -> Corner {
    var simplex = Simplex(start: start, step: step, function)
    for _ in 0..<limit where simplex.size > tolerance { simplex.improve(function) }
    return simplex.lowest
  }

  /// The lowest corner of searches that each begin where the last one ended, until one gains less than the
  /// share `gain` of the value: a simplex that has become flat gets another chance.
  func lowestRestarting(
    from start: [Double], restarts: Int = 8, gain: Double = 1e-9,
    _ function: ([Double]) -> Double
  ) -> Corner {
    var best = lowest(from: start, function)
    for _ in 0..<restarts {
      let next = lowest(from: best.position, function)
      guard next.value < best.value else { break }
      let isSettled = best.value - next.value <= gain * best.value
      best = next
      if isSettled { break }
    }
    return best
  }
}

/// Corners of a ``SimplexSearch``, the lowest first.
private struct Simplex {
  private var corners: [SimplexSearch.Corner]
  private var centre: [Double]
  /// The reflection of the highest corner, and one place farther or nearer.
  private var probes: [SimplexSearch.Corner]

  init(start: [Double], step: Double, _ function: ([Double]) -> Double) {
    corners = (0...start.count).map { index in
      var position = start
      if index > 0 { position[index - 1] += step }
      return .init(position: position, value: Self.value(at: position, function))
    }
    centre = start
    probes = [corners[0], corners[0]]
    sort()
  }

  var lowest: SimplexSearch.Corner { corners[0] }

  /// Largest distance of a corner from the lowest, along any axis.
  var size: Double {
    var size = 0.0
    for corner in 1..<corners.count {
      for axis in centre.indices {
        size = max(size, abs(corners[corner].position[axis] - corners[0].position[axis]))
      }
    }
    return size
  }

  /// Replaces the highest corner: reflected, farther, or nearer; else all move towards the lowest.
  mutating func improve(_ function: ([Double]) -> Double) {
    let last = corners.count - 1
    findCentre()
    probe(0, -1, function)
    let reflected = probes[0].value
    if reflected < corners[0].value {
      probe(1, -2, function)
      swap(&corners[last], &probes[probes[1].value < reflected ? 1 : 0])
    } else if reflected < corners[last - 1].value {
      swap(&corners[last], &probes[0])
    } else {
      probe(1, reflected < corners[last].value ? -0.5 : 0.5, function)
      if probes[1].value < min(corners[last].value, reflected) {
        swap(&corners[last], &probes[1])
      } else {
        shrink(function)
      }
    }
    sort()
  }

  /// The mean of all corners but the highest.
  private mutating func findCentre() {
    let last = corners.count - 1
    for axis in centre.indices {
      var sum = 0.0
      for corner in 0..<last { sum += corners[corner].position[axis] }
      centre[axis] = sum / Double(last)
    }
  }

  /// Tries a place on the line from the centre to the highest corner.
  private mutating func probe(_ slot: Int, _ factor: Double, _ function: ([Double]) -> Double) {
    let last = corners.count - 1
    for axis in centre.indices {
      probes[slot].position[axis] =
        centre[axis] + factor * (corners[last].position[axis] - centre[axis])
    }
    probes[slot].value = Self.value(at: probes[slot].position, function)
  }

  private mutating func shrink(_ function: ([Double]) -> Double) {
    for corner in 1..<corners.count {
      for axis in centre.indices {
        corners[corner].position[axis] =
          (corners[0].position[axis] + corners[corner].position[axis]) / 2
      }
      corners[corner].value = Self.value(at: corners[corner].position, function)
    }
  }

  private static func value(at position: [Double], _ function: ([Double]) -> Double) -> Double {
    let value = function(position)
    return value.isNaN ? .infinity : value
  }

  /// Insertion sort, which is stable and quick for the one corner that has changed.
  private mutating func sort() {
    for index in 1..<corners.count {
      var place = index
      while place > 0, corners[place].value < corners[place - 1].value {
        corners.swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
