import ArgumentParser
import ScalingCore
import Storage

/// What the user says about measurements; it completes the files and goes before what they say.
struct MeasurementOptions: ParsableArguments {
  @Option(help: launchLanguage("Model, by catalogue id or alias.", ja: "モデル。カタログのIDまたは別名。"))
  var model: String?

  @Option(help: launchLanguage("GPU, by catalogue id or alias.", ja: "GPU。カタログのIDまたは別名。"))
  var gpu: String?

  @Option(
    help: launchLanguage(
      "Serving software: \(Backend.allCases.map(\.rawValue).joined(separator: ", ")).",
      ja: "推論ソフトウェア：\(Backend.allCases.map(\.rawValue).joined(separator: ", "))。"))
  var backend: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Weights: \(Precision.allCases.map(\.rawValue).joined(separator: ", ")).",
        ja: "重みの形式：\(Precision.allCases.map(\.rawValue).joined(separator: ", "))。"),
      valueName: "precision"))
  var weights: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("KV cache: the same formats.", ja: "KVキャッシュの形式。選択肢は重みと同じ。"),
      valueName: "precision"))
  var kvCache: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("GPUs that share each weight matrix.", ja: "各重み行列を分け合うGPUの数。"),
      valueName: "count"))
  var tensorParallel: Int?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Attention data-parallel ranks.", ja: "アテンションのデータ並列数。"), valueName: "count"))
  var dataParallel: Int?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Expert-parallel ranks.", ja: "エキスパート並列数。"), valueName: "count"))
  var expertParallel: Int?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Requests that ran at a time.", ja: "同時に処理したリクエストの数。"), valueName: "count"))
  var concurrency: Int?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Mean length of prompts.", ja: "プロンプトの平均の長さ。"), valueName: "tokens"))
  var promptTokens: String?

  @Option(
    help: ArgumentHelp(
      launchLanguage("Mean length of answers.", ja: "回答の平均の長さ。"), valueName: "tokens"))
  var outputTokens: String?

  /// The options as values.
  ///
  /// - Throws: a usage failure about the first that makes no sense.
  func naming() throws -> MeasurementNaming {
    MeasurementNaming(
      model: model, gpu: gpu,
      backend: try known("--backend", backend, Backend.init(written:), Backend.self),
      weights: try known("--weights", weights, Precision.init(written:), Precision.self),
      kvCache: try known("--kv-cache", kvCache, Precision.init(written:), Precision.self),
      tensorParallel: try count("--tensor-parallel", tensorParallel, upTo: 65_536),
      dataParallel: try count("--data-parallel", dataParallel, upTo: 65_536),
      expertParallel: try count("--expert-parallel", expertParallel, upTo: 65_536),
      concurrency: try count("--concurrency", concurrency, upTo: 1_000_000),
      prompt: try tokens("--prompt-tokens", promptTokens),
      answer: try tokens("--output-tokens", outputTokens))
  }

  private func known<Choice: CaseIterable & RawRepresentable<String>>(
    _ option: String, _ text: String?, _ read: (String) -> Choice?, _: Choice.Type
  ) throws -> Choice? {
    guard let text else { return nil }
    if let choice = read(text) { return choice }
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(
      Failure.usage, "\(option): error: '\(text)' is not known; write one of \(names)")
  }

  private func count(_ option: String, _ count: Int?, upTo highest: Int) throws -> Int? {
    guard let count, !(1...highest).contains(count) else { return count }
    throw Failure(
      Failure.usage, "\(option): error: \(count) is no count; write a number from 1 to \(highest)")
  }

  private func tokens(_ option: String, _ text: String?) throws -> Tokens? {
    guard let text else { return nil }
    guard let tokens = try? Tokens.parse(text), tokens >= 1, tokens.value <= 1e8 else {
      throw Failure(
        Failure.usage, "\(option): error: '\(text)' is no number of tokens; write 8192 or 8Ki")
    }
    return tokens
  }
}
