import ScalingCore
import Screen
import Testing

@testable import Dashboard

/// Random inputs: 70 % keys that are bound where the focus is, 20 % printable characters, 5 % odd keys,
/// 5 % sizes and the mouse.
struct InputSource {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// The next input for a state.
  mutating func next(for state: DashboardState) -> InputEvent {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<70: .key(boundKey(for: state))
    case 70..<90: .key(.character(character()))
    case 90..<95: .key(oddKey())
    default: Bool.random(using: &random) ? .resize(size()) : .mouse(mouse(in: state.size))
    }
  }

  /// A key that means something now; those of Enter and Escape where text is typed.
  private mutating func boundKey(for state: DashboardState) -> Key {
    let bindings = activeContexts(of: state).flatMap(KeyTable.bindings(in:))
    guard let keys = bindings.randomElement(using: &random)?.keys else {
      return [Key(.enter), Key(.escape), Key(.backspace), .control("u")]
        .randomElement(using: &random) ?? Key(.escape)
    }
    return keys.randomElement(using: &random) ?? keys[0]
  }

  private mutating func character() -> Unicode.Scalar {
    let typical = "0123456789.,-+%$/kKiMBa bq\"~…é長🙂\u{301}\u{202E}\u{7}"
    return typical.unicodeScalars.randomElement(using: &random) ?? "0"
  }

  private mutating func oddKey() -> Key {
    let codes: [Key.Code] = [
      .function(1), .function(2), .function(24), .insert, .delete, .backspace, .tab, .pageUp, .end,
      .character("c"), .character("\u{0}"),
    ]
    let modifiers: [Key.Modifiers] = [[], .shift, .control, .alt, [.alt, .control, .shift]]
    return Key(
      codes.randomElement(using: &random) ?? .insert, modifiers.randomElement(using: &random) ?? [])
  }

  private mutating func size() -> Size {
    let widths = [0, 1, 39, 40, 60, 78, 80, 100, 120, Int.random(in: 0...200, using: &random)]
    let heights = [0, 1, 9, 10, 16, 20, 24, 30, 40, Int.random(in: 0...70, using: &random)]
    return Size(
      width: widths.randomElement(using: &random) ?? 80,
      height: heights.randomElement(using: &random) ?? 24)
  }

  private mutating func mouse(in size: Size) -> MouseEvent {
    let actions: [MouseEvent.Action] = [
      .press, .press, .drag, .drag, .release, .wheelUp, .wheelDown,
    ]
    let place = Point(
      x: Int.random(in: -2...(size.width + 2), using: &random),
      y: Int.random(in: -2...(size.height + 2), using: &random))
    return MouseEvent(actions.randomElement(using: &random) ?? .press, at: place)
  }
}

@Suite("Random inputs")
struct FuzzTests {
  /// A dashboard under random input, with a runner of effects that writes and reads nothing.
  private struct Run {
    var bench: Bench
    var source: InputSource
    var random: SplitMix64
    let samples: [Scenario]

    init(seed: UInt64) throws {
      samples = try Fixture.Sample.allCases.map(Fixture.sample)
      random = SplitMix64(seed: ~seed)
      source = InputSource(seed: seed)
      let count = 1 + Int(seed % 5)
      bench = try Bench(Array(samples.shuffled(using: &random).prefix(count)))
    }

    /// Takes in one input, and what comes of its effects.
    mutating func step() -> InputEvent {
      let event = source.next(for: bench.state)
      bench.send(.input(event))
      var waiting = bench.effects
      while !waiting.isEmpty {
        guard let result = result(of: waiting.removeFirst()) else { continue }
        bench.send(.finished(result))
        waiting += bench.effects
      }
      return event
    }

    private mutating func result(of effect: Effect) -> EffectResult? {
      switch effect {
      case .save(let id, let scenario, let path):
        saved(id, scenario, path ?? "new-\(id).yaml")
      case .saveOver(let id, let scenario):
        saved(id, scenario, "\(id).yaml")
      case .adoptRival, .adoptWork:
        nil
      case .takeWork(let id):
        taken(id)
      case .discardWork:
        .workFound([WorkOffer(id: "b", time: "14:02", names: ["A"])])
      case .open(let path):
        opened(path)
      case .listScenarios:
        .listed(samples.map { ListChoice.Row(value: $0.name, title: $0.name, detail: "x") })
      case .preview(let path):
        previewed(path)
      case .editFile(let path, let edit):
        edited(path, edit)
      case .deleteFile(let path, let isSure):
        isSure || Bool.random(using: &random)
          ? .fileDeleted(path: path, place: "trash") : .deletionNeedsConsent(path: path)
      case .restoreFile:
        Bool.random(using: &random)
          ? .fileRestored(path: "x.yaml", next: Bool.random(using: &random) ? "y.yaml" : nil)
          : .fileFailed("none")
      case .export(let path):
        Bool.random(using: &random)
          ? .exported(path: path) : .exportFailed(path: path, problem: "exists already")
      case .copyTable:
        Bool.random(using: &random) ? .copied(rows: 3) : .copyFailed("no table")
      case .reloadTheme:
        Bool.random(using: &random)
          ? .themeReloaded(name: "dark", note: "") : .themeFailed("mine.yaml:1:1: error: no theme")
      case .repaint, .quit:
        nil
      }
    }

    private mutating func saved(_ id: Int, _ scenario: Scenario, _ path: String) -> EffectResult {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .saveFailed("disk full")
      case 1:
        .saveConflict(
          SaveConflict(
            document: id, path: path, theirs: samples.randomElement(using: &random), problem: nil,
            differences: [.init(path: "strategy.samples", mine: "4", theirs: "8")],
            otherPath: "mine.yaml"))
      default: .saved(document: id, scenario, path: path, note: "")
      }
    }

    private mutating func taken(_ id: String) -> EffectResult {
      let isFull = bench.state.documents.count > 12
      if Int.random(in: 0..<5, using: &random) == 0 { return .workGone(id: id) }
      let scenarios = samples.prefix(isFull ? 0 : Int.random(in: 0..<3, using: &random)).map {
        RecoveredScenario(scenario: samples[0], saved: $0, path: "0.yaml")
      }
      return .workTaken(
        id: id, scenarios, problems: Bool.random(using: &random) ? [] : ["too old"])
    }

    private mutating func previewed(_ path: String) -> EffectResult {
      guard Int.random(in: 0..<6, using: &random) > 0 else { return .fileGone(path: path) }
      let scenario = samples.first { $0.name == path }
      return .previewed(path: path, scenario, note: scenario == nil ? "wrong" : "")
    }

    /// A file is that of the first open scenario.
    private func edited(_ path: String, _ edit: FileEdit) -> EffectResult {
      guard let scenario = samples.first(where: { $0.name == path }) else {
        return .fileFailed("no such file")
      }
      return .fileEdited(
        path: path, edit.applied(to: scenario), documents: [bench.state.documents[0].id])
    }

    private mutating func opened(_ path: String) -> EffectResult {
      let isFull = bench.state.documents.count > 12
      if Int.random(in: 0..<6, using: &random) == 0 { return .fileGone(path: path) }
      guard !isFull, let scenario = samples.randomElement(using: &random) else {
        return .openFailed("\(path): can't be read")
      }
      return .opened(scenario, path: path, note: Bool.random(using: &random) ? "a warning" : "")
    }
  }

  /// What is wrong with a state; nil when nothing is.
  private func fault(in bench: Bench) -> String? {
    let state = bench.state
    let comparison = state.comparison
    if !state.documents.indices.contains(state.current) { return "no current document" }
    if Set(state.documents.map(\.id)).count != state.documents.count {
      return "a number used twice"
    }
    if comparison.columns.count > Comparison.limit { return "too many columns" }
    let places = 0..<max(1, comparison.columns.count)
    if !places.contains(comparison.baseline) { return "baseline \(comparison.baseline)" }
    if !places.contains(comparison.column) { return "column \(comparison.column)" }
    if !(0...ComparisonTable.rows.count).contains(comparison.scroll) { return "scroll" }
    if !isOnCurve(state.accuracyCrosshair, last: state.lastCurvePoint) {
      return "accuracy cross-hair"
    }
    if !isOnCurve(state.spendCrosshair, last: state.lastSpendPoint) { return "spend cross-hair" }
    if !bench.environment.themes.indices.contains(state.theme) { return "theme" }
    if case .list(let list) = state.overlay, !list.visible.isEmpty, list.chosen == nil {
      return "choice"
    }
    return nil
  }

  private func isOnCurve(_ crosshair: Int?, last: Int) -> Bool {
    crosshair.map { (0...max(0, last)).contains($0) && last >= 0 } ?? true
  }

  /// What is wrong with a scenario and its answer; nil when nothing is.
  private func faultyNumber(in bench: Bench) -> String? {
    let figures = bench.state.insight.headline.sentences(in: .english).flatMap(\.parts).filter(
      \.isFigure
    )
    .map(\.text)
    for word in ["nan", "inf", "–"] {
      if let figure = figures.first(where: { $0.lowercased().contains(word) }) { return figure }
    }
    let errors = bench.scenario.validate().filter { $0.severity == .error }
    return errors.first?.message
  }

  private func faultyFrame(of bench: Bench) -> String? {
    let frame = bench.frame
    if frame.size != bench.state.size { return "size of the frame" }
    if let cursor = frame.cursor, !frame.bounds.contains(cursor) { return "cursor outside" }
    if let damage = frame.damage { return damage }
    return bench.isFresh ? nil : "stale insight"
  }

  @Test("20,000 inputs lead to no wrong state and no broken frame", arguments: 1...20)
  func inputs(seed: Int) throws {
    var run = try Run(seed: UInt64(seed))
    var known: Scenario?
    for count in 0..<1000 {
      let event = run.step()
      let isDrawn = count.isMultiple(of: 40)
      let isNew = run.bench.scenario != known
      known = run.bench.scenario
      let fault =
        fault(in: run.bench) ?? (isNew ? faultyNumber(in: run.bench) : nil)
        ?? (isDrawn ? faultyFrame(of: run.bench) : nil)
      guard let fault else { continue }
      Issue.record("seed \(seed), input \(count) \(event): \(fault)")
      return
    }
  }

  @Test("after any walk everything can be taken back to where it began", arguments: 100...105)
  func takenBack(seed: Int) throws {
    var run = try Run(seed: UInt64(seed))
    let start = run.bench.state.documents.map(\.scenario)
    for _ in 0..<150 { _ = run.step() }
    run.bench.state.overlay = nil
    for _ in 0..<150 { run.bench.give(.undo) }
    #expect(run.bench.state.documents.prefix(start.count).map(\.scenario) == start)
    #expect(run.bench.isFresh)
  }

  @Test("the same seed gives the same screen")
  func deterministic() throws {
    var (first, second) = (try Run(seed: 7), try Run(seed: 7))
    for _ in 0..<200 { #expect(first.step() == second.step()) }
    #expect(first.bench.state == second.bench.state)
    #expect(first.bench.frame == second.bench.frame)
  }

  @Test("the numbers are those of the published algorithm")
  func generator() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
