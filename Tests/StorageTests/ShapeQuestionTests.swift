import ScalingCore
import Testing

@testable import Storage

@Suite("Questions about shapes")
struct ShapeQuestionTests {
  private func reason(_ question: ShapeQuestion) throws -> String {
    let evaluator = try ShapeSource.evaluator()
    do throws(ShapeRefusal) {
      _ = try question.answer(by: evaluator)
      return "answered"
    } catch {
      return error.reason
    }
  }

  @Test("the three published shapes: within 60 % of the usual latency only Morph-1B is left, 1.84×")
  func morph() throws {
    let question = try ShapeSource.question(own: OwnShape.morph, tolerance: 0) {
      $0.slowest = .share(0.6)
    }
    let answer = try ShapeSource.answer(question)
    #expect(answer.exploration.candidates.count == 3)
    #expect(answer.exploration.usual.name == "Morph-1B-v1")
    #expect(answer.limits.latency == 0.6 * Seconds(3.61))
    #expect(answer.trained == 1 && answer.candidates.first?.name == "Morph-1B")
    let speedUp = try #require(
      ShapeComparison(
        chosen: answer.candidates[0], baseline: answer.exploration.usual
      ).speedUp)
    #expect(abs(speedUp - 1.84) < 0.005)
  }

  @Test("modelled latencies of the three follow the published ones: 1.8 times as fast")
  func modelled() throws {
    let own = OwnShape.morph.map { OwnShape(name: $0.name, shape: $0.shape) }
    let answer = try ShapeSource.answer(ShapeSource.question(own: own, tolerance: 0))
    let latencies = answer.exploration.candidates.compactMap(\.latency)
    for (modelled, measured) in zip(latencies, [3.61, 2.57, 1.96]) {
      #expect(abs(modelled.value / measured - 1) < 0.1)
    }
    #expect(answer.exploration.candidates.allSatisfy { $0.latencyOrigin == .modelled })
  }

  @Test("predicted losses are those of scaling_laws.md §3.3 for the law of 27 runs")
  func losses() throws {
    let question = try ShapeSource.question(own: OwnShape.morph, tolerance: 0)
    for (own, loss) in zip(OwnShape.morph, [2.9161, 2.9352, 2.9533]) {
      // 29B tokens as the models were trained with, whatever their size.
      let run = TrainingRun(shape: own.shape, tokens: 28_991_029_248)
      #expect(abs(try #require(question.fit.loss(of: run)).value - loss) < 1e-4)
    }
    let first = try #require(try ShapeSource.answer(question).exploration.candidates.first)
    #expect(abs(first.loss.value - 2.9161) < 0.002)
  }

  @Test("a time is a limit as it stands")
  func time() throws {
    let question = try ShapeSource.question(own: OwnShape.morph, tolerance: 0) {
      $0.slowest = .time(2.6)
    }
    let answer = try ShapeSource.answer(question)
    #expect(answer.limits.latency == 2.6 && answer.trained == 2)
    #expect(Set(answer.candidates.prefix(2).map(\.name)) == ["Morph-1B", "Morph-1B-v2"])
  }

  @Test("limits of size and tokens hold as well")
  func limits() throws {
    let question = try ShapeSource.question {
      $0.limits = ShapeLimits(parameters: 1.4e9, tokens: 2.7e10)
      $0.slowest = .share(0.9)
    }
    let answer = try ShapeSource.answer(question)
    for place in answer.exploration.ranked {
      let candidate = answer.exploration.candidates[place]
      #expect(candidate.parameters <= 1.4e9 && candidate.run.tokens <= 2.7e10)
      #expect(candidate.latency.map { $0 <= answer.limits.latency ?? 0 } == true)
    }
  }

  @Test(
    "told of are those to train by rising loss, the usual one, and all of the user's",
    arguments: [1, 3, 8])
  func places(top: Int) throws {
    let question = try ShapeSource.question(own: OwnShape.morph) {
      $0.trained = top
      $0.slowest = .share(0.8)
    }
    let answer = try ShapeSource.answer(question)
    #expect(answer.trained == top && answer.runs == answer.candidates.map(\.run))
    let best = answer.candidates.prefix(top)
    #expect(best.allSatisfy { $0.isFeasible })
    #expect(best.map(\.loss) == best.map(\.loss).sorted())
    #expect(Set(answer.places).count == answer.places.count)
    #expect(answer.places.contains(answer.exploration.baseline))
    for own in OwnShape.morph {
      #expect(answer.candidates.contains { $0.name == own.name })
    }
  }

  @Test("heads that share keys and MLP ratios widen the grid")
  func grid() throws {
    let plain = try ShapeSource.answer(ShapeSource.question())
    let wide = try ShapeSource.answer(
      ShapeSource.question {
        $0.space.groupSizes = [1, 4]
        $0.space.feedForwardRatios = [2.67, 4]
      })
    #expect(wide.exploration.candidates.count > 2 * plain.exploration.candidates.count)
    #expect(wide.exploration.candidates.contains { $0.shape.heads == 4 * $0.shape.kvHeads })
  }

  @Test("a law that is blind to shape prefers the most parameters")
  func plain() throws {
    let answer = try ShapeSource.answer(ShapeSource.question(.chinchilla))
    let largest = answer.exploration.candidates.map(\.parameters).max()
    #expect(answer.candidates.first?.parameters == largest)
  }

  @Test("eager software is named, without the profile of another")
  func eager() throws {
    let eager = try ShapeSource.scenario().launchingEagerly
    #expect(eager.deployment.backend == .transformers && eager.deployment.profile == nil)
  }

  @Test("shapes that are launched layer by layer gain more from few layers")
  func backends() throws {
    let speedUps = try [ShapeSource.published(), ShapeSource.scenario()].map { scenario in
      let own = OwnShape.morph.map { OwnShape(name: $0.name, shape: $0.shape) }
      let answer = try ShapeSource.answer(
        ShapeSource.question(scenario: scenario, own: own, tolerance: 0))
      let latencies = answer.exploration.candidates.compactMap(\.latency)
      return latencies[0] / latencies[2]
    }
    #expect(speedUps[0] > speedUps[1])
  }

  @Test("where nothing keeps the limits the reason counts what is broken and names the fastest")
  func infeasible() throws {
    let text = try reason(
      ShapeSource.question(own: OwnShape.morph, tolerance: 0) {
        $0.slowest = .time(1)
        $0.limits.parameters = 1.5e9
        $0.limits.tokens = 1e9
      })
    #expect(
      text == "none of 3 shapes keeps the limits: 2 above 1.5B parameters, 3 above 1.0B training "
        + "tokens, 3 slower than 1.0 s; the fastest takes 2.0 s")
  }

  @Test("what does not fit the GPU has no latency to take a share of, and no time that is kept")
  func tooLarge() throws {
    func large(_ slowest: LatencyLimit) throws -> String {
      try reason(
        ShapeSource.question {
          $0.space = ShapeSpace(parameters: 7e10)
          $0.slowest = slowest
        })
    }
    #expect(try large(.share(0.5)).contains("does not fit A100-40GB-SXM, so that there is no"))
    let text = try large(.time(60))
    #expect(text.hasPrefix("none of ") && text.hasSuffix("; none fits A100-40GB-SXM"))
  }

  @Test("sizes and ratios that make no sense are refused by the core")
  func refused() throws {
    #expect(try reason(ShapeSource.question { $0.tokensPerParameter = 0 }).contains("tokens"))
    #expect(try reason(ShapeSource.question { $0.space.tolerance = 1 }).contains("tolerance"))
    #expect(try reason(ShapeSource.question { $0.space.groupSizes = [0] }).contains("group"))
    #expect(try reason(ShapeSource.question(tolerance: 0)).contains("widen the tolerance"))
  }
}
