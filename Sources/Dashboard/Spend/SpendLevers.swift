import ScalingCore

/// The values that the keys of the Spend screen move.
func spendLevers(of state: DashboardState) -> LeverRow {
  let all = SpendLever.allCases
  return LeverRow(
    items: all.map { LeverRow.Item(label: $0.label, text: $0.text(of: state.scenario)) },
    chosen: all.firstIndex(of: state.spendSettings.lever) ?? 0)
}
