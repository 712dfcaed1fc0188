extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The case so many places on, around the circle; back for negative numbers.
  package func stepped(by distance: Int = 1) -> Self {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + distance
    return all[(place % all.count + all.count) % all.count]
  }
}
