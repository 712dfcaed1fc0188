import Foundation
import ScalingCore
import Testing

@testable import Dashboard

@Suite("Sliders that change more than one value")
struct SliderRulesTests {
  @Test("more than one sample makes a single answer Best-of-N, one sample a single answer")
  func samplesDecide() throws {
    var bench = try Bench(Fixture.sample(.large))
    #expect(bench.scenario.strategy.kind == .single)
    bench.choose(.samples)
    bench.give(.stepUp)
    #expect(
      bench.scenario.strategy == Strategy(kind: .bestOfN, samples: 2, generationLength: 16384))
    bench.give(.stepDown)
    #expect(bench.scenario.strategy == Strategy(kind: .single, samples: 1, generationLength: 16384))
  }

  @Test("a vote stays a vote while samples move above one")
  func voteStays() throws {
    var bench = try Bench(Fixture.sample(.vote))
    bench.choose(.samples)
    bench.give(.stepDown, .stepDown)
    #expect(bench.scenario.strategy.kind == .majority)
    #expect(bench.scenario.strategy.samples == 32)
  }

  @Test("a single answer has one sample, whatever there was before")
  func singleHasOne() throws {
    var bench = try Bench()
    bench.choose(.strategy)
    bench.give(.toFirst)
    #expect(bench.scenario.strategy.kind == .single)
    #expect(bench.scenario.strategy.samples == 1)
  }

  @Test(
    "low and high price move in proportion to the typical one",
    arguments: ["$1", "$5.98", "$0.299"])
  func proportion(text: String) throws {
    var bench = try Bench()
    let old = bench.scenario.price.perGPUHour
    try bench.enter(text, for: .gpuPrice)
    let new = bench.scenario.price.perGPUHour
    let factor = new.typical / old.typical
    #expect(abs(new.low / old.low - factor) < 1e-12)
    #expect(abs(new.high / old.high - factor) < 1e-12)
    #expect(new.low < new.typical && new.typical < new.high)
    #expect(bench.scenario.price.evidence.kind == .assumed)
    #expect(bench.scenario.price.evidence.source.contains("dashboard"))
  }

  @Test("an exact price stays exact")
  func exactPrice() throws {
    var bench = try Bench(Fixture.sample(.bestOfN))
    bench.choose(.gpuPrice)
    bench.give(.leapUp)
    let price = bench.scenario.price.perGPUHour
    #expect(price.low == price.typical && price.typical == price.high)
    #expect(price.typical > HourlyPrice(0.79))
  }

  @Test("a shorter prompt cuts the part that all requests share; reset brings both back")
  func sharedPrefix() throws {
    var bench = try Bench(Fixture.sample(.bestOfN))
    let saved = bench.scenario
    try bench.enter("300", for: .prompt)
    #expect(bench.scenario.workload.sharedPrefixTokens == 256)
    bench.give(.toFirst)
    #expect(bench.scenario.workload.promptTokens == 0)
    #expect(bench.scenario.workload.sharedPrefixTokens == 0)
    #expect(!bench.scenario.validate().contains { $0.severity == .error })
    bench.give(.reset)
    #expect(bench.scenario == saved)
  }

  @Test("a GPU with quotes brings them, with their source and date")
  func quotes() throws {
    var bench = try Bench()
    try bench.enter("H200-SXM", for: .gpu)
    let quote = try Fixture.gpu("H200-SXM").price
    let price = bench.scenario.price
    #expect(price.perGPUHour.low == quote.low)
    #expect(price.perGPUHour.typical == quote.typical)
    #expect(price.perGPUHour.high == quote.high)
    #expect(price.evidence == Evidence(.published, source: quote.source, date: quote.date))
  }

  @Test("a GPU without quotes keeps the price, and the evidence says whose it is")
  func noQuotes() throws {
    let catalogue = try Fixture.catalogue()
    let unquoted = catalogue.accelerators.filter { $0.price.typical == nil && $0.price.low == nil }
    let gpu = try #require(unquoted.first)
    var bench = try Bench()
    let old = bench.scenario.price
    try bench.enter(gpu.id, for: .gpu)
    #expect(bench.scenario.price.perGPUHour == old.perGPUHour)
    #expect(bench.scenario.price.evidence.kind == .assumed)
    #expect(bench.scenario.price.evidence.source.contains("H100-SXM"))
    #expect(bench.scenario.price.evidence.source.contains(gpu.id))
  }

  @Test("a plan that follows its own GPU is unchanged")
  func sameGPU() throws {
    let plan = try Fixture.tutor().price
    let gpu = try Fixture.gpu("H100-SXM")
    #expect(plan.following(gpu, insteadOf: gpu) == plan)
  }

  @Test("every GPU of the catalogue leaves a price range in order")
  func everyGPU() throws {
    let old = try Fixture.gpu("H100-SXM")
    let plan = try Fixture.tutor().price
    for gpu in try Fixture.catalogue().accelerators {
      let range = plan.following(gpu, insteadOf: old).perGPUHour
      #expect(range.low <= range.typical && range.typical <= range.high, "\(gpu.id)")
      #expect(range.low > HourlyPrice(0))
    }
  }

  @Test("a family brings its size nearest to the current one")
  func nearestSize() throws {
    let catalogue = try Fixture.catalogue()
    for family in catalogue.families {
      var scenario = try Fixture.tutor()
      let size = scenario.model.totalParameters
      let title = family.name + (family.isMixture ? " MoE" : "")
      scenario = try SliderTable.slider(.family).entered(title, into: scenario, in: catalogue)
      let chosen = abs(log(scenario.model.totalParameters / size))
      #expect(family.models.contains(scenario.model))
      for member in family.models {
        #expect(chosen <= abs(log(member.totalParameters / size)) + 1e-12)
      }
    }
  }

  @Test("the family shown is one of those to choose from, for every model of the catalogue")
  func familyNames() throws {
    let catalogue = try Fixture.catalogue()
    guard case .choice(let control) = SliderTable.slider(.family).control else {
      Issue.record("the family is no choice")
      return
    }
    for model in catalogue.models {
      var scenario = try Fixture.tutor()
      scenario.model = model
      let index = try #require(control.index(scenario, catalogue), "\(model.id)")
      #expect(catalogue.families[index].isMixture == model.isMixture)
      guard catalogue.families[index].models.contains(model) else { continue }
      #expect(control.format(scenario) == control.options(scenario, catalogue)[index])
    }
  }

  @Test("sizes go up the family from the smallest to the largest")
  func sizes() throws {
    var bench = try Bench()
    bench.choose(.modelSize)
    bench.give(.toFirst)
    var seen = [bench.scenario.model]
    for _ in 0..<5 {
      bench.give(.stepUp)
      seen.append(bench.scenario.model)
    }
    #expect(
      seen.map(\.id) == [
        "Qwen3-0.6B", "Qwen3-1.7B", "Qwen3-4B", "Qwen3-8B", "Qwen3-14B", "Qwen3-32B",
      ])
  }

  @Test("a benchmark of the user's own is left by a step and stands at the start of the track")
  func ownBenchmark() throws {
    var bench = try Bench(Fixture.sample(.chat))
    let slider = SliderTable.slider(.benchmark)
    #expect(slider.fraction(of: bench.scenario, in: bench.environment.catalogue) == 0)
    bench.choose(.benchmark)
    bench.give(.stepUp)
    #expect(bench.scenario.workload.benchmark == "aime24")
    bench.give(.undo, .stepDown)
    #expect(bench.scenario.workload.benchmark == "livecodebench-v5")
  }

  @Test("options of a choice are distinct, and the current one is among them")
  func distinctOptions() throws {
    let catalogue = try Fixture.catalogue()
    for model in catalogue.models {
      var scenario = try Fixture.tutor()
      scenario.model = model
      for slider in SliderTable.sliders {
        guard case .choice(let choice) = slider.control else { continue }
        let options = choice.options(scenario, catalogue)
        #expect(
          Set(options.map { $0.lowercased() }).count == options.count, "\(model.id) \(options)")
      }
    }
  }
}
