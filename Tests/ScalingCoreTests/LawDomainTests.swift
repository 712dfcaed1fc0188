import ScalingCore
import Testing

@Suite("Domains of scaling laws")
struct LawDomainTests {
  private let domain = LawDomain(
    parameters: 70e6...300e6, tokensPerParameter: 20...160, aspectRatio: 17...384)

  @Test("a run inside has no excess, at the ends included")
  func inside() {
    let run = TrainingRun(parameters: 100e6, tokens: 20 * 100e6, aspectRatio: 384)
    #expect(domain.excesses(of: run) == [] && domain.contains(run))
    // A quotient that is off in the last digit.
    let edge = TrainingRun(parameters: 70e6, tokens: Tokens((160 * 70e6).nextUp))
    #expect(domain.contains(edge))
  }

  @Test("every property outside is named with its value and range")
  func outside() {
    let run = TrainingRun(parameters: 1.4e9, tokens: 1.4e9, aspectRatio: 1_152)
    let excesses = domain.excesses(of: run)
    #expect(excesses.map(\.quantity) == [.parameters, .tokensPerParameter, .aspectRatio])
    #expect(excesses.map(\.value) == [1.4e9, 1, 1_152])
    #expect(excesses[0].range == 70e6...300e6)
    #expect(
      excesses.map(\.text) == [
        "1.4B parameters, fitted for 70.0M to 300M", "1 tokens a parameter, fitted for 20 to 160",
        "width over depth 1150, fitted for 17 to 384",
      ])
  }

  @Test("the ratios of the conditional law are named too")
  func ratios() {
    let domain = LawDomain(widthRatio: 0.05...0.1, mlpToAttention: 0.5...5)
    let run = TrainingRun(parameters: 1, tokens: 1, widthRatio: 0.2, mlpToAttention: 6)
    #expect(
      domain.excesses(of: run).map(\.text) == [
        "d/√N 0.2, fitted for 0.05 to 0.1", "MLP over attention 6, fitted for 0.5 to 5",
      ])
  }

  @Test("what a run or a domain does not state is no excess")
  func unknown() {
    #expect(domain.contains(TrainingRun(parameters: 100e6, tokens: 2e9)))
    #expect(LawDomain().contains(TrainingRun(parameters: 1, tokens: 1, aspectRatio: 1e9)))
  }

  @Test("a domain spans runs")
  func spanning() throws {
    let domain = LawDomain(spanning: try LawTestData.six().map(\.run))
    #expect(domain.parameters == 78_010_560...311_975_680)
    #expect(domain.aspectRatio == 100.8...384)
    #expect(domain.mlpToAttention == nil && domain.widthRatio == nil)
    #expect(LawDomain(spanning: []) == LawDomain())
  }

  @Test("the published shape laws hold where their points lie")
  func published() throws {
    for (law, points) in [
      (ShapeLaw.morph27, try LawTestData.twentySeven()), (.morphSix, try LawTestData.six()),
    ] {
      let span = LawDomain(spanning: points.map(\.run))
      let stated = law.origin.domain
      #expect(stated.parameters == span.parameters)
      for (stated, span) in [
        (stated.aspectRatio, span.aspectRatio),
        (stated.tokensPerParameter, span.tokensPerParameter),
      ] {
        let (stated, span) = (try #require(stated), try #require(span))
        #expect(agree(stated.lowerBound, span.lowerBound, digits: 5))
        #expect(agree(stated.upperBound, span.upperBound, digits: 5))
      }
    }
  }
}
