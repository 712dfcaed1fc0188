/// Values to go back to, and values taken back.
package struct History<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Most values kept.
  package static var limit: Int { 500 }

  /// Values before the current one, oldest first.
  package private(set) var past: [Value] = []
  /// Values taken back, the next to repeat last.
  package private(set) var future: [Value] = []

  /// An empty history.
  package init() {}

  /// Keeps the value before a change; what was taken back can't be repeated any more.
  package mutating func record(_ value: Value) {
    past.append(value)
    if past.count > Self.limit { past.removeFirst() }
    future.removeAll()
  }

  /// The value before the last change; nil when there is none.
  package mutating func undo(from current: Value) -> Value? {
    guard let value = past.popLast() else { return nil }
    future.append(current)
    return value
  }

  /// The value taken back last; nil when there is none.
  package mutating func redo(from current: Value) -> Value? {
    guard let value = future.popLast() else { return nil }
    past.append(current)
    return value
  }
}
