import RealModule

/// One option with every symbol of `serving_latency.md` §2 resolved.
struct ServingSetup {
  /// What the model's shape gives.
  let shape: ServingShape
  /// Lengths and samples.
  let load: ServingLoad
  /// Lengths of the answers.
  let answers: AnswerLengths
  /// Parameters of the serving model.
  let parameters: ServingParameters
  /// Factors of the site.
  let scales: SiteScales
  /// Storage and arithmetic of the weights.
  let arithmetic: WeightArithmetic
  /// Serving software.
  let backend: Backend
  /// Its overheads; zero for one without parameters.
  let overhead: ServingParameters.BackendOverhead
  /// Accelerator.
  let gpu: Accelerator
  /// GPUs that share each attention matrix (t).
  let tensorParallel: Double
  /// Attention data-parallel ranks (dp).
  let dataParallel: Double
  /// GPUs of a replica (n).
  let gpus: Double
  /// GPUs over which the cache of a sequence is split (t_s).
  let cacheShards: Double
  /// Bytes of one KV element.
  let cacheBytes: Double
  /// Sequences in the closed loop (C).
  let concurrency: Double

  /// Resolves an option; counts below 1 are read as 1.
  init(
    shape: ServingShape, deployment: Deployment, load: ServingLoad, parameters: ServingParameters,
    scales: SiteScales = SiteScales()
  ) {
    self.shape = shape
    self.load = load
    answers = AnswerLengths(load)
    self.parameters = parameters
    self.scales = scales
    arithmetic = WeightArithmetic(
      deployment.weights, on: deployment.gpu, isMixture: shape.isMixture, parameters: parameters)
    backend = deployment.backend
    overhead = parameters.overheads[deployment.backend] ?? .init(front: 0, host: 0)
    gpu = deployment.gpu
    tensorParallel = Double(max(1, deployment.tensorParallel))
    dataParallel = Double(max(1, deployment.dataParallel))
    gpus = Double(max(1, deployment.gpusPerReplica))
    cacheShards = min(tensorParallel, shape.cacheShards)
    cacheBytes = deployment.kvCache.bytesPerElement
    concurrency = Double(max(1, deployment.concurrency))
  }

  /// Mean context of the running sequences at a step.
  var meanContext: Tokens { load.prompt + answers.running * 0.5 }

  /// Samples of one request that run together on an attention rank and share the prompt's cache.
  var groupedSamples: Double { min(Double(load.samples), max(1, concurrency / dataParallel)) }

  /// All-reduces of one pass over the layers: two per layer, none on a single GPU.
  var allReduces: Double { gpus > 1 ? 2 * shape.layers : 0 }

  /// Time of one token in one all-reduce (ρ): 16-bit activations, ring over n GPUs.
  var allReduceTimePerToken: Seconds {
    let bytes = 2 * WeightArithmetic.bytesAt16Bit * shape.hidden * (gpus - 1) / gpus
    return Seconds(bytes / (gpu.link.value * parameters.allReduceBandwidth))
  }

  /// Time in which the processor launches one pass over the layers; 0 where a graph replays it.
  var launching: Seconds { scales.fixed * shape.layers * overhead.layerLaunch }
}
