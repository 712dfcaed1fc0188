import ScalingCore
import Screen
import Testing

@testable import Dashboard

@Suite("Phrases for the meeting")
struct MeetingPhrasesTests {
  private func phrases(_ scenarios: [Scenario]) throws -> MeetingPhrases {
    var bench = try Bench(scenarios)
    if scenarios.count > 1 { for _ in scenarios { try bench.press("c ]") } }
    return bench.state.meetingPhrases
  }

  private func text(_ scenario: Scenario, _ language: Language = .english) throws -> [String] {
    try phrases([scenario]).sentences(in: language).map(\.text)
  }

  @Test("equal accuracy at other cost: compare architectures (MISSION B12)")
  func architectures() throws {
    var dear = try Fixture.tutor(named: "Dear")
    dear.price.perGPUHour = PriceRange(HourlyPrice(2 * dear.price.perGPUHour.typical.value))
    let cheap = try Fixture.tutor(named: "Cheap")
    let phrases = try phrases([dear, cheap])
    let first = phrases.sentences(in: .english)[0].text
    #expect(first.contains("Dear takes 1.0× the time and 2.0× the yearly spend of Cheap"))
    #expect(first.contains("compare architectures and plans, not accuracy alone."))
    let japanese = phrases.sentences(in: .japanese)[0].text
    #expect(japanese.contains("Dearの応答時間はCheapの1.0×、年間支出は2.0×"))
  }

  @Test("options of other accuracy are not called the same")
  func others() throws {
    let phrases = try phrases([Fixture.tutor(), Fixture.sample(.large), Fixture.sample(.chat)])
    #expect(!phrases.sentences(in: .english)[0].text.contains("Same accuracy"))
  }

  @Test("measure small, compute the year, then decide: TPOT within its error band")
  func measurement() throws {
    let bench = try Bench()
    let serving = bench.state.insight.evaluation.serving
    let tpot = try #require(serving.timing?.timePerOutputToken)
    let year = try #require(bench.state.insight.evaluation.economics?.yearlySpend.typical.formatted)
    let sentence = try #require(
      try text(Fixture.tutor()).first { $0.hasPrefix("Measure latency small first") })
    #expect(sentence.contains("\((tpot * serving.errorBand.low).formatted) to "))
    #expect(sentence.contains((tpot * serving.errorBand.high).formatted))
    #expect(sentence.contains("(\(year) as predicted), then decide."))
  }

  @Test("an option that misses its goals is said to, before all else")
  func missedGoals() throws {
    let first = try #require(try text(Fixture.sample(.longThinking)).first)
    #expect(first.hasPrefix("The option misses its goals (accuracy, latency)"))
    #expect(try !text(Fixture.tutor()).contains { $0.contains("misses") })
  }

  @Test("a ratio that is shown as 1.0 is not worth a sentence")
  func noRatio() throws {
    #expect(try !text(Fixture.sample(.longThinking)).contains { $0.contains("1.0×") })
  }

  @Test("FLOPs alone: only what differs is named")
  func flops() throws {
    let sentence = try #require(try text(Fixture.tutor()).first { $0.contains("FLOPs alone") })
    #expect(sentence.contains("1.4× the eFLOPs") && !sentence.contains("1.0×"))
  }

  @Test(
    "weak evidence is said to be weak",
    arguments: [
      (Evidence.Kind.none, "There is no evidence"), (.published, "is published for aime24"),
      (.digitised, "is published for aime24"), (.estimated, "is estimated, not measured"),
      (.interpolated, "is interpolated, not measured"), (.assumed, "is assumed, not measured"),
    ])
  func caveats(kind: Evidence.Kind, words: String) throws {
    var phrases = try phrases([Fixture.tutor()])
    phrases.evaluation.accuracy.evidence.kind = kind
    let last = try #require(phrases.sentences(in: .english).last)
    #expect(last.text.contains(words), "\(last.text)")
    #expect(phrases.sentences(in: .japanese).last?.text.contains("ましょう") == true)
    phrases.evaluation.accuracy.evidence.kind = .measured
    #expect(phrases.sentences(in: .english).allSatisfy { !$0.text.contains("accuracy on") })
  }

  @Test(
    "figures are the same in both languages, sentences whole", arguments: Fixture.Sample.allCases)
  func languages(sample: Fixture.Sample) throws {
    let phrases = try phrases([Fixture.sample(sample)])
    let pairs = zip(phrases.sentences(in: .english), phrases.sentences(in: .japanese))
    for (english, japanese) in pairs {
      #expect(english.text.hasSuffix(".") && japanese.text.hasSuffix("。"))
      let count = english.parts.count(where: \.isFigure)
      #expect(count == japanese.parts.count(where: \.isFigure))
    }
  }

  @Test("a model that does not fit is not measured")
  func misfit() throws {
    #expect(try text(Fixture.misfit()).allSatisfy { !$0.contains("Measure latency") })
  }
}
