/// KV cache of one sequence at the mean context of a decode step: what is kept and what is read of it.
///
/// The samples of a request share the prompt's part of what is kept; each reads it for itself.
public struct CacheTraffic: Sendable, Hashable {
  /// Bytes that the sequence keeps, over all its GPUs.
  public var kept: Bytes
  /// Bytes that the step reads of them, summaries of block top-k included.
  public var read: Bytes
}

extension ServingSetup {
  /// The cache of a sequence at the mean context of an answer.
  var cacheTraffic: CacheTraffic {
    CacheTraffic(
      kept: storedCache(context: meanContext),
      read: Bytes(cacheBytes * shape.cacheReads(context: meanContext)))
  }
}
