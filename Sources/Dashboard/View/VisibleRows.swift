/// First row of a table on the screen, so that the chosen one is among those that fit.
func firstVisibleRow(count: Int, visible: Int, chosen: Int) -> Int {
  min(max(0, chosen - visible / 2), max(0, count - visible))
}
