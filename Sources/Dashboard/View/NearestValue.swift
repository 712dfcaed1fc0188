/// Place of the value whose ratio to another is nearest to 1.
func nearest(to value: Double, among values: [Double]) -> Int? {
  values.indices.min { distance(values[$0], value) < distance(values[$1], value) }
}

private func distance(_ left: Double, _ right: Double) -> Double {
  guard left > 0, right > 0 else { return abs(left - right) }
  return max(left, right) / min(left, right) - 1
}
