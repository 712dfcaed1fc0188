import Screen

/// The usual keys of the dashboard, in the order of help and documents; ``KeyMap`` holds those in use.
///
/// To add a key: add a row here, handle its command in `Update/`, and run `make docs-tables`.
package enum KeyTable {
  /// Every binding; in one context no key stands twice (a test checks it).
  package static let bindings: [KeyBinding] =
    options + indicators + chart + frontier + spend + speed + shape + compare + liveSlides + slides
    + list + library + reader + question + conflict + offer + everywhere

  private static let up = [Key(.up), .character("k")]
  private static let down = [Key(.down), .character("j")]
  private static let left = [Key(.left), .character("h")]
  private static let right = [Key(.right), .character("l")]
  private static let leapLeft = [Key(.left, .shift), .character("H"), Key(.pageDown)]
  private static let leapRight = [Key(.right, .shift), .character("L"), Key(.pageUp)]
  private static let first = [Key(.home), .character("g")]
  private static let last = [Key(.end), .character("G")]

  private static let options: [KeyBinding] = [
    KeyBinding(up, .moveUp, in: .options, "choose the slider above"),
    KeyBinding(down, .moveDown, in: .options, label: "choose", "choose the slider below"),
    KeyBinding(left, .stepDown, in: .options, "one step down"),
    KeyBinding(right, .stepUp, in: .options, label: "change", "one step up"),
    KeyBinding(leapLeft, .leapDown, in: .options, "ten steps down"),
    KeyBinding(leapRight, .leapUp, in: .options, "ten steps up"),
    KeyBinding(first, .toFirst, in: .options, "smallest value"),
    KeyBinding(last, .toLast, in: .options, "largest value"),
    KeyBinding(
      [Key(.enter)], .enterValue, in: .options, label: "exact",
      "type an exact value with its unit (8Ki, $2.49, 1.2M, 40 %)"),
    KeyBinding(
      [.character("r"), Key(.backspace)], .reset, in: .options, "back to the saved value"),
    KeyBinding([.character("R")], .resetAll, in: .options, "all back to the saved values"),
  ]

  private static let indicators: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .indicators, "indicator to the left"),
    KeyBinding(right, .stepUp, in: .indicators, label: "choose", "indicator to the right"),
    KeyBinding(first, .toFirst, in: .indicators, "first indicator"),
    KeyBinding(last, .toLast, in: .indicators, "last indicator"),
    KeyBinding([Key(.enter)], .explain, in: .indicators, "explain the indicator"),
  ]

  private static let chart: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .chart, "cross-hair to the left"),
    KeyBinding(right, .stepUp, in: .chart, label: "cross-hair", "cross-hair to the right"),
    KeyBinding(leapLeft, .leapDown, in: .chart, "cross-hair ten points to the left"),
    KeyBinding(leapRight, .leapUp, in: .chart, "cross-hair ten points to the right"),
    KeyBinding(first, .toFirst, in: .chart, "cross-hair to the first point"),
    KeyBinding(last, .toLast, in: .chart, "cross-hair to the last point"),
  ]

  private static let frontier: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .frontier, "cross-hair to a cheaper option"),
    KeyBinding(
      right, .stepUp, in: .frontier, label: "cross-hair", "cross-hair to a more accurate option"),
    KeyBinding(up, .moveUp, in: .frontier, "where the size before takes the frontier over"),
    KeyBinding(
      down, .moveDown, in: .frontier, label: "size", "where the next size takes the frontier over"),
    KeyBinding(leapLeft, .leapDown, in: .frontier, "cross-hair ten options down"),
    KeyBinding(leapRight, .leapUp, in: .frontier, "cross-hair ten options up"),
    KeyBinding(first, .toFirst, in: .frontier, "cheapest option"),
    KeyBinding(last, .toLast, in: .frontier, "most accurate option"),
    KeyBinding(
      [Key(.enter)], .takeOption, in: .frontier, label: "take",
      "take the option under the cross-hair into the scenario"),
    KeyBinding(
      [.character("v")], .nextMeasure, in: .frontier, label: "cost",
      "what counts as cost: eFLOPs, FLOPs, GPU time or money"),
    KeyBinding(
      [.character("f")], .nextFamily, in: .frontier, label: "family", "next model family"),
    KeyBinding([.character("F")], .previousFamily, in: .frontier, "model family before"),
    KeyBinding(
      [.character("w")], .searchSamples, in: .frontier, label: "any N",
      "search the number of samples too, or keep the scenario's"),
    KeyBinding(
      [.character("d")], .showPublished, in: .frontier, label: "sparse",
      "published curves of dense and sparse attention, or none"),
    KeyBinding([Key(.escape)], .hideCrosshair, in: .frontier, "hide the cross-hair"),
  ]

  private static let spend: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .spend, "cross-hair to fewer requests, or a year back"),
    KeyBinding(
      right, .stepUp, in: .spend, label: "cross-hair",
      "cross-hair to more requests, or a year on"),
    KeyBinding(up, .moveUp, in: .spend, "plan or year above"),
    KeyBinding(down, .moveDown, in: .spend, "plan or year below"),
    KeyBinding(leapLeft, .leapDown, in: .spend, "ten points back"),
    KeyBinding(leapRight, .leapUp, in: .spend, "ten points on"),
    KeyBinding(first, .toFirst, in: .spend, "fewest requests, first plan or year"),
    KeyBinding(last, .toLast, in: .spend, "most requests, last plan or year"),
    KeyBinding(
      [Key(.enter)], .takeOption, in: .spend, label: "take",
      "take the volume under the cross-hair, or the chosen plan, into the scenario"),
    KeyBinding(
      [.character("v")], .nextLever, in: .spend, label: "value",
      "choose the next value of the row on top: plan, price, volume, growth, years"),
    KeyBinding([.character("V")], .previousLever, in: .spend, "choose the value before"),
    KeyBinding(
      [.character("+")], .raiseLever, in: .spend, label: "more", "move the chosen value up"),
    KeyBinding(
      [.character("-")], .lowerLever, in: .spend, label: "less", "move the chosen value down"),
    KeyBinding(
      [.character("=")], .enterValue, in: .spend, "type the exact value with its unit"),
    KeyBinding([.character("a")], .nextPlan, in: .spend, label: "plan", "next price plan"),
    KeyBinding([.character("A")], .previousPlan, in: .spend, "price plan before"),
    KeyBinding(
      [.character("w")], .nextSpendView, in: .spend, label: "paid so far",
      "spend of each year, or all that is paid so far"),
    KeyBinding([Key(.escape)], .hideCrosshair, in: .spend, "hide the cross-hair"),
  ]

  private static let shape: [KeyBinding] = [
    KeyBinding(up, .moveUp, in: .shape, "shape above"),
    KeyBinding(down, .moveDown, in: .shape, label: "shape", "shape below"),
    KeyBinding(first, .toFirst, in: .shape, "shape of the lowest loss"),
    KeyBinding(last, .toLast, in: .shape, "last shape of the table"),
    KeyBinding(
      [Key(.enter)], .takeOption, in: .shape, label: "take",
      "make the chosen shape the scenario's model"),
    KeyBinding(
      [.character("v")], .nextLever, in: .shape, label: "value",
      "choose the next value of the row on top: size, limit, KV heads, plan"),
    KeyBinding([.character("V")], .previousLever, in: .shape, "choose the value before"),
    KeyBinding(
      [.character("+")], .raiseLever, in: .shape, label: "more", "move the chosen value up"),
    KeyBinding(
      [.character("-")], .lowerLever, in: .shape, label: "less", "move the chosen value down"),
    KeyBinding(
      [Key(.escape)], .hideCrosshair, in: .shape, "stop drawing intervals, or let go of the shape"),
  ]

  private static let speed: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .speed, "cross-hair to fewer sequences"),
    KeyBinding(right, .stepUp, in: .speed, label: "cross-hair", "cross-hair to more sequences"),
    KeyBinding(up, .moveUp, in: .speed, "row above, or part of a token's time above"),
    KeyBinding(down, .moveDown, in: .speed, "row below, or part of a token's time below"),
    KeyBinding(leapLeft, .leapDown, in: .speed, "ten rows up"),
    KeyBinding(leapRight, .leapUp, in: .speed, "ten rows down"),
    KeyBinding(first, .toFirst, in: .speed, "one sequence"),
    KeyBinding(last, .toLast, in: .speed, "most sequences"),
    KeyBinding(
      [Key(.enter)], .takeOption, in: .speed, label: "take",
      "take the concurrency under the cross-hair into the scenario"),
    KeyBinding(
      [.character("v")], .nextLatency, in: .speed, label: "time",
      "which time is drawn: latency, TTFT or TPOT"),
    KeyBinding([.character("a")], .nextGPU, in: .speed, label: "GPU", "next GPU"),
    KeyBinding([.character("A")], .previousGPU, in: .speed, "GPU before"),
    KeyBinding(
      [.character("+")], .moreParallel, in: .speed, label: "GPUs",
      "more GPUs share each weight matrix"),
    KeyBinding([.character("-")], .lessParallel, in: .speed, "fewer GPUs share it"),
    KeyBinding(
      [.character("w")], .nextPrecision, in: .speed, label: "weights",
      "next number format of the weights"),
    KeyBinding([.character("W")], .previousPrecision, in: .speed, "number format before"),
    KeyBinding(
      [.character("d")], .nextLengths, in: .speed, label: "measured",
      "lengths of prompt and answer that were measured, or the scenario's own"),
    KeyBinding([Key(.escape)], .hideCrosshair, in: .speed, "hide the cross-hair"),
  ]

  private static let compare: [KeyBinding] = [
    KeyBinding(left, .stepDown, in: .compare, "column to the left"),
    KeyBinding(right, .stepUp, in: .compare, label: "column", "column to the right"),
    KeyBinding(up, .moveUp, in: .compare, "row above"),
    KeyBinding(down, .moveDown, in: .compare, "row below"),
    KeyBinding(first, .toFirst, in: .compare, "first row"),
    KeyBinding(last, .toLast, in: .compare, "last row"),
    KeyBinding(
      [.character("b")], .chooseBaseline, in: .compare, label: "baseline",
      "measure the differences from this column"),
    KeyBinding(
      [.character("d")], .toggleDifferences, in: .compare, label: "differences",
      "only the rows that differ, or all"),
    KeyBinding(
      [.character("v")], .sortColumns, in: .compare,
      "order the columns by the next figure, best first"),
    KeyBinding([.character("<")], .moveColumnLeft, in: .compare, "move the column to the left"),
    KeyBinding([.character(">")], .moveColumnRight, in: .compare, "move the column to the right"),
    KeyBinding(
      [.character("D")], .duplicateColumn, in: .compare, "put a copy of the column beside"),
    KeyBinding(
      [.character("X"), Key(.delete)], .removeColumn, in: .compare, label: "remove",
      "take the column off"),
    KeyBinding(
      [Key(.enter)], .editColumn, in: .compare, label: "edit", "open the column on Explore"),
  ]

  private static let list: [KeyBinding] = [
    KeyBinding([Key(.up)], .moveUp, in: .list, "row above"),
    KeyBinding([Key(.down)], .moveDown, in: .list, label: "choose", "row below"),
    KeyBinding([Key(.home)], .toFirst, in: .list, "first row"),
    KeyBinding([Key(.end)], .toLast, in: .list, "last row"),
    KeyBinding([Key(.pageUp)], .leapDown, in: .list, "ten rows up"),
    KeyBinding([Key(.pageDown)], .leapUp, in: .list, "ten rows down"),
    KeyBinding([.control("r")], .reloadTheme, in: .list, "read the chosen theme's file again"),
    KeyBinding([Key(.enter)], .accept, in: .list, label: "take", "take the chosen row"),
    KeyBinding([Key(.escape)], .cancel, in: .list, label: "close", "close the list"),
  ]

  private static let library: [KeyBinding] = [
    KeyBinding(
      [.control("r")], .renameFile, in: .library, label: "rename",
      "rename the scenario in the chosen file"),
    KeyBinding(
      [.control("t")], .tagFile, in: .library, label: "tags", "edit the tags of the chosen file"),
    KeyBinding(
      [Key(.delete), .control("x")], .deleteFile, in: .library, label: "delete",
      "move the chosen file to the trash beside it"),
    KeyBinding(
      [.control("y"), Key(.insert)], .restoreFile, in: .library, label: "undelete",
      "bring the file back that was deleted last"),
  ]

  private static let reader: [KeyBinding] = [
    KeyBinding(up, .moveUp, in: .reader, "scroll up"),
    KeyBinding(down, .moveDown, in: .reader, label: "scroll", "scroll down"),
    KeyBinding([Key(.pageUp)], .leapDown, in: .reader, "page up"),
    KeyBinding([Key(.pageDown), .character(" ")], .leapUp, in: .reader, "page down"),
    KeyBinding([.character("/")], .search, in: .reader, "search the keys of the help"),
    KeyBinding(first, .toFirst, in: .reader, "to the top"),
    KeyBinding(last, .toLast, in: .reader, "to the end"),
    KeyBinding(
      [Key(.escape), .character("q"), .character("?"), .character("i"), Key(.enter)], .cancel,
      in: .reader, label: "close", "close"),
  ]

  private static let question: [KeyBinding] = [
    KeyBinding(
      [.character("s"), Key(.enter)], .accept, in: .question, label: "save and quit",
      "save all changes, then quit"),
    KeyBinding(
      [.character("d"), .character("q")], .quitWithoutSaving, in: .question,
      label: "discard", "quit without saving"),
    KeyBinding([Key(.escape)], .cancel, in: .question, label: "stay", "stay"),
  ]

  private static let liveSlides: [KeyBinding] = [
    KeyBinding(up, .moveUp, in: .liveSlides, "choose the slider above"),
    KeyBinding(down, .moveDown, in: .liveSlides, label: "choose", "choose the slider below"),
    KeyBinding(left, .stepDown, in: .liveSlides, "one step down"),
    KeyBinding(right, .stepUp, in: .liveSlides, label: "change", "one step up"),
    KeyBinding(
      [Key(.left, .shift), .character("H")], .leapDown, in: .liveSlides, "ten steps down"),
    KeyBinding([Key(.right, .shift), .character("L")], .leapUp, in: .liveSlides, "ten steps up"),
    KeyBinding([.character("u")], .undo, in: .liveSlides, label: "undo", "undo"),
    KeyBinding([.character("U")], .redo, in: .liveSlides, "redo"),
  ]

  private static let slides: [KeyBinding] = [
    KeyBinding(
      [.character(" "), Key(.right), .character("l"), Key(.pageDown)], .nextSlide, in: .slides,
      label: "next", "next slide"),
    KeyBinding(
      [Key(.left), .character("h"), Key(.pageUp)], .previousSlide, in: .slides,
      label: "back", "slide before"),
    KeyBinding(first, .firstSlide, in: .slides, "first slide"),
    KeyBinding(last, .lastSlide, in: .slides, "last slide"),
    KeyBinding(
      [.character("s")], .liveSliders, in: .slides, label: "sliders",
      "let the sliders move, or make the slides read-only again"),
    KeyBinding(
      [.character("n")], .speakerNotes, in: .slides, label: "notes",
      "show or hide the speaker's notes"),
    KeyBinding(up + [.character("K")], .scrollUp, in: .slides, "scroll up"),
    KeyBinding(down + [.character("J")], .scrollDown, in: .slides, "scroll down"),
    KeyBinding([.character("t")], .nextTheme, in: .slides, "next theme"),
    KeyBinding([.control("l")], .repaint, in: .slides, "paint the screen anew"),
    KeyBinding([Key(.function(4))], .nextLanguage, in: .slides, "language: English or Japanese"),
    KeyBinding(
      [Key(.escape), .character("q"), .character("p")], .cancel, in: .slides, label: "end",
      "end the slides"),
  ]

  private static let conflict: [KeyBinding] = [
    KeyBinding(
      [.character("m")], .keepMine, in: .conflict, label: "keep mine",
      "save your version; theirs is kept beside it"),
    KeyBinding(
      [.character("t")], .takeTheirs, in: .conflict, label: "take theirs",
      "take the version in the file; undo brings yours back"),
    KeyBinding(
      [.character("S"), .character("s")], .saveAs, in: .conflict, label: "save elsewhere",
      "save your version under another name"),
    KeyBinding(up, .moveUp, in: .conflict, "scroll up"),
    KeyBinding(down, .moveDown, in: .conflict, "scroll down"),
    KeyBinding(
      [Key(.escape)], .cancel, in: .conflict, label: "later", "decide later; nothing is written"),
  ]

  private static let offer: [KeyBinding] = [
    KeyBinding(
      [Key(.enter)], .accept, in: .offer, label: "take", "take the unsaved scenarios back"),
    KeyBinding(
      [Key(.escape)], .cancel, in: .offer, label: "leave", "leave them; the next start asks again"),
    KeyBinding([.character("d")], .discardWork, in: .offer, label: "discard", "throw them away"),
  ]

  private static let everywhere: [KeyBinding] = [
    KeyBinding(
      [.character("?"), Key(.function(1))], .help, in: .everywhere, label: "help", "all keys"),
    KeyBinding([.character("q")], .quit, in: .everywhere, label: "quit", "quit"),
    KeyBinding([.character(":")], .palette, in: .everywhere, "choose a command by its words"),
    KeyBinding([.character("1")], .showExplore, in: .everywhere, "screen Explore"),
    KeyBinding([.character("2")], .showFrontier, in: .everywhere, "screen Frontier"),
    KeyBinding([.character("3")], .showSpend, in: .everywhere, "screen Spend"),
    KeyBinding([.character("4")], .showSpeed, in: .everywhere, "screen Speed"),
    KeyBinding([.character("5")], .showShape, in: .everywhere, "screen Shape"),
    KeyBinding([.character("6")], .showCompare, in: .everywhere, "screen Compare"),
    KeyBinding([Key(.tab)], .focusNext, in: .everywhere, label: "pane", "next pane"),
    KeyBinding([Key(.tab, .shift)], .focusPrevious, in: .everywhere, "pane before"),
    KeyBinding(
      [.character("i")], .explain, in: .everywhere, label: "explain",
      "explain the number under the cursor: formula, inputs, evidence"),
    KeyBinding(
      [Key(.function(3))], .guide, in: .everywhere,
      "guide: which of your own prices, measurements and goals are missing"),
    KeyBinding([.character("u")], .undo, in: .everywhere, label: "undo", "undo"),
    KeyBinding([.character("U")], .redo, in: .everywhere, "redo"),
    KeyBinding([.character("s")], .save, in: .everywhere, label: "save", "save the scenario"),
    KeyBinding([.character("S")], .saveAs, in: .everywhere, "save under another name"),
    KeyBinding([.character("o")], .open, in: .everywhere, label: "open", "open a scenario"),
    KeyBinding(
      [.character("x")], .export, in: .everywhere, "export a report, the chart or the screen"),
    KeyBinding(
      [.character("y")], .copyTable, in: .everywhere,
      "copy the screen's table to the terminal's clipboard"),
    KeyBinding(
      [.character("p")], .present, in: .everywhere, "present the open scenarios as slides"),
    KeyBinding([.character("n")], .rename, in: .everywhere, "rename the scenario"),
    KeyBinding(
      [.character("#")], .editTags, in: .everywhere, "tags by which the list of files finds it"),
    KeyBinding(
      [.character("c")], .addToCompare, in: .everywhere, label: "compare",
      "put the scenario on Compare"),
    KeyBinding([.character("[")], .previousScenario, in: .everywhere, "open scenario before"),
    KeyBinding([.character("]")], .nextScenario, in: .everywhere, "next open scenario"),
    KeyBinding(
      [.character("z")], .toggleLogAxis, in: .everywhere, "cost or time axis logarithmic or linear"),
    KeyBinding([.character("e")], .expand, in: .everywhere, "enlarge the chart, or back"),
    KeyBinding([.character("t")], .nextTheme, in: .everywhere, "next theme"),
    KeyBinding([.character("T"), Key(.function(2))], .chooseTheme, in: .everywhere, "themes"),
    KeyBinding([.control("r")], .reloadTheme, in: .everywhere, "read the theme's file again"),
    KeyBinding(
      [Key(.function(4))], .nextLanguage, in: .everywhere, "language: English or Japanese"),
    KeyBinding([.character("m")], .toggleMouse, in: .everywhere, "mouse on or off"),
    KeyBinding([.control("l")], .repaint, in: .everywhere, "paint the screen anew"),
  ]
}

extension KeyTable {
  /// Rows of one context, in table order.
  package static func bindings(in context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.context == context }
  }
}
