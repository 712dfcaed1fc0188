public import ArgumentParser
public import ScalingCore

extension LawFamily: ExpressibleByArgument {}
extension LawMethod: ExpressibleByArgument {}
extension LawResampling: ExpressibleByArgument {}
