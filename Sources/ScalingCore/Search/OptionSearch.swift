/// Looks through all options of a space for the best one that meets the goals of its scenario.
///
/// The goals are those of the base; parts of the space may be searched apart, and their results added.
public struct OptionSearch: Sendable {
  /// The options.
  public let space: OptionSpace
  /// What the best option has least or most of.
  public let objective: SearchObjective
  private let evaluator: Evaluator

  /// Prepares a search.
  public init(space: OptionSpace, objective: SearchObjective, evaluator: Evaluator) {
    self.space = space
    self.objective = objective
    self.evaluator = evaluator
  }

  /// A result to which those of ranges are added.
  public var nothing: SearchResult {
    SearchResult(models: space.axes.first { $0.path == "model" }?.values.count ?? 1)
  }

  /// Adds the result of a range to that of others.
  public func add(_ result: SearchResult, to total: inout SearchResult) {
    total.add(result, objective)
  }

  /// The best feasible option of each model, best first.
  public func ranked(_ result: SearchResult) -> [SearchCandidate] {
    result.best.compactMap(\.self).sorted { objective.prefers($0, to: $1) }
  }

  /// Looks through a range of the options.
  ///
  /// Where an accuracy is asked for, options that differ in nothing on which accuracy depends are skipped
  /// together when there is no evidence.
  public func run(_ range: Range<Int>) -> SearchResult {
    var result = nothing
    guard !range.isEmpty else { return result }
    result.searched = range.count
    var gauge = OptionGauge(space.option(range.lowerBound), evaluator: evaluator)
    let asksAccuracy = objective == .accuracy || space.base.goals.accuracyAtLeast != nil
    while true {
      let goesOn: Bool
      if asksAccuracy, gauge.accuracy == nil {
        let end = min(gauge.endOfAccuracy, range.upperBound)
        result.withoutEvidence += end - gauge.cursor.index
        goesOn = end < range.upperBound && gauge.advancePastAccuracy()
      } else {
        judge(gauge, &result)
        goesOn = gauge.cursor.index + 1 < range.upperBound && gauge.advance()
      }
      guard goesOn else { return result }
    }
  }

  private func judge(_ gauge: OptionGauge, _ result: inout SearchResult) {
    guard gauge.isModelled else {
      result.notModelled += 1
      return
    }
    let goals = gauge.cursor.scenario.goals
    guard let candidate = gauge.candidate() else {
      let isTooWeak = goals.accuracyAtLeast.map { (gauge.accuracy ?? 0) < $0 } ?? false
      result.count(isTooWeak ? [.accuracy, .memory] : .memory)
      return
    }
    result.note(candidate.figures)
    let missed = goals.missed(by: candidate.figures)
    guard !missed.isEmpty else {
      result.feasible += 1
      result.offer(candidate, model: gauge.model, objective)
      return
    }
    result.count(missed)
    result.offerNearest(
      candidate, shortfall: goals.shortfall(of: candidate.figures), objective)
  }
}
