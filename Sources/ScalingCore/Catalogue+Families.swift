/// Models that differ by size only: the steps of the size slider.
public struct ModelLadder: Sendable, Hashable {
  /// Common part of the ids, for example `Qwen3`.
  public var name: String
  /// Whether the steps are mixtures of experts.
  public var isMixture: Bool
  /// The steps, from the smallest to the largest.
  public var models: [ModelArchitecture]
}

extension Catalogue {
  /// All ladders of a list of models, in its order.
  static func ladders(of models: [ModelArchitecture]) -> [ModelLadder] {
    let series = ModelSeries(models)
    var ladders: [ModelLadder] = []
    for model in models {
      let name = series.name(of: model)
      let isKnown = ladders.contains { $0.name == name && $0.isMixture == model.isMixture }
      guard !isKnown else { continue }
      let members = models.filter {
        $0.isMixture == model.isMixture && series.name(of: $0) == name
      }
      ladders.append(
        ModelLadder(name: name, isMixture: model.isMixture, models: steps(of: members)))
    }
    return ladders
  }

  /// The steps of the size slider for a model: its series, dense or mixture as the model is, by size.
  ///
  /// Of checkpoints with the same shape and size one is a step: the given model itself, else the one named
  /// after the family, else the first of the files. A model outside the catalogue is a step of its family.
  public func ladder(of model: ModelArchitecture) -> [ModelArchitecture] {
    if let known = families.first(where: { $0.models.contains(model) }) { return known.models }
    let series = ModelSeries(models)
    let name = series.name(of: model)
    let others = models.filter {
      $0.isMixture == model.isMixture && $0.id != model.id && series.name(of: $0) == name
    }
    return Self.steps(of: others, keeping: model)
  }

  /// One checkpoint per size, from the smallest to the largest.
  private static func steps(
    of members: [ModelArchitecture], keeping kept: ModelArchitecture? = nil
  ) -> [ModelArchitecture] {
    let named = members.filter(\.isNamedAfterFamily)
    let others = members.filter { !$0.isNamedAfterFamily }
    var steps = [kept].compactMap(\.self)
    for candidate in named + others where !steps.contains(where: candidate.hasShape) {
      steps.append(candidate)
    }
    return steps.sorted { $0.totalParameters < $1.totalParameters }
  }
}

/// Tells which models belong to one ladder.
private struct ModelSeries {
  /// Families of which a member bears the name.
  private let namedFamilies: Set<String>

  init(_ models: [ModelArchitecture]) {
    namedFamilies = Set(models.filter(\.isNamedAfterFamily).map(\.family))
  }

  /// The family; where no member bears its name, the id without its size (`R1-Distill-Qwen`).
  func name(of model: ModelArchitecture) -> String {
    guard !namedFamilies.contains(model.family), let dash = model.id.lastIndex(of: "-") else {
      return model.family
    }
    return String(model.id[..<dash])
  }
}

extension ModelArchitecture {
  /// Whether the id begins with the family, as it does unless the model is a fine-tune by others.
  fileprivate var isNamedAfterFamily: Bool { id.hasPrefix(family) }

  /// Whether another checkpoint has the same shape and size.
  fileprivate func hasShape(of other: ModelArchitecture) -> Bool {
    totalParameters == other.totalParameters && layers == other.layers && hidden == other.hidden
      && heads == other.heads && kvHeads == other.kvHeads && window == other.window
      && attention == other.attention
  }
}
