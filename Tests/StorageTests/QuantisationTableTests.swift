import ScalingCore
import Testing

@testable import Storage

@Suite struct QuantisationTableTests {
  static let header = "model,params_b,weights,benchmark_average,value,source,stderr,n"
  static let average = "mmlu+c-eval+ifeval average"

  @Test func theBestMethodCounts() throws {
    let points = try points([
      "M,7.6,BF16,\(Self.average),80,s,,", "M,7.6,GPTQ-Int8,\(Self.average),79,s,,",
      "M,7.6,GPTQ-Int4,\(Self.average),72,s,,", "M,7.6,AWQ,\(Self.average),76,s,,",
    ])
    #expect(points.map(\.bits) == [8, 4])
    #expect(points.map(\.retained) == [79.0 / 80, 76.0 / 80])
    #expect(points.allSatisfy { $0.parameters == Parameters(7.6e9) })
    #expect(points[0].evidence.source == "s, average of MMLU, C-Eval, IFEval")
  }

  @Test func otherBenchmarksAreNotMixedIn() throws {
    let points = try points([
      "M,7.6,BF16,mmlu,10,s,,", "M,7.6,BF16,\(Self.average),80,s,,",
      "M,7.6,AWQ,mmlu,100,s,,", "M,7.6,AWQ,\(Self.average),76,s,,",
      "D,671,FP8,gsm8k strict match,95,s,0.5,1319",
    ])
    #expect(points.count == 1)
    #expect(points[0].retained == 0.95)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let rows = [
      "M,7.6,AWQ,\(Self.average),76,s,,", "M,7.6,BF16,\(Self.average),80,s,,",
      "M,7.6,GPTQ-Int4,\(Self.average),72,s,,",
    ]
    #expect(try points(rows).map(\.retained) == [0.95])
    #expect(try points(rows.reversed()).map(\.retained) == [0.95])
  }

  @Test func aModelWithoutReferenceIsLeftOut() throws {
    #expect(try points(["M,7.6,AWQ,\(Self.average),76,s,,"]).isEmpty)
  }

  @Test func unknownMethodsAreRefused() {
    let error = #expect(throws: Diagnostic.self) {
      try points(["M,7.6,HQQ,\(Self.average),76,s,,"])
    }
    #expect(error?.description == "t.csv:2:7: error: the bits of this method are not known")
  }

  /// Small models pay more (`peers.md` §4).
  @Test func smallModelsPayMore() throws {
    let points = try Catalogue.shipped().accuracy.quantisation.filter { $0.bits == 4 }
    let bySize = points.sorted { $0.parameters < $1.parameters }.map(\.retained)
    #expect(bySize.count == 4)
    #expect(bySize.first == bySize.min() && bySize.last == bySize.max())
    #expect(try #require(bySize.last) > 0.99 && bySize[0] < 0.92)
  }

  private func points(_ rows: some Sequence<String>) throws -> [QuantisationPoint] {
    let text = ([Self.header] + rows).joined(separator: "\n")
    return try QuantisationTable.points(CSVTable(file: "t.csv", bytes: Array(text.utf8)))
  }
}
