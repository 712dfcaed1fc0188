internal import RealModule

extension LengthFit {
  /// Share of right answers when generation stops at a cap.
  public func accuracy(cap: Tokens) -> Probability {
    guard cap > 0 else { return 0 }
    let growth = Double.pow(cap / scale, shape)
    return Probability(-ceiling.value * Double.expMinusOne(-growth))
  }
}
