/// A quantity of one decode step that follows the context:
/// `whole·T + limited·min(T, limit) + picked·min(T, budget) + constant`.
///
/// Describes the KV elements that a step reads and the FLOPs of its attention alike: full layers
/// see the whole context T, sliding layers the most recent `limit` tokens of it, sparsely read layers
/// `budget` tokens that every sequence picks for itself, and linear layers a state of fixed size.
public struct ContextProfile: Sendable, Hashable {
  /// Amount per token of the whole context.
  public var whole: Double
  /// Amount per token of the most recent `limit` tokens.
  public var limited: Double
  /// Tokens that count for `limited`; 0 when nothing is limited.
  public var limit: Tokens
  /// Amount per token of the `budget` tokens that a sequence picks.
  public var picked: Double
  /// Tokens that count for `picked`; 0 when nothing is picked.
  public var budget: Tokens
  /// Amount per step, whatever the context.
  public var constant: Double

  /// Describes a profile; a model with full attention needs `whole` alone.
  public init(
    whole: Double, limited: Double = 0, limit: Tokens = 0, picked: Double = 0,
    budget: Tokens = 0, constant: Double = 0
  ) {
    self.whole = whole
    self.limited = limited
    self.limit = limit
    self.picked = picked
    self.budget = budget
    self.constant = constant
  }

  /// The amount of one step at a context.
  public func amount(context: Tokens) -> Double {
    whole * context.value + limited * min(context, limit).value
      + picked * min(context, budget).value + constant
  }
}
