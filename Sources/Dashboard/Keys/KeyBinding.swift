package import Screen

/// Where a key has its meaning; inner contexts come before `everywhere`.
package enum KeyContext: String, Sendable, Hashable, CaseIterable {
  /// The sliders of Explore.
  case options
  /// The indicators of Explore.
  case indicators
  /// A chart of Explore.
  case chart
  /// The Frontier screen.
  case frontier
  /// The Spend screen.
  case spend
  /// The Speed screen.
  case speed
  /// The Shape screen.
  case shape
  /// The table of Compare.
  case compare
  /// Sliders that move on slides.
  case liveSlides = "live-slides"
  /// Slides of the presentation.
  case slides
  /// A list to choose from.
  case list
  /// The list of scenario files.
  case library
  /// Text to read: help and explanations.
  case reader
  /// A question about unsaved changes.
  case question
  /// A question about a file that somebody else changed.
  case conflict
  /// A question about unsaved work of an earlier dashboard.
  case offer
  /// Every screen, unless an overlay is open.
  case everywhere

  /// Heading in the help.
  package var title: Wording {
    switch self {
    case .options: Wording("Sliders", ja: "スライダー")
    case .indicators: Wording("Indicators", ja: "指標")
    case .chart: Wording("Charts", ja: "グラフ")
    case .frontier: ScreenID.frontier.title
    case .spend: ScreenID.spend.title
    case .speed: ScreenID.speed.title
    case .shape: ScreenID.shape.title
    case .compare: ScreenID.compare.title
    case .list: Wording("Lists", ja: "一覧")
    case .library: Wording("Scenario files", ja: "シナリオのファイル")
    case .reader: Wording("Help and explanations", ja: "ヘルプと説明")
    case .question: Wording("Unsaved changes", ja: "未保存の変更")
    case .liveSlides: Wording("Slides with live sliders", ja: "スライド上のスライダー")
    case .slides: Wording("Slides", ja: "スライド")
    case .conflict: Wording("Changed by somebody else", ja: "他の人による変更")
    case .offer: Wording("Earlier unsaved work", ja: "以前の未保存の作業")
    case .everywhere: Wording("Everywhere", ja: "共通")
    }
  }
}

/// One row of the key table: the dispatcher, the key bar, the help, the man page and the README read it.
package struct KeyBinding: Sendable, Hashable {
  /// Keys that give the command, the one to show first.
  package var keys: [Key]
  /// What they do.
  package var command: Command
  /// Where they do it.
  package var context: KeyContext
  /// Word for the key bar; empty keeps it out of the bar.
  package var label: String
  /// Sentence for help and documents.
  package var summary: String

  /// States one row.
  package init(
    _ keys: [Key], _ command: Command, in context: KeyContext, label: String = "",
    _ summary: String
  ) {
    self.keys = keys
    self.command = command
    self.context = context
    self.label = label
    self.summary = summary
  }
}
