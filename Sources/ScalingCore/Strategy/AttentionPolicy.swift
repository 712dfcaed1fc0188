/// Which cached tokens a query reads.
///
/// The policy acts on layers that otherwise read the whole context; windows of the model itself stay as they
/// are. It limits what is read; only a sliding window also evicts what it no longer reads.
public enum AttentionPolicy: Sendable, Hashable {
  /// All of them.
  case dense
  /// The KV budget's number of most relevant tokens for each head and step, found at no cost (oracle).
  case topK(Tokens)
  /// The most relevant blocks, found by scanning one summary key per block.
  case blockTopK(BlockSelection)
  /// The most recent tokens; what lies before is evicted.
  case slidingWindow(Tokens)

  /// Tokens that a query reads at most; nil when it reads all.
  public var budget: Tokens? {
    switch self {
    case .dense: nil
    case .topK(let budget), .slidingWindow(let budget): budget
    case .blockTopK(let selection): selection.budget
    }
  }

  /// Whether the policy leaves out anything of a context.
  public func binds(context: Tokens) -> Bool {
    budget.map { $0 < context } ?? false
  }
}

/// Blocks of the KV cache that block top-k attention reads.
public struct BlockSelection: Sendable, Hashable {
  /// Tokens of a block (BS), at least 1.
  public var blockSize: Int
  /// Blocks that a query picks, at least 1.
  public var blocks: Int
  /// Most recent tokens that are always read.
  public var local: Int

  /// Describes a selection.
  public init(blockSize: Int, blocks: Int, local: Int = 0) {
    self.blockSize = blockSize
    self.blocks = blocks
    self.local = local
  }

  /// Tokens that a query reads: `local + blockSize · blocks`.
  public var budget: Tokens {
    Tokens(Double(local) + Double(blockSize) * Double(blocks))
  }
}
