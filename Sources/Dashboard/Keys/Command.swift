/// What a key, a mouse target or a script asks for.
///
/// The raw value names the command in key scripts, documents and, later, in the configuration.
package enum Command: String, Sendable, Hashable, CaseIterable {
  /// Chooses the row above.
  case moveUp = "move-up"
  /// Chooses the row below.
  case moveDown = "move-down"
  /// One step down, or to the left.
  case stepDown = "step-down"
  /// One step up, or to the right.
  case stepUp = "step-up"
  /// Ten steps down.
  case leapDown = "leap-down"
  /// Ten steps up.
  case leapUp = "leap-up"
  /// Smallest value, or first row.
  case toFirst = "to-first"
  /// Largest value, or last row.
  case toLast = "to-last"
  /// Gives the focus to the next pane.
  case focusNext = "focus-next"
  /// Gives the focus to the pane before.
  case focusPrevious = "focus-previous"
  /// Opens the field for an exact value.
  case enterValue = "enter-value"
  /// Sets one value back to the saved one.
  case reset
  /// Sets all values back to the saved ones.
  case resetAll = "reset-all"
  /// Takes the last change back.
  case undo
  /// Repeats the change taken back.
  case redo
  /// Shows the Explore screen.
  case showExplore = "show-explore"
  /// Shows the Frontier screen.
  case showFrontier = "show-frontier"
  /// Shows the Spend screen.
  case showSpend = "show-spend"
  /// Shows the Speed screen.
  case showSpeed = "show-speed"
  /// Shows the Shape screen.
  case showShape = "show-shape"
  /// Shows the Compare screen.
  case showCompare = "show-compare"
  /// Writes the scenario to its file.
  case save
  /// Writes the scenario to a file to be named.
  case saveAs = "save-as"
  /// Lists scenario files to open.
  case open
  /// Hand the table of the screen to the clipboard.
  case copyTable = "copy-table"
  /// Write what the screen shows to a file.
  case export
  /// Renames the scenario.
  case rename
  /// Edits the tags of the scenario.
  case editTags = "edit-tags"
  /// List of files: rename the scenario of the file.
  case renameFile = "rename-file"
  /// List of files: edit the tags of the file.
  case tagFile = "tag-file"
  /// List of files: move the file to the trash.
  case deleteFile = "delete-file"
  /// List of files: bring the file back that was deleted last.
  case restoreFile = "restore-file"
  /// Goes to the open scenario before.
  case previousScenario = "previous-scenario"
  /// Goes to the next open scenario.
  case nextScenario = "next-scenario"
  /// Puts the scenario beside the others on Compare.
  case addToCompare = "add-to-compare"
  /// Takes the chosen column off Compare.
  case removeColumn = "remove-column"
  /// Makes the chosen column the baseline.
  case chooseBaseline = "choose-baseline"
  /// Compare: a copy of the column under the cursor.
  case duplicateColumn = "duplicate-column"
  /// Compare: exchange the column with the one to the left.
  case moveColumnLeft = "move-column-left"
  /// Compare: exchange the column with the one to the right.
  case moveColumnRight = "move-column-right"
  /// Compare: order the columns by the next figure.
  case sortColumns = "sort-columns"
  /// Opens the chosen column on Explore.
  case editColumn = "edit-column"
  /// Shows only the rows that differ.
  case toggleDifferences = "toggle-differences"
  /// Counts cost in the next way.
  case nextMeasure = "next-measure"
  /// Searches the number of samples as well, or not.
  case searchSamples = "search-samples"
  /// Shows published curves of dense and sparse attention, or hides them.
  case showPublished = "show-published"
  /// Takes the next model family.
  case nextFamily = "next-family"
  /// Takes the model family before.
  case previousFamily = "previous-family"
  /// Makes the option under the cross-hair the scenario's.
  case takeOption = "take-option"
  /// Draws the next of latency, TTFT and TPOT.
  case nextLatency = "next-latency"
  /// Takes the next measured lengths of prompt and answer.
  case nextLengths = "next-lengths"
  /// Takes the next GPU.
  case nextGPU = "next-gpu"
  /// Takes the GPU before.
  case previousGPU = "previous-gpu"
  /// Shares each weight matrix among more GPUs.
  case moreParallel = "more-parallel"
  /// Shares each weight matrix among fewer GPUs.
  case lessParallel = "less-parallel"
  /// Takes the next number format of the weights.
  case nextPrecision = "next-precision"
  /// Takes the number format of the weights before.
  case previousPrecision = "previous-precision"
  /// Draws each year, or all that is paid so far.
  case nextSpendView = "next-spend-view"
  /// Takes the next price plan.
  case nextPlan = "next-plan"
  /// Takes the price plan before.
  case previousPlan = "previous-plan"
  /// Chooses the next value to move.
  case nextLever = "next-lever"
  /// Chooses the value before.
  case previousLever = "previous-lever"
  /// Moves the chosen value up.
  case raiseLever = "raise-lever"
  /// Moves the chosen value down.
  case lowerLever = "lower-lever"
  /// Hides the cross-hair.
  case hideCrosshair = "hide-crosshair"
  /// Explains the number under the cursor.
  case explain
  /// Shows the keys.
  case help
  /// Steps to a decision on one's own numbers.
  case guide
  /// Choose a command by its words.
  case palette
  /// Search in the text that is read.
  case search
  /// Takes the next theme.
  case nextTheme = "next-theme"
  /// Lists the themes.
  case chooseTheme = "choose-theme"
  /// Reads the file of the theme again.
  case reloadTheme = "reload-theme"
  /// Switches the cost axis between logarithmic and linear.
  case toggleLogAxis = "toggle-log-axis"
  /// Shows the open scenarios as slides.
  case present
  /// Shows the next slide.
  case nextSlide = "next-slide"
  /// Shows the slide before.
  case previousSlide = "previous-slide"
  /// Shows the first slide.
  case firstSlide = "first-slide"
  /// Shows the last slide.
  case lastSlide = "last-slide"
  /// Lets the sliders move on the slides, or not.
  case liveSliders = "live-sliders"
  /// Shows or hides the speaker's notes.
  case speakerNotes = "speaker-notes"
  /// Slides: the text goes down by a row.
  case scrollUp = "scroll-up"
  /// Slides: the text goes up by a row.
  case scrollDown = "scroll-down"
  /// Shows all words in the next language.
  case nextLanguage = "next-language"
  /// Switches the mouse on or off.
  case toggleMouse = "toggle-mouse"
  /// Enlarges the focused chart, or back.
  case expand
  /// Paints the screen anew.
  case repaint
  /// A file that somebody else changed: keep the own version, theirs is kept beside it.
  case keepMine = "keep-mine"
  /// A file that somebody else changed: take their version.
  case takeTheirs = "take-theirs"
  /// Unsaved work of an earlier dashboard: throw it away.
  case discardWork = "discard-work"
  /// Leaves the program.
  case quit
  /// Leaves without saving.
  case quitWithoutSaving = "quit-without-saving"
  /// Accepts what an overlay shows.
  case accept
  /// Closes an overlay.
  case cancel
}
