internal import ScalingCore

/// Numbers of a measured row, each inside of its limits.
struct MeasuredNumbers {
  /// GPUs of a replica as stated; nil when the layout alone gives them.
  let gpus: Int?
  /// GPUs that share each attention matrix.
  let tensorParallel: Int
  /// Stages of a pipeline.
  let pipelineParallel: Int
  /// Attention data-parallel ranks.
  let dataParallel: Int
  /// Expert-parallel ranks.
  let expertParallel: Int
  /// Sequences in the closed loop.
  let concurrency: Int
  /// Prompt length.
  let prompt: Tokens
  /// Answer length.
  let answer: Tokens
  /// Time to first token; nil when it was not measured.
  let timeToFirstToken: Seconds?
  /// Time per output token.
  let timePerOutputToken: Seconds
  /// Generated tokens a second and GPU; nil when they were not recorded.
  let throughput: TokenRate?

  /// Most GPUs of a replica, and most ranks of one kind.
  private static let mostRanks = 65_536
  /// Most sequences in a closed loop.
  private static let mostSequences = 1_000_000
  /// Least milliseconds of a time, or tokens a second.
  private static let smallest = 0.001
  /// Most tokens of a prompt or an answer, milliseconds of a time, or tokens a second.
  private static let largest = 1e9

  init(_ cells: CellsOfRow) throws(Diagnostic) {
    gpus = try cells.count("ngpu", upTo: Self.mostRanks)
    tensorParallel = try cells.count("tp", upTo: Self.mostRanks) ?? 1
    pipelineParallel = try cells.count("pp", upTo: Self.mostRanks) ?? 1
    dataParallel = try cells.count("dp", upTo: Self.mostRanks) ?? 1
    expertParallel = try cells.count("ep", upTo: Self.mostRanks) ?? 1
    concurrency = try cells.requiredCount("concurrency", upTo: Self.mostSequences)
    prompt = Tokens(try cells.requiredAmount("isl", from: 1, upTo: Self.largest))
    answer = Tokens(try cells.requiredAmount("osl", from: 1, upTo: Self.largest))
    timeToFirstToken = try cells.amount("ttft_ms", from: Self.smallest, upTo: Self.largest).map {
      Seconds($0 / 1000)
    }
    timePerOutputToken = Seconds(
      try cells.requiredAmount("tpot_ms", from: Self.smallest, upTo: Self.largest) / 1000)
    throughput = try cells.amount(
      MeasuredRowsTable.throughput, from: Self.smallest, upTo: Self.largest
    )
    .map { TokenRate($0) }
  }

  /// The measurement of a model on a deployment.
  func measurement(
    of model: ModelArchitecture, on deployment: Deployment, flag: String
  ) -> MeasuredServing {
    MeasuredServing(
      model: model, deployment: deployment,
      load: ServingLoad(prompt: prompt, generationLength: answer),
      timeToFirstToken: timeToFirstToken, timePerOutputToken: timePerOutputToken,
      recordedThroughput: throughput, flag: flag)
  }
}
