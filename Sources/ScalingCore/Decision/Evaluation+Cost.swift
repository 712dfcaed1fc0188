extension Evaluation {
  /// The cost of a request by a measure, in its own unit; nil where the model does not fit.
  public func cost(by measure: CostMeasure) -> Double? {
    switch measure {
    case .flops: cost.compute.value
    case .eFLOPs: cost.eFLOPs.value
    case .gpuSeconds: serving.timing?.gpuTimePerRequest.value
    case .dollars: economics?.costPerRequest.value
    }
  }
}
