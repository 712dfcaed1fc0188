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
  func lowest(from start: [Double], _ function: ([Double]) -> Double) -> Corner {
    func corner(_ position: [Double]) -> Corner {
      let value = function(position)
      return Corner(position: position, value: value.isNaN ? .infinity : value)
    }
    var corners = [corner(start)]
    for index in start.indices {
      var position = start
      position[index] += step
      corners.append(corner(position))
    }
    corners.sort { $0.value < $1.value }
    for _ in 0..<limit where size(of: corners) > tolerance {
      improve(&corners, corner)
      corners.sort { $0.value < $1.value }
    }
    return corners[0]
  }

  /// Replaces the highest corner: reflected, farther, or nearer; else all move towards the lowest.
  private func improve(_ corners: inout [Corner], _ corner: ([Double]) -> Corner) {
    let last = corners.count - 1
    let worst = corners[last]
    let centre = worst.position.indices.map { index in
      corners[..<last].reduce(0) { $0 + $1.position[index] } / Double(last)
    }
    func along(_ factor: Double) -> Corner {
      corner(zip(centre, worst.position).map { $0 + factor * ($1 - $0) })
    }
    let reflected = along(-1)
    if reflected.value < corners[0].value {
      let farther = along(-2)
      corners[last] = farther.value < reflected.value ? farther : reflected
    } else if reflected.value < corners[last - 1].value {
      corners[last] = reflected
    } else {
      let nearer = reflected.value < worst.value ? along(-0.5) : along(0.5)
      if nearer.value < min(worst.value, reflected.value) {
        corners[last] = nearer
      } else {
        shrink(&corners, corner)
      }
    }
  }

  private func shrink(_ corners: inout [Corner], _ corner: ([Double]) -> Corner) {
    let best = corners[0].position
    for index in corners.indices.dropFirst() {
      corners[index] = corner(zip(best, corners[index].position).map { ($0 + $1) / 2 })
    }
  }

  /// Largest distance of a corner from the lowest, along any axis.
  private func size(of corners: [Corner]) -> Double {
    corners.dropFirst().reduce(0) { size, corner in
      zip(corner.position, corners[0].position).reduce(size) { max($0, abs($1.0 - $1.1)) }
    }
  }
}
