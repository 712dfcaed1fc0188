import ScalingCore
import Screen
import TestSupport
import Testing

@testable import Dashboard

@Suite("Answers in Japanese")
struct JapaneseHeadlineTests {
  private static let scenarios = Fixture.Sample.allCases

  private struct Place: Hashable {
    let sample: Fixture.Sample
    let screen: ScreenID
  }

  private struct Headlines {
    let english: [Sentence]
    let japanese: [Sentence]
  }

  private static let said = Kept<Place, Headlines>()
  /// Samples whose intervals are drawn on Shape; the others say what stands there before.
  private static let drawn = [Fixture.Sample.mathTutor, .large]

  private func headlines(_ sample: Fixture.Sample, on screen: ScreenID) throws -> Headlines {
    try Self.said.value(for: Place(sample: sample, screen: screen)) {
      var bench = try Bench(Fixture.sample(sample))
      if screen == .shape && !Self.drawn.contains(sample) {
        bench.give(.showShape)
      } else {
        bench.state.settle(on: screen, in: bench.environment)
      }
      var state = bench.state
      let english = state.headline(in: bench.environment.catalogue)
      state.language = .japanese
      return Headlines(
        english: english, japanese: state.headline(in: bench.environment.catalogue))
    }
  }

  /// Numbers of sentences, in any order.
  private func numbers(_ sentences: [Sentence]) -> [String] {
    sentences.text.split { !$0.isNumber && $0 != "." }
      .map { $0.trimmingSuffix(".") }.filter { $0.contains(where: \.isNumber) }.sorted()
  }

  @Test(
    "every screen says as many sentences with the same numbers", arguments: scenarios,
    ScreenID.allCases)
  func same(sample: Fixture.Sample, screen: ScreenID) throws {
    let headlines = try headlines(sample, on: screen)
    let (english, japanese) = (headlines.english, headlines.japanese)
    #expect(english.count == japanese.count)
    // Japanese states the reason for missing evidence in its own words, with the names of model and benchmark.
    let isMissing = english.first?.text.hasPrefix("no evidence") == true
    if !isMissing {
      #expect(numbers(english).filter { $0 != "1" } == numbers(japanese).filter { $0 != "1" })
    }
    for sentence in japanese {
      #expect(sentence.text.utf8.count > sentence.text.count, "\(sentence.text)")
    }
  }

  @Test("no sentence of words is left in English", arguments: scenarios, ScreenID.allCases)
  func translated(sample: Fixture.Sample, screen: ScreenID) throws {
    for sentence in try headlines(sample, on: screen).japanese {
      for word in ["a year", "tokens", "the money", "chance", "takes", "within", "at most"] {
        #expect(!sentence.text.contains(" \(word) "), "\(sentence.text)")
      }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ end: Character) -> String {
    var text = String(self)
    while text.last == end { text.removeLast() }
    return text
  }
}
