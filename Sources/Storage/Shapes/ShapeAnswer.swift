package import ScalingCore

/// Ranked shapes, and which of them are told of: those to train, the usual one, and the user's own.
package struct ShapeAnswer: Sendable {
  /// What was asked.
  package let question: ShapeQuestion
  /// All candidates.
  package let exploration: ShapeExploration
  /// What a shape may be and take at most.
  package let limits: ShapeLimits
  /// Places of the shapes that are told of: first those to train, by rising loss.
  package let places: [Int]
  /// How many of ``places`` are to be trained.
  package let trained: Int

  /// Chooses what is told of; at least one candidate is feasible.
  init(_ question: ShapeQuestion, _ exploration: ShapeExploration, limits: ShapeLimits) {
    self.question = question
    self.exploration = exploration
    self.limits = limits
    let best = Array(exploration.ranked.prefix(max(1, question.trained)))
    let own = exploration.candidates.indices.filter {
      !exploration.candidates[$0].ownName.isEmpty
    }
    let others = ([exploration.baseline] + own).filter { !best.contains($0) }
    trained = best.count
    places = best + others.enumerated().filter { others.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// The shapes that are told of.
  package var candidates: [ShapeCandidate] { places.map { exploration.candidates[$0] } }

  /// What the law is asked of them, in their order.
  package var runs: [TrainingRun] { candidates.map(\.run) }
}
