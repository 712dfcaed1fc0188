extension AttentionPolicy: WrittenForm {
  /// Largest budget, window or block that is accepted, in tokens.
  private static let largest = 1_048_576

  /// Texts of the four kinds.
  public static var examples: String {
    "dense, topK:512, blockTopK:32x16 or slidingWindow:4Ki"
  }

  /// `dense`, `topK:512`, `blockTopK:32x16+64` (block size, blocks, local) or `slidingWindow:4096`.
  public var text: String {
    switch self {
    case .dense: return "dense"
    case .topK(let budget): return "topK:" + Self.digits(budget)
    case .slidingWindow(let window): return "slidingWindow:" + Self.digits(window)
    case .blockTopK(let selection):
      let local = selection.local > 0 ? "+\(selection.local)" : ""
      return "blockTopK:\(selection.blockSize)x\(selection.blocks)\(local)"
    }
  }

  /// Reads ``text``; token counts may have units (`4Ki`).
  public init?(text: String) {
    if text == "dense" {
      self = .dense
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "topK":
      guard let budget = Self.count(parts[1]) else { return nil }
      self = .topK(Tokens(Double(budget)))
    case "slidingWindow":
      guard let window = Self.count(parts[1]) else { return nil }
      self = .slidingWindow(Tokens(Double(window)))
    case "blockTopK":
      guard let selection = BlockSelection(parts[1]) else { return nil }
      self = .blockTopK(selection)
    default: return nil
    }
  }

  private static func digits(_ tokens: Tokens) -> String {
    tokens.value.shortestText
  }

  /// A whole number of tokens in the accepted range.
  fileprivate static func count(_ text: Substring, from least: Int = 1) -> Int? {
    guard let tokens = try? TokenUnit.notation.parse(String(text)),
      tokens == tokens.rounded(), tokens >= Double(least), tokens <= Double(largest)
    else { return nil }
    return Int(tokens)
  }
}

extension BlockSelection {
  /// Reads `32x16` or `32x16+64`.
  fileprivate init?(_ text: Substring) {
    let sum = text.split(separator: "+", omittingEmptySubsequences: false)
    let product = (sum.first ?? "").split(separator: "x", omittingEmptySubsequences: false)
    guard sum.count <= 2, product.count == 2, let size = AttentionPolicy.count(product[0]),
      let blocks = AttentionPolicy.count(product[1])
    else { return nil }
    guard sum.count == 2 else {
      self.init(blockSize: size, blocks: blocks)
      return
    }
    guard let local = AttentionPolicy.count(sum[1], from: 0) else { return nil }
    self.init(blockSize: size, blocks: blocks, local: local)
  }
}
