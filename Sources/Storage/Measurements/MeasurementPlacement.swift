internal import ScalingCore

/// Decides which model, on which deployment, a point was measured with.
struct MeasurementPlacement {
  private let naming: MeasurementNaming
  private let catalogue: Catalogue
  private let names: CatalogueNames

  init(naming: MeasurementNaming, catalogue: Catalogue) {
    self.naming = naming
    self.catalogue = catalogue
    names = CatalogueNames(catalogue)
  }

  /// The point as a measurement of the serving model.
  ///
  /// - Throws: what is missing or not known, and the option that would state it.
  func measurement(
    _ point: BenchmarkPoint, file: String
  ) throws(Diagnostic) -> Loaded<MeasuredServing> {
    let place = Place(file: file, mark: point.mark)
    let model = try model(point, place)
    let gpu = try gpu(point, place)
    let backend = try backend(point, place)
    let weights = try weights(point, model, place)
    let cache = try kvCache(point, place)
    let layout = try layout(point, place)
    let deployment = Deployment(
      gpu: gpu, tensorParallel: layout.tensor, dataParallel: layout.data,
      expertParallel: layout.expert, weights: weights.value,
      kvCache: cache ?? Precision.assumedCache(weights: weights.value, backend: backend, on: gpu),
      concurrency: try concurrency(point, place), backend: backend)
    guard let decode = point.timePerOutputToken else {
      throw place.failure("no decode measurement")
    }
    let measured = MeasuredServing(
      model: model, deployment: deployment, load: try load(point, place),
      timeToFirstToken: point.timeToFirstToken?.value, timePerOutputToken: decode.value,
      recordedThroughput: point.throughput.map { $0.value / Double(deployment.gpusPerReplica) })
    return Loaded(measured, warnings: weights.warnings)
  }

  /// Whether the number format of the KV cache is stated.
  func recordsCache(of point: BenchmarkPoint) -> Bool {
    naming.kvCache != nil || point.kvCache != nil
  }

  /// A point of a file, for messages.
  private struct Place {
    let file: String
    let mark: SourceMark

    func failure(_ message: String) -> Diagnostic {
      Diagnostic(.error, file: file, at: mark, message)
    }

    func warning(_ message: String) -> Diagnostic {
      Diagnostic(.warning, file: file, at: mark, message)
    }
  }
}

// MARK: - Names

extension MeasurementPlacement {
  private func model(
    _ point: BenchmarkPoint, _ place: Place
  ) throws(Diagnostic) -> ModelArchitecture {
    guard let name = naming.model ?? point.model else {
      throw place.failure("the file names no model; name it with --model")
    }
    if let model = names.model(name) { return model }
    let hint = NearestName.hint(catalogue.nearestModels(to: name, limit: 1))
    throw place.failure(
      "the model '\(name.prefix(100))' is not in the catalogue; name one with --model, "
        + "or describe it in a catalogue file\(hint)")
  }

  private func gpu(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> Accelerator {
    guard let name = naming.gpu ?? point.gpu else {
      throw place.failure("the file names no GPU; name it with --gpu")
    }
    if let gpu = names.gpu(name) { return gpu }
    let hint = NearestName.hint(catalogue.nearestAccelerators(to: name, limit: 1))
    throw place.failure(
      "the GPU '\(name.prefix(100))' is not in the catalogue; name one with --gpu, "
        + "or describe it in a catalogue file\(hint)")
  }

  private func backend(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> Backend {
    if let backend = naming.backend { return backend }
    let known = Backend.allCases.map(\.rawValue).joined(separator: ", ")
    guard let name = point.backend else {
      throw place.failure(
        "the file does not name the serving software; name it with --backend: \(known)")
    }
    if let backend = Backend(written: name) { return backend }
    throw place.failure(
      "the backend '\(name.prefix(100))' is no serving software that the serving model knows; "
        + "name one with --backend: \(known)")
  }

  /// Format as stated, else by the name of the checkpoint, else that in which the model is published.
  private func weights(
    _ point: BenchmarkPoint, _ model: ModelArchitecture, _ place: Place
  ) throws(Diagnostic) -> Loaded<Precision> {
    if let stated = try precision(naming.weights, point.weights, "--weights", place) {
      return Loaded(stated)
    }
    if let named = point.model.flatMap(Precision.init(ofCheckpoint:)) { return Loaded(named) }
    let native = Precision(written: model.nativePrecision) ?? .bf16
    return Loaded(
      native,
      warnings: [
        place.warning(
          "the number format of the weights is not stated; \(native.rawValue) is assumed, in which "
            + "\(model.id) is published; name another with --weights")
      ])
  }

  private func kvCache(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> Precision? {
    try precision(naming.kvCache, point.kvCache, "--kv-cache", place)
  }

  private func precision(
    _ wanted: Precision?, _ stated: String?, _ option: String, _ place: Place
  ) throws(Diagnostic) -> Precision? {
    guard wanted == nil, let stated else { return wanted }
    if let precision = Precision(written: stated) { return precision }
    let known = Precision.allCases.map(\.rawValue).joined(separator: ", ")
    throw place.failure(
      "the number format '\(stated.prefix(40))' is not known; name one with \(option): \(known)")
  }
}

// MARK: - Layout and load

extension MeasurementPlacement {
  private typealias Layout = (tensor: Int, data: Int, expert: Int)

  /// The layout as stated; without one all GPUs share each matrix.
  private func layout(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> Layout {
    let (data, expert) = (naming.dataParallel ?? 1, naming.expertParallel ?? 1)
    let rest = naming.hasLayout ? nil : point.tensorParallel
    guard let tensor = naming.tensorParallel ?? rest ?? point.gpus.map({ max(1, $0 / data) }) else {
      throw place.failure(
        "the file does not state the number of GPUs; state it with --tensor-parallel")
    }
    let taken = max(tensor * data, expert)
    if let stated = point.gpus, stated != taken {
      throw place.failure(
        "the file states \(stated) GPUs, but the layout takes \(taken); "
          + "check --tensor-parallel, --data-parallel and --expert-parallel")
    }
    return (tensor, data, expert)
  }

  private func concurrency(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> Int {
    if let stated = naming.concurrency { return stated }
    guard let concurrency = point.concurrency else {
      throw place.failure(
        "the file does not state how many requests ran at a time; state it with --concurrency")
    }
    return max(1, Int(concurrency.value.rounded()))
  }

  private func load(_ point: BenchmarkPoint, _ place: Place) throws(Diagnostic) -> ServingLoad {
    guard let prompt = naming.prompt ?? point.prompt else {
      throw place.failure(
        "the file does not state the length of prompts; state it with --prompt-tokens")
    }
    guard let answer = naming.answer ?? point.answer else {
      throw place.failure(
        "the file does not state the length of answers; state it with --output-tokens")
    }
    return ServingLoad(prompt: prompt, generationLength: answer)
  }
}
