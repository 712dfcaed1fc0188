import ScalingCore

/// How many times more, for sentences and tables: `2.6×`, from ten on without decimals.
func timesText(_ ratio: Double) -> String {
  NumberFormat.decimals(ratio < 9.95 ? 1 : 0).string(ratio) + "×"
}
