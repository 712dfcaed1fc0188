internal import ScalingCore

/// Finds models and GPUs by the names that benchmarks write.
struct CatalogueNames {
  private let catalogue: Catalogue
  private let models: [String: ModelArchitecture]
  private let gpus: [String: Accelerator]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    models = Self.index(
      catalogue.models, names: { [$0.id] + $0.aliases }, key: CheckpointName.stem(of:))
    gpus = Self.index(
      catalogue.accelerators, names: { [$0.id] + $0.aliases }, key: Self.gpuKey)
  }

  /// The model with an id or alias, the folders, endings and number formats of file names aside.
  func model(_ name: String) -> ModelArchitecture? {
    if let model = catalogue.model(named: name) { return model }
    var stem = CheckpointName.stem(of: name)
    while true {
      if let model = models[stem] { return model }
      guard let shorter = Self.withoutFormat(stem) else { return nil }
      stem = shorter
    }
  }

  /// The GPU with an id or alias; `NVIDIA`, `GeForce` and the kind of blank do not count.
  func gpu(_ name: String) -> Accelerator? {
    catalogue.accelerator(named: name) ?? gpus[Self.gpuKey(name)]
  }

  /// The first entry by key wins, as ids stand before aliases.
  private static func index<Entry>(
    _ entries: [Entry], names: (Entry) -> [String], key: (String) -> String
  ) -> [String: Entry] {
    var index: [String: Entry] = [:]
    for entry in entries {
      for name in names(entry) where index[key(name)] == nil { index[key(name)] = entry }
    }
    return index
  }

  private static func gpuKey(_ name: String) -> String {
    let makers: Set<Substring> = ["nvidia", "geforce", "amd", "instinct", "intel"]
    return name.lowercased().split { "-_ ".contains($0) }.filter { !makers.contains($0) }
      .joined(separator: " ")
  }

  /// Last words of a name that say how a checkpoint is stored, not which model it is.
  private static let formats: Set<String> = [
    "gguf", "fp8", "fp4", "nvfp4", "mxfp4", "int4", "int8", "awq", "gptq", "bf16", "f16", "fp16",
    "w4a16", "w8a8", "q2", "q3", "q4", "q5", "q6", "q8", "0", "1", "k", "s", "m", "l",
  ]

  /// A name without its last word when that is a number format; nil when it is not.
  private static func withoutFormat(_ name: String) -> String? {
    guard let cut = name.lastIndex(where: { "-_.".contains($0) }),
      formats.contains(String(name[name.index(after: cut)...]))
    else { return nil }
    return String(name[..<cut])
  }
}
