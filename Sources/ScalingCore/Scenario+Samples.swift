extension Strategy {
  /// Samples that a request really takes: one for a single answer, else `samples`, at least 1.
  public var sampledAnswers: Int {
    kind == .single ? 1 : max(1, samples)
  }
}
