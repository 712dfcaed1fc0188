package import ScalingCore

extension AttentionPolicy {
  /// Names of the kinds, as they are chosen.
  package static let kindNames = ["dense", "top-k", "block top-k", "window"]

  /// KV budget with which a sparse kind starts: a middle one of those in the paper.
  package static let usualBudget: Tokens = 512

  /// One policy of each kind with a budget, in the order of ``kindNames``.
  package static func policies(budget: Tokens) -> [AttentionPolicy] {
    [.dense, .topK(budget), .blockTopK(BlockSelection(budget: budget)), .slidingWindow(budget)]
  }

  /// Place among ``kindNames``.
  package var kindIndex: Int {
    switch self {
    case .dense: 0
    case .topK: 1
    case .blockTopK: 2
    case .slidingWindow: 3
    }
  }

  /// The same kind with another budget; dense attention becomes top-k.
  package func with(budget: Tokens) -> AttentionPolicy {
    switch self {
    case .dense, .topK: .topK(budget)
    case .slidingWindow: .slidingWindow(budget)
    case .blockTopK: .blockTopK(BlockSelection(budget: budget))
    }
  }
}

extension BlockSelection {
  /// The block size that the authors pair with a budget: 16,384 over the budget (arXiv 2506.05333).
  ///
  /// The number of blocks makes up the budget, at least one.
  package init(budget: Tokens) {
    let size = max(1, (16_384 / max(1, budget.value)).rounded(.down))
    self.init(blockSize: Int(size), blocks: max(1, Int((budget.value / size).rounded())))
  }
}
