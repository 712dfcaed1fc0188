/// What picks one answer of N samples.
///
/// With reliability r a request is right with chance `r·pass@N + (1 − r)·pass@1`: the verifier finds a right
/// answer, where there is one, in the share r of the requests and picks at random in the others.
public struct Verifier: Sendable, Hashable {
  /// Share of requests in which a right answer is found where there is one, from 0 to 1.
  public var reliability: Probability

  /// Describes a verifier.
  public init(reliability: Probability) {
    self.reliability = reliability
  }

  /// Always finds a right answer where there is one: pass@N.
  public static let perfect = Verifier(reliability: 1)
}

extension Verifier: WrittenForm {
  /// Both ways to state one.
  public static var examples: String { "perfect, or a reliability such as 0.9 or 90 %" }

  /// `perfect` or the reliability.
  public var text: String {
    self == .perfect ? "perfect" : reliability.value.shortestText
  }

  /// Reads ``text``, or a share with `%`.
  public init?(text: String) {
    if text == "perfect" {
      self = .perfect
      return
    }
    guard let share = try? ProbabilityUnit.notation.parse(text), (0...1).contains(share) else {
      return nil
    }
    self.init(reliability: Probability(share))
  }
}
