import ScalingCore
import Screen

/// The values that the keys of the Spend screen move.
func spendLevers(of state: DashboardState, in language: Language) -> LeverRow {
  let all = SpendLever.allCases
  return LeverRow(
    items: all.map {
      LeverRow.Item(label: $0.label[language], text: $0.text(of: state.scenario, in: language))
    },
    chosen: all.firstIndex(of: state.spendSettings.lever) ?? 0)
}
