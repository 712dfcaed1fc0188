/// A number with a unit in its type: adding seconds to bytes does not compile.
///
/// `Unit` is a phantom type, so a quantity costs what a `Double` costs. The raw number is `value`,
/// in the SI unit (or the named unit) of the alias, for example ``Seconds`` or ``Bytes``.
@frozen
public struct Quantity<Unit>: Sendable, Hashable, Comparable {
  /// The bare number, in the unit that the alias names.
  public var value: Double

  /// Wraps a bare number that is already in this unit.
  @inlinable
  public init(_ value: Double) {
    self.value = value
  }

  /// Orders by amount.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }
}

extension Quantity: AdditiveArithmetic {
  /// Nothing of this unit.
  @inlinable
  public static var zero: Self { Self(0) }

  /// Adds two amounts.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value)
  }

  /// Subtracts two amounts.
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value)
  }
}

extension Quantity {
  /// Scales an amount.
  @inlinable
  public static func * (left: Self, factor: Double) -> Self {
    Self(left.value * factor)
  }

  /// Scales an amount.
  @inlinable
  public static func * (factor: Double, right: Self) -> Self {
    Self(factor * right.value)
  }

  /// Divides an amount.
  @inlinable
  public static func / (left: Self, divisor: Double) -> Self {
    Self(left.value / divisor)
  }

  /// The ratio of two amounts of the same unit: a pure number.
  @inlinable
  public static func / (left: Self, right: Self) -> Double {
    left.value / right.value
  }

  /// Whether the number is neither infinite nor NaN.
  @inlinable
  public var isFinite: Bool { value.isFinite }
}

extension Quantity: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Reads a literal in this unit.
  @inlinable
  public init(floatLiteral value: Double) {
    self.init(value)
  }

  /// Reads a literal in this unit.
  @inlinable
  public init(integerLiteral value: Int) {
    self.init(Double(value))
  }
}
