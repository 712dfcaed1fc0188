/// What a law calls loss; numbers of different kinds must not be compared or mixed.
///
/// The same 79M model at 20 tokens a parameter has 4.96 as a run average and 3.80 as final C4 loss
/// (`scaling_laws.md` §1.1).
public enum LossKind: String, Sendable, Hashable, CaseIterable {
  /// Training loss, smoothed (EMA 0.9) and averaged over all steps of the run.
  case runAverage
  /// Training loss at the end of the run.
  case finalTraining
  /// Loss on held-out C4 at the end of the run.
  case c4Evaluation
  /// −ln pass@k on a task.
  case negativeLogPassAtK
  /// Whatever the rows hold that the law was fitted to.
  case asMeasured

  /// What is meant, as a sentence part.
  public var meaning: String {
    switch self {
    case .runAverage: "the training loss averaged over the whole run, not the final loss"
    case .finalTraining: "the training loss at the end of the run"
    case .c4Evaluation: "the loss on held-out C4 at the end of the run"
    case .negativeLogPassAtK: "minus the logarithm of pass@k"
    case .asMeasured: "what the rows hold that the law was fitted to"
    }
  }
}
