import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Every command in every context")
struct CommandTableTests {
  /// A part of the dashboard that a command may change.
  enum Part: Sendable, Hashable {
    case scenario, documents, comparison, frontier, screen, focus, cursor, crosshair, chart, theme,
      overlay
    case spend, speed, shape, mouse, message, effects, slides
  }

  /// A place in which a command is given.
  enum Place: String, Sendable, CaseIterable {
    case options, indicators, accuracyChart, spendChart, frontier, spend, speed, shape, compare
  }

  /// What lies over the screen while a command is given.
  enum Cover: String, Sendable, CaseIterable {
    case help, explanation, entry, files, themes, question, conflict, offer
  }

  /// Two open scenarios, one changed and taken back; both on Compare.
  private func bench(in place: Place) throws -> Bench {
    var bench = try Bench([Fixture.tutor(named: "A"), Fixture.sample(.large)])
    bench.give(Self.screen(of: place))
    bench.state.shapeSettings.row = place == .shape ? 3 : nil
    bench.state.spendSettings.volume = place == .spend ? 12 : nil
    bench.state.speedSettings.row = place == .speed ? 3 : nil
    bench.state.frontierSettings.crosshair = place == .frontier ? 12 : nil
    bench.state.focus =
      switch place {
      case .options, .frontier, .spend, .speed, .shape, .compare: .options
      case .indicators: .indicators
      case .accuracyChart: .accuracyChart
      case .spendChart: .spendChart
      }
    bench.state.slider = .generationLength
    bench.state.indicator = .costPerRequest
    bench.state.comparison.column = 1
    return bench
  }

  /// The command that leads to a place.
  private static func screen(of place: Place) -> Command {
    switch place {
    case .options, .indicators, .accuracyChart, .spendChart: .showExplore
    case .frontier: .showFrontier
    case .spend: .showSpend
    case .speed: .showSpeed
    case .shape: .showShape
    case .compare: .showCompare
    }
  }

  /// The parts that a command changes.
  private func changes(of command: Command, in bench: Bench) -> Set<Part> {
    var after = bench
    after.give(command)
    let (old, new) = (bench.state, after.state)
    let isDifferent: [Part: Bool] = [
      .scenario: old.scenario != new.scenario,
      .documents: old.current != new.current || old.documents.count != new.documents.count,
      .comparison: Self.choices(in: old.comparison) != Self.choices(in: new.comparison),
      .frontier: old.frontierSettings != new.frontierSettings, .screen: old.screen != new.screen,
      .spend: old.spendSettings != new.spendSettings,
      .shape: old.shapeSettings != new.shapeSettings
        || old.screen == new.screen && old.shapeDraws?.isComplete != new.shapeDraws?.isComplete,
      .speed: old.speedSettings != new.speedSettings, .focus: old.focus != new.focus,
      .cursor: old.slider != new.slider || old.indicator != new.indicator,
      .crosshair: old.accuracyCrosshair != new.accuracyCrosshair
        || old.spendCrosshair != new.spendCrosshair,
      .chart: old.isExpanded != new.isExpanded || old.isLogarithmic != new.isLogarithmic,
      .theme: old.theme != new.theme, .overlay: old.overlay != new.overlay,
      .mouse: old.usesMouse != new.usesMouse, .message: old.message != new.message,
      .effects: !after.effects.isEmpty, .slides: old.presentation != new.presentation,
    ]
    return Set(isDifferent.filter(\.value).keys)
  }

  /// What the user chose: what the draws say follows from it.
  private static func choices(in comparison: Comparison) -> Comparison {
    var choices = comparison
    choices.outlooks = []
    return choices
  }

  /// What a command changes on a screen; movements depend on the place.
  private func expected(_ command: Command, in place: Place) -> Set<Part> {
    if Motion(command) != nil { return moved(by: command, in: place) }
    return switch command {
    case .focusNext, .focusPrevious:
      switch place {
      case .spend: [.spend]
      case .speed: [.speed]
      case .shape: [.shape]
      case .compare: [.comparison]
      case .frontier: []
      case .options, .indicators, .accuracyChart, .spendChart: [.focus]
      }
    case .enterValue, .explain, .help, .chooseTheme, .saveAs, .rename, .export, .editTags:
      [.overlay]
    case .undo, .redo: [.message]
    case .palette, .guide: [.overlay]
    case .showExplore: hasOwnScreen(place) ? [.screen] : []
    case .showSpend: place == .spend ? [] : [.screen]
    case .showSpeed: place == .speed ? [] : [.screen]
    case .showShape: place == .shape ? [] : [.screen]
    case .showFrontier: place == .frontier ? [] : [.screen]
    case .showCompare: place == .compare ? [] : [.screen]
    case .save, .open, .quit, .repaint, .copyTable, .reloadTheme: [.effects]
    case .previousScenario, .nextScenario: [.documents, .scenario]
    case .addToCompare: [.message]
    case .removeColumn, .chooseBaseline, .toggleDifferences: [.comparison]
    case .duplicateColumn, .moveColumnLeft: place == .compare ? [.comparison] : []
    case .moveColumnRight: place == .compare ? [.message] : []
    case .sortColumns: place == .compare ? [.comparison, .message] : []
    case .nextMeasure, .searchSamples, .showPublished: place == .frontier ? [.frontier] : []
    case .hideCrosshair:
      switch place {
      case .frontier: [.frontier]
      case .spend: [.spend]
      case .speed: [.speed]
      case .shape: [.shape]
      case .options, .indicators, .accuracyChart, .spendChart, .compare: []
      }
    case .nextSpendView: place == .spend ? [.spend] : []
    case .nextLever, .previousLever:
      place == .spend ? [.spend, .message] : place == .shape ? [.shape, .message] : []
    case .raiseLever: place == .spend ? [.scenario] : place == .shape ? [.shape] : []
    case .lowerLever: place == .spend ? [.message] : place == .shape ? [.shape] : []
    case .nextPlan: place == .spend ? [.scenario] : []
    case .previousPlan: place == .spend ? [.message] : []
    case .nextLatency: place == .speed ? [.speed] : []
    case .nextLengths: place == .speed ? [.message] : []
    case .nextGPU, .moreParallel, .nextPrecision: place == .speed ? [.scenario] : []
    case .previousGPU, .lessParallel: place == .speed ? [.scenario] : []
    case .nextFamily: place == .frontier ? [.frontier, .scenario] : []
    case .previousFamily: place == .frontier ? [.frontier] : []
    case .takeOption:
      place == .spend
        ? [.spend, .scenario, .message]
        : [.frontier, .speed, .shape].contains(place) ? [.scenario, .message] : []
    case .editColumn:
      hasOwnScreen(place)
        ? [.screen, .documents, .scenario] : [.documents, .scenario]
    case .nextTheme: [.theme, .message]
    case .toggleLogAxis: [.chart]
    case .nextLanguage: [.message]
    case .present: hasOwnScreen(place) ? [.slides, .screen, .message] : [.slides, .message]
    case .toggleMouse: [.mouse, .message]
    case .expand: expanded(in: place)
    default: []
    }
  }

  /// Whether a place is on another screen than Explore.
  private func hasOwnScreen(_ place: Place) -> Bool {
    [.frontier, .spend, .speed, .shape, .compare].contains(place)
  }

  private func moved(by command: Command, in place: Place) -> Set<Part> {
    let isVertical = command == .moveUp || command == .moveDown
    return switch place {
    case .options: isVertical ? [.cursor] : [.scenario]
    case .indicators: [.cursor]
    case .accuracyChart, .spendChart: isVertical ? [] : [.crosshair]
    case .frontier: [.frontier]
    case .spend: [.spend]
    case .speed: [.speed]
    case .shape: [.shape]
    case .compare: comparisonMoved(by: command)
    }
  }

  /// The cursor is on the last column, the rows are at the top.
  private func comparisonMoved(by command: Command) -> Set<Part> {
    let changing: [Command] = [.moveDown, .stepDown, .leapDown, .toLast]
    return changing.contains(command) ? [.comparison] : []
  }

  private func expanded(in place: Place) -> Set<Part> {
    switch place {
    case .options, .indicators: [.focus, .chart]
    case .accuracyChart, .spendChart, .frontier, .spend, .speed, .shape, .compare: [.chart]
    }
  }

  @Test(
    "a command changes its own part of the state, and nothing else", arguments: Place.allCases)
  func onScreens(place: Place) throws {
    let bench = try bench(in: place)
    for command in Command.allCases {
      #expect(changes(of: command, in: bench) == expected(command, in: place), "\(command)")
    }
  }

  private func bench(under cover: Cover) throws -> Bench {
    var bench = try bench(in: .options)
    switch cover {
    case .help: bench.give(.help, .moveDown)
    case .explanation:
      bench.state.size = Size(width: 60, height: 16)
      bench.state.focus = .spendChart
      bench.give(.explain, .moveDown)
    case .entry: bench.give(.rename)
    case .files:
      let rows = (0..<3).map { ListChoice.Row(value: "\($0)", title: "\($0)", detail: "") }
      bench.send(.finished(.listed(rows)))
      bench.give(.moveDown)
      bench.send(.finished(.previewed(path: "1", try Fixture.tutor(), note: "")))
    case .themes: bench.give(.chooseTheme, .moveDown)
    case .question: bench.give(.stepUp, .quit)
    case .offer:
      bench.send(.finished(.workFound([WorkOffer(id: "a", time: "14:02", names: ["A"])])))
    case .conflict: bench = try conflicting(bench)
    }
    return bench
  }

  /// What a command changes while something lies over the screen.
  private func expected(_ command: Command, under cover: Cover) -> Set<Part> {
    let isMotion = Motion(command) != nil
    return switch cover {
    case .entry: []
    case .help: isMotion || command == .cancel || command == .search ? [.overlay] : []
    case .explanation: isMotion || command == .cancel ? [.overlay] : []
    case .files: isMotion ? [.overlay, .effects] : fileParts(command)
    case .themes: themeParts(command, isMotion)
    case .question: answered(command)
    case .conflict: decided(command, isMotion)
    case .offer:
      switch command {
      case .accept: [.overlay, .effects]
      case .discardWork: [.overlay, .effects, .message]
      case .cancel: [.overlay]
      default: []
      }
    }
  }

  private func fileParts(_ command: Command) -> Set<Part> {
    switch command {
    case .accept: [.overlay, .effects]
    case .cancel, .renameFile, .tagFile: [.overlay]
    case .deleteFile, .restoreFile: [.effects]
    default: []
    }
  }

  private func themeParts(_ command: Command, _ isMotion: Bool) -> Set<Part> {
    if isMotion { return [.overlay, .theme] }
    return switch command {
    case .accept: [.overlay, .message]
    case .cancel: [.overlay, .theme]
    case .reloadTheme: [.effects]
    default: []
    }
  }

  /// A file with more values that differ than the screen has rows, scrolled.
  private func conflicting(_ bench: Bench) throws -> Bench {
    var bench = bench
    let differences = (0..<40).map {
      SaveConflict.Difference(path: "value.\($0)", mine: "1", theirs: "2")
    }
    bench.send(
      .finished(
        .saveConflict(
          SaveConflict(
            document: 0, path: "0.yaml", theirs: try Fixture.sample(.chat), problem: nil,
            differences: differences, otherPath: "mine.yaml"))))
    bench.give(.moveDown)
    return bench
  }

  private func decided(_ command: Command, _ isMotion: Bool) -> Set<Part> {
    switch command {
    case .keepMine: [.overlay, .effects]
    case .takeTheirs: [.overlay, .effects, .scenario, .message]
    case .saveAs, .cancel: [.overlay]
    default: isMotion ? [.overlay] : []
    }
  }

  private func answered(_ command: Command) -> Set<Part> {
    switch command {
    case .accept: [.overlay, .effects]
    case .quitWithoutSaving: [.effects]
    case .cancel: [.overlay]
    default: []
    }
  }

  @Test(
    "under a cover only its own commands count", arguments: Cover.allCases)
  func covered(cover: Cover) throws {
    let bench = try bench(under: cover)
    for command in Command.allCases {
      #expect(changes(of: command, in: bench) == expected(command, under: cover), "\(command)")
    }
  }

  @Test("the keys of the table give the commands of the table", arguments: Place.allCases)
  func keys(place: Place) throws {
    let bench = try bench(in: place)
    let contexts = activeContexts(of: bench.state)
    for binding in contexts.flatMap(KeyTable.bindings(in:)) {
      for key in binding.keys where KeyMap.usual.command(for: key, in: contexts) == binding.command
      {
        var (pressed, given) = (bench, bench)
        pressed.send(.input(.key(key)))
        given.give(binding.command)
        #expect(pressed.state == given.state, "\(key.name)")
        #expect(pressed.effects == given.effects)
      }
    }
  }
}

@Suite("Movements")
struct MotionTests {
  @Test("commands that move, and those that do not")
  func commands() {
    let moving = Command.allCases.filter { Motion($0) != nil }
    #expect(
      moving == [
        .moveUp, .moveDown, .stepDown, .stepUp, .leapDown, .leapUp, .toFirst, .toLast,
      ])
    #expect(Motion(.moveUp) == .rows(-1) && Motion(.moveDown) == .rows(1))
    #expect(Motion(.leapDown) == .steps(-10) && Motion(.leapUp) == .steps(10))
  }

  @Test(
    "a movement in a row of places ends at its ends",
    arguments: [
      (Motion.rows(1), 3, 4), (.rows(-1), 3, 2), (.steps(10), 3, 9), (.steps(-10), 3, 0),
      (.first, 3, 0), (.last, 3, 9), (.rows(1), 9, 9), (.rows(-1), 0, 0), (.rows(1), 42, 9),
    ])
  func places(motion: Motion, from: Int, to: Int) {
    #expect(motion.index(from: from, count: 10) == to)
  }

  @Test(
    "without places everything is at the first",
    arguments: [Motion.rows(1), .steps(-3), .first, .last])
  func noPlaces(motion: Motion) {
    #expect(motion.index(from: 0, count: 0) == 0)
    #expect(motion.index(from: 5, count: 1) == 0)
  }
}
