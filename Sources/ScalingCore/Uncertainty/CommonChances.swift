/// Chances from 0 to 1 that a seed, a name and the number of a draw fix.
///
/// Inputs of the same name get the same chance in the same draw, whatever other inputs there are: two options
/// that are drawn with one seed share what they have in common (common random numbers), and a draw can be
/// repeated alone.
public struct CommonChances: Sendable, Hashable {
  /// Seed of all chances.
  public let seed: UInt64

  /// Fixes the chances.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The sequence of one name.
  public func sequence(_ name: String) -> Sequence {
    // FNV-1a of the name.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var generator = SplitMix64(seed: seed ^ hash)
    return Sequence(key: generator.next())
  }

  /// The chances of one name, one for each draw.
  public struct Sequence: Sendable, Hashable {
    let key: UInt64

    /// The chance of a draw, above 0 and below 1.
    public func chance(_ draw: Int) -> Double {
      // The generator's states are `gamma` apart, so that any draw is reached at once.
      var generator = SplitMix64(seed: key &+ UInt64(truncatingIfNeeded: draw) &* Self.gamma)
      return (Double(generator.next() >> 12) + 0.5) * 0x1p-52
    }

    private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15
  }
}
