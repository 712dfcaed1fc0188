/// Something that is measured against a budget of DESIGN §7.
enum Figure: String, Sendable, Hashable, CaseIterable {
  /// One full evaluation.
  case evaluation
  /// Options a second that curves and frontier are built from.
  case optionRate
  /// Options a second that curves of several samples and their envelope are built from.
  case envelopeRate
  /// All usual draws of an uncertain scenario.
  case draws
  /// Options a second that a search for the best one judges.
  case searchRate
  /// Rows a second of a sweep, evaluated and written as CSV.
  case sweepRate
  /// Update and view of a key press on Explore, in process.
  case exploreFrameMedian
  /// The same, 99th percentile.
  case exploreFrameP99
  /// Update and view of a key press on Compare, in process.
  case compareFrameMedian
  /// The same, 99th percentile.
  case compareFrameP99
  /// Update and view of a key press on Frontier, in process.
  case frontierFrameMedian
  /// The same, 99th percentile.
  case frontierFrameP99
  /// Update and view of a key press on Speed, in process.
  case speedFrameMedian
  /// The same, 99th percentile.
  case speedFrameP99
  /// Update and view of a key press on Spend, in process.
  case spendFrameMedian
  /// The same, 99th percentile.
  case spendFrameP99
  /// Update and view of a key press on Shape, in process.
  case shapeFrameMedian
  /// The same, 99th percentile.
  case shapeFrameP99
  /// Key press to painted frame on Explore.
  case explorePaintMedian
  /// The same, 99th percentile.
  case explorePaintP99
  /// Key press to painted frame on Compare.
  case comparePaintMedian
  /// The same, 99th percentile.
  case comparePaintP99
  /// Key press to painted frame on Frontier.
  case frontierPaintMedian
  /// The same, 99th percentile.
  case frontierPaintP99
  /// Key press to painted frame on Speed.
  case speedPaintMedian
  /// The same, 99th percentile.
  case speedPaintP99
  /// Key press to painted frame on Spend.
  case spendPaintMedian
  /// The same, 99th percentile.
  case spendPaintP99
  /// Key press to the frame with all draws on Spend, 99th percentile.
  case spendSettledP99
  /// Key press to painted frame on Shape.
  case shapePaintMedian
  /// The same, 99th percentile.
  case shapePaintP99
  /// Key press to the other screen.
  case switchPaintMedian
  /// The same, 99th percentile.
  case switchPaintP99
  /// Start of the program to its first frame.
  case start
  /// Most memory resident after the first frame.
  case startMemory
  /// Most memory resident after all sliders moved.
  case workMemory
  /// Bytes of the first frame.
  case startBytes
  /// Bytes of a slider step.
  case stepBytesMedian
  /// The same, 95th percentile.
  case stepBytesP95
  /// Bytes written while nothing happens.
  case idleBytes
  /// Processor time used while nothing happens.
  case idleTicks
  /// Times that the program woke while nothing happened.
  case idleWakeUps
}
