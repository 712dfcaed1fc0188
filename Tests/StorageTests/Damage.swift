/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Truncates files and flips their bits, for fuzz tests.
enum Damage {
  /// A copy of `bytes` that is cut, has one to eight bits flipped, or both; one seed, one copy.
  static func apply(seed: UInt64, to bytes: [UInt8]) -> [UInt8] {
    var numbers = SeededNumbers(seed: seed)
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
