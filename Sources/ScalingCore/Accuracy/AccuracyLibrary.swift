/// Everything that is known of accuracy, indexed by checkpoint and benchmark.
public struct AccuracyLibrary: Sendable {
  /// Single numbers; preferred sources come first.
  public let points: [AccuracyPoint]
  /// Curves of pass@1 against the cap.
  public let lengthFits: [LengthFit]
  /// Curves of pass@k against k.
  public let coverageFits: [CoverageFit]
  /// What quantisation costs.
  public let quantisation: [QuantisationPoint]
  /// Counts by question of the user's own runs, for ``QuestionAllocation``.
  public let questionRuns: [QuestionRun]
  /// Models of the catalogue: they tell a hypothetical model from one without evidence.
  public let models: [ModelArchitecture]

  /// Benchmarks on which any model is known, by name.
  public let benchmarks: [String]

  /// The evidence by checkpoint and benchmark.
  let index: AccuracyIndex
  /// Ids of the catalogue's models.
  let catalogueIDs: Set<String>
  /// Members by family between which a hypothetical size may lie, by ascending size.
  let families: [String: [ModelArchitecture]]
  /// What quantisation costs by bits, by ascending size.
  let retention: [Int: [QuantisationPoint]]

  /// Indexes the evidence.
  ///
  /// - Parameters:
  ///   - points: Single numbers; where several have the same checkpoint, benchmark and cap, the first counts.
  ///   - lengthFits: Curves of pass@1 against the cap.
  ///   - coverageFits: Curves of pass@k against k.
  ///   - quantisation: What quantisation costs.
  ///   - questionRuns: Counts by question of the user's own runs.
  ///   - models: Models of the catalogue; without them no size is interpolated.
  public init(
    points: [AccuracyPoint], lengthFits: [LengthFit], coverageFits: [CoverageFit],
    quantisation: [QuantisationPoint], questionRuns: [QuestionRun] = [],
    models: [ModelArchitecture] = []
  ) {
    self.init(
      points: points, lengthFits: lengthFits, coverageFits: coverageFits,
      quantisation: quantisation, questionRuns: questionRuns, models: models,
      index: AccuracyIndex(
        points: points, lengthFits: lengthFits, coverageFits: coverageFits))
  }

  /// The same evidence beside other models.
  public func knowing(models: [ModelArchitecture]) -> AccuracyLibrary {
    AccuracyLibrary(
      points: points, lengthFits: lengthFits, coverageFits: coverageFits,
      quantisation: quantisation, questionRuns: questionRuns, models: models, index: index)
  }

  /// Both libraries together; where both know something, `other` counts.
  public func merging(_ other: AccuracyLibrary) -> AccuracyLibrary {
    AccuracyLibrary(
      points: other.points + points, lengthFits: other.lengthFits + lengthFits,
      coverageFits: other.coverageFits + coverageFits,
      quantisation: other.quantisation.isEmpty ? quantisation : other.quantisation,
      questionRuns: other.questionRuns + questionRuns,
      models: other.models.isEmpty ? models : other.models)
  }

  private init(
    points: [AccuracyPoint], lengthFits: [LengthFit], coverageFits: [CoverageFit],
    quantisation: [QuantisationPoint], questionRuns: [QuestionRun],
    models: [ModelArchitecture], index: AccuracyIndex
  ) {
    self.points = points
    self.lengthFits = lengthFits
    self.coverageFits = coverageFits
    self.quantisation = quantisation
    self.questionRuns = questionRuns
    self.models = models
    self.index = index
    benchmarks = Set(index.benchmarks.values.joined()).sorted()
    catalogueIDs = Set(models.map(\.id))
    families = Dictionary(grouping: models.filter(\.isFamilyMember), by: \.family)
      .mapValues { $0.sorted { $0.totalParameters < $1.totalParameters } }
    retention = Dictionary(grouping: quantisation, by: \.bits)
      .mapValues { $0.sorted { $0.parameters < $1.parameters } }
  }
}

extension ModelArchitecture {
  /// Whether the model stands for its size in its family: dense, and no fine-tune under another name.
  var isFamilyMember: Bool { !isMixture && id.hasPrefix(family) }
}
