import ScalingCore
import Testing

@testable import Dashboard

@Suite("Explanations of the Shape screen")
struct ShapeExplanationTests {
  private func explanation(_ keys: String) throws -> Explanation {
    var bench = try ShapeBench.bench(size: .large)
    try bench.press(keys + " i")
    return try #require(bench.explanation)
  }

  private func value(_ name: String, of explanation: Explanation) throws -> String {
    try #require(explanation.inputs.first { $0.name == name }).value
  }

  @Test("a candidate has its law with coefficients, and says what its loss is not")
  func candidate() throws {
    let insight = try ShapeBench.insight()
    let second = try #require(insight.candidate(1))
    let explanation = try explanation("Down x2")
    #expect(explanation.title.hasPrefix(second.name))
    #expect(explanation.value == lossText(second.loss))
    #expect(explanation.meaning.contains("not comparable with final losses"))
    #expect(try value("training tokens D", of: explanation) == second.run.tokens.formatted)
    // The 27-point fit of scaling_laws.md §1.2 to four digits.
    #expect(try value("alpha", of: explanation) == "0.6146")
    #expect(try value("E", of: explanation) == "2.448")
    #expect(explanation.evidence.contains { $0.contains("arXiv 2501.18107") })
  }

  @Test("what lies outside of the fitted runs is said")
  func outside() throws {
    let explanation = try explanation("Down")
    #expect(
      explanation.limits.contains { $0.contains("1.6B parameters, fitted for 77.7M to 312M") })
  }

  @Test("the interval stands there once it is drawn")
  func interval() throws {
    var bench = try ShapeBench.bench(size: .large)
    try bench.press("Down i")
    #expect(try value("95 % of runs", of: #require(bench.explanation)) == "–")
    try bench.press("Esc")
    while !bench.state.isSettled { bench.send(.refine) }
    try bench.press("i")
    #expect(try value("95 % of runs", of: #require(bench.explanation)).contains(" to "))
  }

  @Test("the lifetime states requests, quality and what is assumed")
  func lifetime() throws {
    let explanation = try explanation("Tab Tab")
    #expect(try value("requests", of: explanation) == "2.0M")
    #expect(explanation.evidence.contains { $0.contains("arXiv 2401.00448") })
    #expect(explanation.evidence.contains { $0.hasPrefix("assumed") })
    #expect(explanation.limits.contains { $0.contains("once in 24") })
  }

  @Test("the experiment states GPU, time and the assumed share of the peak")
  func experiment() throws {
    let explanation = try explanation("Tab x3")
    #expect(try value("GPU", of: explanation) == "H100-SXM")
    #expect(try value("forecast", of: explanation).hasPrefix("±"))
    #expect(explanation.evidence.contains { $0.contains("MFU 30 %") })
  }
}
