package import ScalingCore

extension Backend {
  /// Serving software by one of its names, upper and lower case being equal; nil for others.
  package init?(written name: String) {
    let known: [String: Backend] = [
      "tensorrt-llm": .tensorRT, "trt-llm": .tensorRT, "tensorrt_llm": .tensorRT,
      "trt": .tensorRT, "sglang-native": .sglang, "sglang-oai": .sglang,
      "sglang-oai-chat": .sglang,
    ]
    let key = name.lowercased()
    guard let backend = Backend(rawValue: key) ?? known[key] else { return nil }
    self = backend
  }
}

extension Precision {
  /// Number format by one of its names, upper and lower case being equal; nil for others.
  ///
  /// 16-bit floats of both kinds are stored and multiplied alike; NVFP4 is ``Precision/fp4``.
  package init?(written name: String) {
    let known: [String: Precision] = [
      "fp16": .bf16, "f16": .bf16, "float16": .bf16, "bfloat16": .bf16, "nvfp4": .fp4,
    ]
    let key = name.lowercased()
    guard let precision = Precision(rawValue: key) ?? known[key] else { return nil }
    self = precision
  }

  /// Number format that the name of a checkpoint or its file states, such as `GLM-5-FP8` or `…-Q4_K_M.gguf`; nil
  /// when it states none.
  init?(ofCheckpoint name: String) {
    let words = CheckpointName.words(of: name)
    let known: [String: Precision] = [
      "awq": .int4, "int4": .int4, "w4a16": .int4, "q4": .int4, "w8a8": .int8, "q8": .int8,
      "mxfp4": .mxfp4, "nvfp4": .fp4, "fp4": .fp4, "fp8": .fp8, "int8": .int8, "bf16": .bf16,
      "f16": .bf16, "fp16": .bf16,
    ]
    guard let precision = words.lazy.compactMap({ known[$0] }).first else { return nil }
    self = precision
  }
}

/// Names of checkpoints as files and benchmarks write them.
enum CheckpointName {
  /// Words of a name in small letters; folders and the ending of a model file are left out.
  static func words(of name: String) -> [String] {
    stem(of: name).split { "-_. ".contains($0) }.map(String.init)
  }

  /// Last part of a path in small letters, without the ending of a model file.
  static func stem(of name: String) -> String {
    let last = name.lowercased().split(separator: "/").last.map(String.init) ?? ""
    for ending in [".gguf", ".safetensors"] where last.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}
