import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Figures of Explore")
struct IndicatorTests {
  @Test("the three of the mission lead, in its order")
  func leading() {
    #expect(Indicator.leading == [.latency, .costPerRequest, .yearlySpend])
    #expect(Array(Indicator.allCases.prefix(3)) == Indicator.leading)
  }

  @Test("texts are those of the evaluation")
  func texts() throws {
    let evaluation = try Bench().state.insight.evaluation
    let timing = try #require(evaluation.serving.timing)
    let economics = try #require(evaluation.economics)
    let expected: [Indicator: String?] = [
      .latency: timing.requestLatency.formatted,
      .costPerRequest: economics.costPerRequest.formatted,
      .yearlySpend: economics.yearlySpend.typical.formatted,
      .accuracy: evaluation.accuracy.value?.formatted,
      .costPerCorrect: economics.costPerCorrectAnswer?.formatted,
      .timeToFirstToken: timing.timeToFirstToken.formatted,
      .timePerToken: timing.timePerOutputToken.formatted, .gpus: "8",
      .eFLOPs: evaluation.cost.eFLOPs.formatted,
    ]
    for indicator in Indicator.allCases {
      #expect(indicator.text(of: evaluation) == expected[indicator])
    }
  }

  @Test("what is not known is a dash")
  func unknown() throws {
    let misfit = try Bench(Fixture.misfit()).state.insight.evaluation
    for indicator in Indicator.allCases where indicator != .accuracy && indicator != .eFLOPs {
      #expect(indicator.text(of: misfit) == "–")
    }
    #expect(Indicator.latency.detail(of: misfit, .english) == "does not fit")
    let chat = try Bench(Fixture.sample(.chat)).state.insight.evaluation
    #expect(Indicator.accuracy.text(of: chat) == "–")
    #expect(Indicator.costPerCorrect.text(of: chat) == "–")
  }

  @Test("the range of the latency is that of the serving model")
  func band() throws {
    let serving = try Bench().state.insight.evaluation.serving
    let latency = try #require(serving.timing?.requestLatency)
    #expect(
      Indicator.latency.detail(of: try Bench().state.insight.evaluation, .english)
        == "\((latency * serving.errorBand.low).formatted) to \((latency * serving.errorBand.high).formatted)"
    )
  }

  @Test("below the cost of a request stands its GPU time, or what idle hours make of it")
  func idleHours() throws {
    let tutor = try Bench().state.insight.evaluation
    let time = try #require(tutor.serving.timing?.gpuTimePerRequest.formatted)
    #expect(Indicator.costPerRequest.detail(of: tutor, .english) == "\(time) of GPU time")
    let owned = try Bench(Fixture.ownedNode()).state.insight.evaluation
    let cost = try #require(owned.economics?.costPerRequestWithIdleHours?.formatted)
    #expect(Indicator.costPerRequest.detail(of: owned, .english) == "\(cost) with idle hours")
  }

  @Test("an exact price has no range below the yearly cost")
  func exact() throws {
    let evaluation = try Bench(Fixture.sample(.bestOfN)).state.insight.evaluation
    #expect(Indicator.yearlySpend.detail(of: evaluation, .english).isEmpty)
  }

  @Test("labels differ, short ones too")
  func labels() {
    #expect(Set(Indicator.allCases.map(\.label)).count == Indicator.allCases.count)
    #expect(Set(Indicator.allCases.map(\.shortLabel)).count == Indicator.allCases.count)
    #expect(
      Indicator.allCases.allSatisfy { $0.shortLabel[.english].count <= $0.label[.english].count })
  }

  @Test(
    "the three leading figures stand whole on every screen that shows anything",
    arguments: [
      Size(width: 40, height: 10), Size(width: 44, height: 12), Size(width: 60, height: 16),
      .standard, Size(width: 100, height: 30), .large,
    ])
  func whole(size: Size) throws {
    for sample in Fixture.Sample.allCases {
      let bench = try Bench(Fixture.sample(sample), size: size)
      let layout = ExploreLayout(size: size, focus: .options, isExpanded: false)
      let rows = (layout.indicators.y..<layout.indicators.maxY).map(bench.frame.text(row:))
      for indicator in Indicator.leading {
        let text = indicator.text(of: bench.state.insight.evaluation)
        #expect(rows.joined(separator: "\n").contains(text), "\(sample): \(text)")
      }
    }
  }
}

@Suite("The leading figures on the screen")
struct IndicatorsViewTests {
  /// Rows of the leading figures, drawn into a rectangle of some size.
  private func rows(width: Int, height: Int, _ sample: Fixture.Sample = .mathTutor) throws
    -> [String]
  {
    let bench = try Bench(Fixture.sample(sample))
    var frame = Frame(size: Size(width: width, height: height))
    drawIndicators(
      bench.state, in: frame.bounds, beside: Rect(x: 0, y: 0, width: 0, height: 0), on: &frame,
      bench.state.surroundings(in: bench.environment))
    return frame.rows
  }

  @Test("three rows: label, figure, range below each other")
  func threeRows() throws {
    let rows = try rows(width: 120, height: 3)
    #expect(rows[0].hasPrefix(" mean latency"))
    #expect(rows[1].hasPrefix(" 1 min 42 s"))
    #expect(rows[2].contains("25 s of GPU time"))
    #expect(rows[2].contains("$35.1k to $164k"))
  }

  @Test("two rows: the range stands beside the figure where it fits whole")
  func twoRows() throws {
    let rows = try rows(width: 80, height: 2)
    #expect(rows[1].contains("$0.035  25 s of GPU time"))
    #expect(!rows[1].contains("1 min 22 s"))
    #expect(!rows[1].contains("…"))
  }

  @Test(
    "one row: short labels, or none at all where one does not fit",
    arguments: [
      (60, true), (48, false), (40, false),
    ])
  func oneRow(width: Int, isLabelled: Bool) throws {
    let row = try rows(width: width, height: 1)[0]
    for label in ["latency", "inference", "year"] {
      #expect(row.contains(label) == isLabelled)
    }
    #expect(row.contains("1 min 42 s") && row.contains("$0.035") && row.contains("$70.4k"))
  }

  @Test("tiles cover the row in equal parts, in order", arguments: [40, 60, 80, 120, 200])
  func tiles(width: Int) {
    let tiles = tileRects(in: Rect(x: 0, y: 3, width: width, height: 2))
    #expect(tiles.count == 3)
    #expect(tiles[0].x == 1 && tiles[2].maxX == width - 1)
    #expect(zip(tiles, tiles.dropFirst()).allSatisfy { $0.maxX + 2 == $1.x })
    #expect(tiles.map(\.width).max() ?? 0 <= (tiles.map(\.width).min() ?? 0) + 1)
  }

  @Test("the other figures stand in one line, as many as fit whole", arguments: [30, 60, 90, 120])
  func figures(width: Int) throws {
    let bench = try Bench()
    var frame = Frame(size: Size(width: width, height: 1))
    drawFigures(
      bench.state, in: frame.bounds, on: &frame,
      bench.state.surroundings(in: bench.environment))
    let evaluation = bench.state.insight.evaluation
    let all = Indicator.allCases.dropFirst(3).map {
      "\($0.label[.english]) \($0.text(of: evaluation))"
    }
    let shown = all.filter(frame.text(row: 0).contains)
    #expect(!shown.isEmpty)
    #expect(shown == Array(all.prefix(shown.count)))
    #expect(frame.text(row: 0).filter { $0 != " " } == shown.joined().filter { $0 != " " })
  }

  @Test(
    "the figure under the cursor shows at every size",
    arguments: [
      Size(width: 40, height: 10), Size(width: 60, height: 16), .standard,
      Size(width: 100, height: 30), .large,
    ])
  func cursorShows(size: Size) throws {
    var bench = try Bench(size: size)
    bench.state.focus = .indicators
    for indicator in Indicator.allCases {
      bench.state.indicator = indicator
      let marked = bench.frame.cells.filter { $0.role == .selection }.map { String($0.glyph) }
      #expect(marked.joined().hasPrefix(indicator.text(of: bench.state.insight.evaluation)))
      #expect(bench.place(of: Indicator.latency.text(of: bench.state.insight.evaluation)) != nil)
    }
    bench.state.focus = .options
    #expect(bench.place(of: "$70.4k") != nil)
  }
}
