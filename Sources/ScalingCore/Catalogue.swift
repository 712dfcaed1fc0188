/// Models, accelerators, accuracy evidence and serving parameters that scenarios refer to.
public struct Catalogue: Sendable {
  /// Models, in the order of the files.
  public let models: [ModelArchitecture]
  /// Accelerators, in the order of the files.
  public let accelerators: [Accelerator]
  /// What is known of accuracy.
  public let accuracy: AccuracyLibrary
  /// Parameters of the serving model.
  public let serving: ServingParameters
  /// Profiles of the serving model, in the order of the files.
  public let profiles: [ServingProfile]
  /// Reads the measured serving configurations; each call reads anew, because most runs need none.
  public let measurements: @Sendable () -> [MeasuredServing]
  /// Reads the prices of models at hosts of APIs, in the order of the file; each call reads anew, because most
  /// runs need none.
  public let apiPrices: @Sendable () -> [APIPrice]
  /// All ladders of models, in the order of the files; found once, because every frame asks for them.
  public let families: [ModelLadder]
  /// Reads the frontiers that papers published; each call reads anew, because most runs need none.
  public let published: @Sendable () -> PublishedResults
  /// Reads the training experiments that laws are fitted to; each call reads anew, because most runs need none.
  public let experiments: @Sendable () -> [TrainingExperiment]

  /// Joins the tables; the accuracy library learns which models there are.
  public init(
    models: [ModelArchitecture], accelerators: [Accelerator], accuracy: AccuracyLibrary,
    serving: ServingParameters, profiles: [ServingProfile] = [],
    apiPrices: @escaping @Sendable () -> [APIPrice] = { [] },
    measurements: @escaping @Sendable () -> [MeasuredServing] = { [] },
    published: @escaping @Sendable () -> PublishedResults = { PublishedResults() },
    experiments: @escaping @Sendable () -> [TrainingExperiment] = { [] }
  ) {
    self.profiles = profiles
    self.apiPrices = apiPrices
    self.measurements = measurements
    self.published = published
    self.experiments = experiments
    self.models = models
    self.accelerators = accelerators
    self.accuracy = accuracy.knowing(models: models)
    self.serving = serving
    families = Self.ladders(of: models)
  }
}

// MARK: - Names

extension Catalogue {
  /// The model with an id or alias, upper and lower case being equal; an id goes before an alias.
  public func model(named name: String) -> ModelArchitecture? {
    Self.entry(named: name, in: models, id: \.id, aliases: \.aliases)
  }

  /// The accelerator with an id or alias, upper and lower case being equal; an id goes before an alias.
  public func accelerator(named name: String) -> Accelerator? {
    Self.entry(named: name, in: accelerators, id: \.id, aliases: \.aliases)
  }

  /// Prices of a model over the hosts that sell it; nil when none does.
  ///
  /// Upper and lower case and punctuation being equal, with or without the host's and maker's name.
  public func apiQuote(named name: String) -> APIQuote? {
    APIQuote(named: name, among: apiPrices())
  }

  /// The serving profile with an id, upper and lower case being equal.
  public func profile(named name: String) -> ServingProfile? {
    Self.entry(named: name, in: profiles, id: \.id, aliases: { _ in [] })
  }

  /// Ids of the models whose id or alias is most like a mistyped name, nearest first.
  public func nearestModels(to name: String, limit: Int = 3) -> [String] {
    Self.nearestIDs(to: name, in: models, limit: limit, id: \.id, aliases: \.aliases)
  }

  /// Ids of the accelerators whose id or alias is most like a mistyped name, nearest first.
  public func nearestAccelerators(to name: String, limit: Int = 3) -> [String] {
    Self.nearestIDs(to: name, in: accelerators, limit: limit, id: \.id, aliases: \.aliases)
  }

  private static func entry<Entry>(
    named name: String, in entries: [Entry], id: (Entry) -> String, aliases: (Entry) -> [String]
  ) -> Entry? {
    let wanted = name.lowercased()
    return entries.first { id($0).lowercased() == wanted }
      ?? entries.last { entry in aliases(entry).contains { $0.lowercased() == wanted } }
  }

  private static func nearestIDs<Entry>(
    to name: String, in entries: [Entry], limit: Int, id: (Entry) -> String,
    aliases: (Entry) -> [String]
  ) -> [String] {
    var owners: [String: String] = [:]
    for entry in entries {
      for known in [id(entry)] + aliases(entry) where owners[known] == nil {
        owners[known] = id(entry)
      }
    }
    let names = entries.flatMap { [id($0)] + aliases($0) }
    var found: [String] = []
    for known in nearest(name, among: names, limit: names.count) {
      guard let owner = owners[known], !found.contains(owner) else { continue }
      found.append(owner)
    }
    return Array(found.prefix(max(0, limit)))
  }
}

// MARK: - Own files

extension Catalogue {
  /// This catalogue with a user's own entries: the same id replaces, a new id is added at the end.
  ///
  /// - Parameters:
  ///   - models: Own models.
  ///   - accelerators: Own accelerators.
  ///   - accuracy: Own evidence; it goes before the shipped one.
  ///   - profiles: Own serving profiles.
  ///   - measurements: Own measured configurations; they go before the shipped ones.
  ///   - experiments: Own training experiments; they go before the shipped ones.
  public func merging(
    models: [ModelArchitecture] = [], accelerators: [Accelerator] = [],
    accuracy: AccuracyLibrary? = nil, profiles: [ServingProfile] = [],
    measurements: [MeasuredServing] = [], experiments: [TrainingExperiment] = []
  ) -> Catalogue {
    Catalogue(
      models: Self.merged(self.models, models, id: \.id),
      accelerators: Self.merged(self.accelerators, accelerators, id: \.id),
      accuracy: accuracy.map { self.accuracy.merging($0) } ?? self.accuracy,
      serving: serving, profiles: Self.merged(self.profiles, profiles, id: \.id),
      apiPrices: apiPrices, measurements: Self.joined(measurements, self.measurements),
      published: published, experiments: Self.joined(experiments, self.experiments))
  }

  private static func joined<Entry: Sendable>(
    _ own: [Entry], _ shipped: @escaping @Sendable () -> [Entry]
  ) -> @Sendable () -> [Entry] {
    if own.isEmpty { return shipped }
    return { own + shipped() }
  }

  private static func merged<Entry>(
    _ shipped: [Entry], _ own: [Entry], id: (Entry) -> String
  ) -> [Entry] {
    var result = shipped
    for entry in own {
      let name = id(entry).lowercased()
      if let index = result.firstIndex(where: { id($0).lowercased() == name }) {
        result[index] = entry
      } else {
        result.append(entry)
      }
    }
    return result
  }
}
