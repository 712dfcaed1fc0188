import ScalingCore

/// Truncates files and flips their bits, for fuzz tests.
enum Damage {
  /// A copy of `bytes` that is cut, has one to eight bits flipped, or both; one seed, one copy.
  static func apply(seed: UInt64, to bytes: [UInt8]) -> [UInt8] {
    var numbers = SplitMix64(seed: seed)
    var copy = bytes
    if seed % 3 != 0 {
      copy.removeLast(Int.random(in: 0...copy.count, using: &numbers))
    }
    guard seed % 3 != 1, !copy.isEmpty else { return copy }
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      let index = Int.random(in: copy.indices, using: &numbers)
      copy[index] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
    }
    return copy
  }
}
