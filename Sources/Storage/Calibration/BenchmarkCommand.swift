internal import ScalingCore

/// The command line of a benchmark that takes a measurement.
enum BenchmarkCommand {
  /// Requests for each sequence that runs, so that start and end of the run weigh little.
  private static let requestsPerSequence = 5
  private static let fewestRequests = 20

  /// The command for a running server; nil where the software has no server.
  static func text(_ next: NextMeasurement, model: String) -> String? {
    let concurrency = next.deployment.concurrency
    let requests = max(fewestRequests, requestsPerSequence * concurrency)
    let common = [
      "--dataset-name random", "--random-input-len \(count(next.load.prompt))",
      "--random-output-len \(count(next.load.generationLength))",
      "--max-concurrency \(concurrency)", "--num-prompts \(requests)",
    ]
    guard let tool = tool(next.deployment.backend, model: model) else { return nil }
    return ([tool.start] + common + [tool.fixedLengths]).joined(separator: " ")
  }

  /// Start of the command, and the option that makes every answer as long as asked for.
  private static func tool(
    _ backend: Backend, model: String
  ) -> (start: String, fixedLengths: String)? {
    switch backend {
    case .vllm: ("vllm bench serve --model \(model)", "--ignore-eos")
    case .tensorRT: ("vllm bench serve --backend openai --model \(model)", "--ignore-eos")
    case .sglang:
      (
        "python3 -m sglang.bench_serving --backend sglang --model \(model)",
        "--random-range-ratio 1"
      )
    case .transformers: nil
    }
  }

  private static func count(_ tokens: Tokens) -> String { NumberText.shortest(tokens.value) }
}
