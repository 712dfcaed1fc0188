import ScalingCore
import Testing

@testable import Storage

@Suite("Questions about small experiments")
struct PlanQuestionTests {
  private func question(_ change: (inout PlanQuestion) -> Void) -> PlanQuestion {
    var question = PlanQuestion()
    change(&question)
    return question
  }

  private func reason(_ change: (inout PlanQuestion) -> Void) throws -> String {
    let scenario = try ShapeSource.scenario()
    do throws(ShapeRefusal) {
      _ = try question(change).plan(for: scenario)
      return "planned"
    } catch {
      return error.reason
    }
  }

  @Test("unless stated 1.44B of usual shape on 20 tokens a parameter are forecast from six runs")
  func usual() throws {
    let target = PlanQuestion().target
    #expect(target.parameters == 1.44e9 && target.aspectRatio == 85 && target.tokens == 2.88e10)
    let plan = try PlanQuestion().plan(for: ShapeSource.scenario())
    #expect(plan.runs.count == 6 && plan.problems.isEmpty && plan.concessions.isEmpty)
    #expect(abs(try #require(plan.runs.last).run.tokensPerParameter - 160) < 1e-6)
  }

  @Test("a shape states its weights and width over depth; stated weights go before its own")
  func shape() throws {
    let morph = question { $0.shape = StatedShape("3072x12") }.target
    #expect(morph.parameters == 1_668_885_504 && morph.aspectRatio == 256)
    let stated = question {
      $0.shape = StatedShape("3072x12")
      $0.parameters = 1.5e9
    }.target
    #expect(stated.parameters == 1.5e9 && stated.aspectRatio == 256)
    #expect(stated.tokens == 3e10 && stated.name == "3072x12")
  }

  @Test("tokens, runs and over-training are those that are asked for")
  func asked() throws {
    let plan = try question {
      $0.tokensPerParameter = 40
      $0.runs = 8
      $0.overtrained = 320
    }.plan(for: ShapeSource.scenario())
    #expect(plan.runs.count == 8 && abs(plan.target.tokensPerParameter - 40) < 1e-9)
    #expect(abs(try #require(plan.runs.last).run.tokensPerParameter - 320) < 1e-6)
  }

  @Test("GPU and price are those of the scenario, the share of the peak is an input")
  func hardware() throws {
    let catalogue = try MeasuredRowsSource.catalogue()
    let gpu = try #require(catalogue.accelerator(named: "A100-40GB-SXM"))
    let scenario = try ShapeSource.scenario {
      $0.deployment.gpu = gpu
      $0.price.perGPUHour = PriceRange(2)
    }
    let plan = try question { $0.utilisation = 0.5 }.plan(for: scenario)
    #expect(plan.hardware.name == "A100-40GB-SXM" && plan.hardware.price == 2)
    #expect(abs(plan.time.value * gpu.peak16.value * 0.5 / plan.compute.value - 1) < 1e-12)
    #expect(abs((plan.cost ?? 0).value - plan.time.value / 1_800) < 1e-9)
  }

  @Test("a price of nothing is no price, and the catalogue's takes its place")
  func unpriced() throws {
    let scenario = try ShapeSource.scenario { $0.price.perGPUHour = PriceRange(0) }
    let plan = try PlanQuestion().plan(for: scenario)
    #expect(plan.hardware.price == scenario.deployment.gpu.price.typical)
    #expect(
      ShapeSource.text(PlanReport(plan, for: scenario)).contains("typical price of the catalogue"))
  }

  @Test(
    "the published six took 85 GPU-hours of an A100: within as many there is a plan",
    arguments: [85.0, 20])
  func budget(hours: Double) throws {
    let plan = try question { $0.budget = Seconds(hours * 3_600) }.plan(for: ShapeSource.scenario())
    #expect(plan.time.value <= hours * 3_600)
    #expect(plan.concessions.isEmpty == (hours == 85))
  }

  @Test("what makes no sense is refused with the reason")
  func refused() throws {
    #expect(try reason { $0.budget = 1 }.contains("the smallest plan takes"))
    #expect(try reason { $0.budget = -1 }.contains("budget"))
    #expect(try reason { $0.runs = 1 } == "1 runs; state 2 to 100")
    #expect(try reason { $0.utilisation = 0 }.contains("MFU"))
    #expect(try reason { $0.tokensPerParameter = .nan }.contains("tokens"))
    #expect(try reason { $0.overtrained = 0 }.contains("tokens a parameter"))
    #expect(try reason { $0.parameters = 1e6 }.contains("no shapes of"))
  }

  @Test(
    "shapes as people write them",
    arguments: [("3072x12", 3_072, 12), ("2048×24", 2_048, 24), ("1x1", 1, 1)])
  func shapes(text: String, width: Int, layers: Int) throws {
    let shape = try #require(StatedShape(text))
    #expect(shape.width == width && shape.layers == layers && shape.text == "\(width)x\(layers)")
  }

  @Test(
    "other texts are no shape",
    arguments: [
      "", "x", "3072", "3072x", "x12", "0x12", "3072x-1", "3072x12x1", "3e3x12", "1000001x1",
    ])
  func noShape(text: String) {
    #expect(StatedShape(text) == nil)
  }
}
