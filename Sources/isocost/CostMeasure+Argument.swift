public import ArgumentParser
public import ScalingCore

extension CostMeasure: ExpressibleByArgument {}
