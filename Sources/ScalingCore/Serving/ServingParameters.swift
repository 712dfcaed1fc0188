/// Fitted parameters of the serving model (`serving_latency.md` §3), in seconds and pure numbers.
public struct ServingParameters: Sendable, Hashable {
  /// Overheads of one serving software.
  public struct BackendOverhead: Sendable, Hashable {
    /// Front end and scheduler before the first token (front).
    public var front: Seconds
    /// Visible processor time per decode step (host).
    public var host: Seconds
    /// Processor time to launch one layer, where no graph of the step is kept; 0 elsewhere.
    ///
    /// It belongs to machine and framework (`serving_latency.md` §6): 0.605 ms fits published 1B latencies on
    /// A100-40GB, 0.90 ms Qwen2.5 on A100.
    public var layerLaunch: Seconds

    /// States the overheads.
    public init(front: Seconds, host: Seconds, layerLaunch: Seconds = 0) {
      self.front = front
      self.host = host
      self.layerLaunch = layerLaunch
    }
  }

  /// Exponent of the smooth maximum of memory and arithmetic time (p_max).
  public var smoothMaximum: Double
  /// Share of the other requests that are ahead in prefill (q, `queue`).
  public var prefillQueueShare: Double
  /// Part of the own prefill that counts for TTFT (own).
  public var ownPrefill: Double
  /// Admission wait when memory is full (adm).
  public var admissionWait: Double
  /// Overheads by backend.
  public var overheads: [Backend: BackendOverhead]
  /// Share of memory bandwidth when streaming weights of 8 bit and more (mbu_w).
  public var weightBandwidth: Double
  /// The same for dense 4-bit weights (mbu_w4).
  public var weightBandwidth4: Double
  /// The same for experts (mbu_moe).
  public var expertBandwidth: Double
  /// Share of memory bandwidth of decode attention (mbu_kv).
  public var cacheBandwidth: Double
  /// Share of peak of 16-bit matrix products (mfu16).
  public var utilisation16: Double
  /// Share of peak of 8-bit matrix products (mfu8).
  public var utilisation8: Double
  /// Share of peak of 4-bit matrix products (mfu4).
  public var utilisation4: Double
  /// Factor of grouped matrix products (mfu_moe).
  public var expertUtilisation: Double
  /// Share of 16-bit peak of prefill attention (mfu_attn).
  public var attentionUtilisation: Double
  /// Fixed cost of a kernel (t_kernel).
  public var kernelTime: Seconds
  /// Extra cost of a kernel per token in the step (t_token).
  public var kernelTokenTime: Seconds
  /// Latency of an all-reduce per doubling of GPUs (ar_alpha).
  public var allReduceLatency: Seconds
  /// Share of link bandwidth of an all-reduce (ar_bw).
  public var allReduceBandwidth: Double
  /// Where the parameters come from.
  public var evidence: Evidence

  /// States all parameters.
  public init(
    smoothMaximum: Double, prefillQueueShare: Double, ownPrefill: Double, admissionWait: Double,
    overheads: [Backend: BackendOverhead], weightBandwidth: Double, weightBandwidth4: Double,
    expertBandwidth: Double, cacheBandwidth: Double, utilisation16: Double, utilisation8: Double,
    utilisation4: Double, expertUtilisation: Double, attentionUtilisation: Double,
    kernelTime: Seconds, kernelTokenTime: Seconds, allReduceLatency: Seconds,
    allReduceBandwidth: Double, evidence: Evidence
  ) {
    self.smoothMaximum = smoothMaximum
    self.prefillQueueShare = prefillQueueShare
    self.ownPrefill = ownPrefill
    self.admissionWait = admissionWait
    self.overheads = overheads
    self.weightBandwidth = weightBandwidth
    self.weightBandwidth4 = weightBandwidth4
    self.expertBandwidth = expertBandwidth
    self.cacheBandwidth = cacheBandwidth
    self.utilisation16 = utilisation16
    self.utilisation8 = utilisation8
    self.utilisation4 = utilisation4
    self.expertUtilisation = expertUtilisation
    self.attentionUtilisation = attentionUtilisation
    self.kernelTime = kernelTime
    self.kernelTokenTime = kernelTokenTime
    self.allReduceLatency = allReduceLatency
    self.allReduceBandwidth = allReduceBandwidth
    self.evidence = evidence
  }
}
