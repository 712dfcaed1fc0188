import Testing

@testable import ScalingCore
@testable import Storage

@Suite struct EvaluationJSONTests {
  @Test func writesTheWholeDocument() throws {
    let document = try EvaluationJSON.document(
      of: EvaluationSample.full, scenario: EvaluationSample.scenario())
    let expected = """
      {
        "scenario": "Math tutor, 14B",
        "model": {
          "id": "Qwen3-14B",
          "parameters": 10,
          "activeParameters": 11,
          "kvBytesPerToken": 12
        },
        "attentionPolicy": "dense",
        "generatedTokens": {
          "cap": 8192,
          "mean": 8192,
          "expectedLongest": 8192
        },
        "accuracy": {
          "value": 0.708,
          "low": 0.68,
          "high": 0.74,
          "metric": "pass@4",
          "evidence": {
            "kind": "estimated",
            "source": "a \\"paper\\"",
            "date": "2025-06",
            "precision": 0.01
          }
        },
        "cost": {
          "computeFlops": 20,
          "memoryAccessBytes": 21,
          "eflops": 22,
          "idealGpuSeconds": 23.5,
          "attentionToParameterRatio": 24.25,
          "flopsOnly": 20
        },
        "serving": {
          "fits": true,
          "memoryBytes": {
            "weights": 30,
            "kvCache": 31,
            "reserve": 32,
            "capacity": 33
          },
          "kvBytesPerSequence": {
            "stored": 754974720,
            "readPerStep": 754974720
          },
          "ttftSeconds": 0.044,
          "tpotSeconds": 0.0125,
          "requestLatencySeconds": 102,
          "tokensPerSecondPerGpu": 1270,
          "gpuSecondsPerRequest": 25.5,
          "concurrency": 32,
          "runningSequences": 40,
          "gpusPerReplica": 2,
          "errorBand": {
            "low": 0.9,
            "high": 1.1
          },
          "evidence": {
            "kind": "estimated",
            "source": "a fit",
            "date": null,
            "precision": null
          }
        },
        "economics": {
          "costPerRequest": {
            "amount": 0.035,
            "currency": "USD"
          },
          "costPerCorrectAnswer": {
            "amount": 0.05,
            "currency": "USD"
          },
          "costPerMillionInputTokens": {
            "amount": 0.002,
            "currency": "USD"
          },
          "costPerMillionOutputTokens": {
            "amount": 1.08,
            "currency": "USD"
          },
          "replicas": 4,
          "gpus": 8,
          "yearlySpend": {
            "amount": 70600,
            "currency": "USD"
          },
          "yearlySpendRange": {
            "p10": 56600,
            "p50": 86000,
            "p90": 130000,
            "currency": "USD"
          },
          "energyMWhPerYear": 40.75,
          "utilisation": 0.6,
          "energyKWhPerRequest": 0.020375,
          "co2KilogramsPerYear": 16300,
          "co2KilogramsPerRequest": 0.00815,
          "forecast": {
            "total": {
              "amount": 70600,
              "currency": "USD"
            },
            "npv": {
              "amount": 70600,
              "currency": "USD"
            },
            "utilisation": 0.6,
            "energyMWh": 40.75,
            "co2Kilograms": 16300,
            "years": [
              {
                "year": 1,
                "requests": 2000000,
                "priceFactor": 1,
                "replicas": 4,
                "gpus": 8,
                "spend": {
                  "amount": 70600,
                  "currency": "USD"
                },
                "outlay": {
                  "amount": 0,
                  "currency": "USD"
                },
                "running": {
                  "amount": 70600,
                  "currency": "USD"
                },
                "residual": {
                  "amount": 0,
                  "currency": "USD"
                },
                "utilisation": 0.6,
                "energyMWh": 40.75,
                "co2Kilograms": 16300
              }
            ]
          },
          "evidence": {
            "kind": "assumed",
            "source": "stated in SAMPLE",
            "date": null,
            "precision": null
          }
        },
        "goals": {
          "met": false,
          "failures": [
            "latency",
            "budget"
          ]
        },
        "plan": "on-demand"
      }

      """
    let path = SampleTests.path("math-tutor-14b")
    #expect(document.document == expected.replacing("SAMPLE", with: path))
  }

  @Test func statesAttentionAndLengths() throws {
    var scenario = try EvaluationSample.scenario()
    scenario.attention = .topK(512)
    scenario.strategy.lengthDistribution = .empirical(
      EmpiricalLengths(source: "t", tokens: [1_000, 3_000]))
    scenario.strategy.samples = 2
    let document = EvaluationJSON.document(
      of: try EvaluationSample.full(withCacheOf: scenario), scenario: scenario)
    #expect(document["attentionPolicy"] == .text("topK:512"))
    #expect(
      document["generatedTokens"]?.line == #"{"cap":8192,"mean":2000,"expectedLongest":2500}"#)
    // 163,840 B a token; lengths of 1000 and 3000 are met at 1250 generated tokens on average.
    let cache = document["serving"]?["kvBytesPerSequence"]
    #expect(cache?["stored"] == .number(163_840 * 1_762))
    #expect(cache?["readPerStep"] == .number(163_840 * 512))
  }

  @Test func keepsEveryKeyOfWhatIsUnknown() throws {
    let scenario = try EvaluationSample.scenario()
    let full = EvaluationJSON.document(of: EvaluationSample.full, scenario: scenario)
    let unfit = EvaluationJSON.document(of: EvaluationSample.unfit, scenario: scenario)
    // What is unknown as a whole.
    let wholes = ["economics.yearlySpendRange", "economics.forecast"]
    let expected = full.flattened.map(\.key)
      .filter { key in !wholes.contains { key.hasPrefix($0) } }
    let found = unfit.flattened.map(\.key).filter { !wholes.contains($0) }
    #expect(found == expected)
    #expect(unfit["economics"]?["yearlySpendRange"] == .null)
    #expect(unfit["economics"]?["forecast"] == .null)
  }

  @Test(arguments: [
    ["accuracy", "value"], ["accuracy", "low"], ["accuracy", "high"], ["serving", "ttftSeconds"],
    ["serving", "tpotSeconds"], ["serving", "requestLatencySeconds"],
    ["serving", "tokensPerSecondPerGpu"], ["serving", "gpuSecondsPerRequest"],
    ["economics", "costPerRequest", "amount"], ["economics", "costPerCorrectAnswer", "amount"],
    ["economics", "costPerMillionInputTokens", "amount"], ["economics", "yearlySpend", "amount"],
    ["economics", "replicas"], ["economics", "gpus"], ["economics", "energyMWhPerYear"],
  ])
  func unknownIsNull(path: [String]) throws {
    let document = try EvaluationJSON.document(
      of: EvaluationSample.unfit, scenario: EvaluationSample.scenario())
    #expect(path.reduce(Optional(document)) { $0?[$1] } == .some(.null))
  }

  @Test func neverWritesInfinity() throws {
    var evaluation = EvaluationSample.full
    evaluation.cost.eFLOPs = FLOPs(.infinity)
    evaluation.cost.attentionToParameterRatio = .nan
    let document = try EvaluationJSON.document(
      of: evaluation, scenario: EvaluationSample.scenario())
    #expect(document.document.contains("\"eflops\": null"))
    #expect(document.document.contains("\"attentionToParameterRatio\": null"))
    let csv = try EvaluationJSON.csv(of: evaluation, scenario: EvaluationSample.scenario())
    #expect(!csv.contains("inf") && !csv.contains("nan"))
  }

  @Test(arguments: GoalCheck.Failure.allCases) func namesFailures(failure: GoalCheck.Failure) throws
  {
    var evaluation = EvaluationSample.full
    evaluation.goals = GoalCheck(failures: [failure])
    let document = try EvaluationJSON.document(
      of: evaluation, scenario: EvaluationSample.scenario())
    #expect(document["goals"]?["failures"] == .list([.text(failure.rawValue)]))
    #expect(document["goals"]?["met"] == .flag(false))
  }

  @Test func goalsThatAreMetHaveNoFailures() throws {
    var evaluation = EvaluationSample.full
    evaluation.goals = GoalCheck(failures: [])
    let document = try EvaluationJSON.document(
      of: evaluation, scenario: EvaluationSample.scenario())
    #expect(document["goals"]?.line == #"{"met":true,"failures":[]}"#)
  }

  @Test(arguments: Evidence.Kind.allCases)
  func evidenceNamesItsKind(kind: Evidence.Kind) throws {
    var evaluation = EvaluationSample.full
    evaluation.serving.evidence = Evidence(kind, source: "s")
    let document = try EvaluationJSON.document(
      of: evaluation, scenario: EvaluationSample.scenario())
    let json = document["serving"]?["evidence"]
    #expect(json?["kind"] == .text(kind.rawValue) && json?["source"] == .text("s"))
  }
}
