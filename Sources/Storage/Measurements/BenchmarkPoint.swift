package import ScalingCore

/// One measured configuration of a benchmark file, in SI units, as far as the file states it.
package struct BenchmarkPoint: Sendable, Hashable {
  /// Which summary of the requests a number is.
  package enum Statistic: String, Sendable, Hashable {
    /// Half of the requests lie below.
    case median
    /// Average.
    case mean
    /// The file does not say.
    case unstated = "not stated"
  }

  /// What a time per generated token counts.
  package enum Definition: String, Sendable, Hashable {
    /// Time of a request after its first token by its other tokens, (latency − TTFT)/(O − 1).
    case decodeOnly = "decode only"
    /// Gaps between two tokens.
    case interToken = "inter-token latency"
    /// Prefill is in the time, so that it is no TPOT.
    case prefillIncluded = "prefill included"
  }

  /// A number and the summary that it is.
  package struct Figure<Unit>: Sendable, Hashable {
    /// The number.
    package var value: Quantity<Unit>
    /// Which summary of the requests it is.
    package var statistic: Statistic

    /// Joins a number and its summary.
    package init(_ value: Quantity<Unit>, _ statistic: Statistic) {
      self.value = value
      self.statistic = statistic
    }
  }

  /// How many requests ran at a time.
  package struct Concurrency: Sendable, Hashable {
    /// Who says so.
    package enum Source: String, Sendable, Hashable {
      /// The command line of the benchmark: a closed loop of so many users.
      case configured
      /// The benchmark counted them.
      case measured
      /// Requests a second times mean latency.
      case littlesLaw = "Little's law"
      /// One stream by the nature of the benchmark.
      case single = "single stream"
    }

    /// Mean of the requests that ran at a time; not always whole.
    package var value: Double
    /// Who says so.
    package var source: Source

    /// Joins a number and its source.
    package init(_ value: Double, _ source: Source) {
      self.value = value
      self.source = source
    }
  }

  /// Tool that wrote the file.
  package var tool: BenchmarkTool
  /// Where the point stands in the file.
  package var mark: SourceMark
  /// Model as written.
  package var model: String?
  /// GPU as written.
  package var gpu: String?
  /// GPUs that served.
  package var gpus: Int?
  /// Tensor-parallel GPUs, where the layout is stated.
  package var tensorParallel: Int?
  /// Serving software or client as written.
  package var backend: String?
  /// Number format of the weights as written.
  package var weights: String?
  /// Number format of the KV cache as written.
  package var kvCache: String?
  /// Day of the run, `2026-11-22`; empty when unknown.
  package var date = ""
  /// Mean prompt.
  package var prompt: Tokens?
  /// Mean answer.
  package var answer: Tokens?
  /// Requests at a time.
  package var concurrency: Concurrency?
  /// Requests a second that were asked for; nil when requests wait for others only.
  package var requestsPerSecond: Double?
  /// Time to first token.
  package var timeToFirstToken: Figure<SecondUnit>?
  /// Time per generated token.
  package var timePerOutputToken: Figure<SecondUnit>?
  /// What `timePerOutputToken` counts.
  package var definition = Definition.decodeOnly
  /// Generated tokens a second of all requests and GPUs.
  package var throughput: Figure<TokenRateUnit>?
  /// Why no decode speed can be taken from the point; nil when one can.
  package var obstacle: String?

  /// Starts a point; its numbers follow.
  package init(tool: BenchmarkTool, mark: SourceMark) {
    self.tool = tool
    self.mark = mark
  }
}

extension BenchmarkPoint {
  /// Tool and meaning of the numbers in a few words, for tables and files.
  var origin: String {
    var parts = [tool.rawValue]
    if let time = timePerOutputToken {
      parts.append("TPOT \(time.statistic.rawValue), \(definition.rawValue)")
    }
    if let concurrency { parts.append("concurrency \(concurrency.source.rawValue)") }
    return parts.joined(separator: "; ")
  }
}

/// A program that measures serving.
package enum BenchmarkTool: String, Sendable, Hashable, CaseIterable {
  /// `vllm bench serve`.
  case vllm = "vllm bench serve"
  /// `sglang.bench_serving`.
  case sglang = "sglang.bench_serving"
  /// The client of InferenceX.
  case inferenceX = "InferenceX"
  /// `profile_export` of aiperf or genai-perf.
  case aiperf = "aiperf or genai-perf"
  /// `benchmarks.json` of GuideLLM.
  case guideLLM = "GuideLLM"
  /// `llama-bench` of llama.cpp.
  case llamaBench = "llama-bench"
  /// Report of optimum-benchmark.
  case optimum = "optimum-benchmark"
  /// Validation of kv-planner.
  case kvPlanner = "kv-planner"
  /// Measured rows in the layout that `isocost validate` reads.
  case table = "measured rows"
}
