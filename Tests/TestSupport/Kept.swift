import Synchronization

/// Values that are expensive to make, each made once for all tests.
///
/// Only for values that follow from their key alone. Two tests that ask at the same time may both make one.
package final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// Nothing is kept yet.
  package init() {}

  /// The value of a key, made where it is asked for first.
  package func value(for key: Key, make: () throws -> Value) rethrows -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = try make()
    values.withLock { $0[key] = value }
    return value
  }
}
