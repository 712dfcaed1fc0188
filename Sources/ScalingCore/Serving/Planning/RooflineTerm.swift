/// Work of one GPU in one pass, and how long each of its two resources takes for it.
public struct RooflineTerm: Sendable, Hashable {
  /// What limits a pass.
  public enum Resource: String, Sendable, Hashable, CaseIterable {
    /// Reading from memory takes longer.
    case memory
    /// Multiplying takes longer.
    case compute
  }

  /// Floating-point operations.
  public var operations: FLOPs
  /// Bytes read from memory.
  public var bytes: Bytes
  /// Time to multiply, at the rates that real kernels reach.
  public var computing: Seconds
  /// Time to read, at the bandwidth that real kernels reach.
  public var reading: Seconds

  /// Operations for each byte read.
  public var intensity: Double { operations.value / bytes.value }

  /// Intensity at which both resources take equally long (the ridge point at reached rates).
  public var ridge: Double { intensity * (reading / computing) }

  /// What takes longer.
  public var resource: Resource { computing > reading ? .compute : .memory }

  /// Both together, one after the other.
  static func + (left: Self, right: Self) -> Self {
    Self(
      operations: left.operations + right.operations, bytes: left.bytes + right.bytes,
      computing: left.computing + right.computing, reading: left.reading + right.reading)
  }
}
