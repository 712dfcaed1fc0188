/// KV cache of one sequence at the mean context of a decode step: what is kept and what is read of it.
public struct CacheTraffic: Sendable, Hashable {
  /// Bytes that the sequence keeps, over all its GPUs.
  public var kept: Bytes
  /// Bytes that the step reads of them, summaries of block top-k included.
  public var read: Bytes

  /// The cache of a scenario's sequences.
  ///
  /// The samples of a request share the prompt's part of what is kept; each reads it for itself.
  public init(_ scenario: Scenario) {
    let shape = ServingShape(scenario.model, attention: scenario.attention)
    let load = ServingLoad(scenario)
    let context = load.prompt + AnswerLengths(load).running * 0.5
    let bytes = scenario.deployment.kvCache.bytesPerElement
    kept = Bytes(bytes * shape.storedCache.amount(context: context))
    read = Bytes(bytes * shape.cacheReads(context: context))
  }
}
