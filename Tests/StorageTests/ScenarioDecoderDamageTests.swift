import ScalingCore
import Testing

@testable import Storage

/// Hostile and broken scenarios never crash, and never pass as right.
@Suite struct ScenarioDecoderDamageTests {
  @Test(arguments: [
    "1e308", "-1e308", "1e400", "nan", "inf", "-0", "0x10", "99999999999999999999", "1,2,3", "$",
    "%", "1 %%", "8KiKi", "١٢", "🙂", "'", "{}", "[]", "~", "true", "- 1", "*x", "&x", "!!int 3",
    "|",
  ])
  func anyValueIsReadOrRefused(value: String) throws {
    let keys = [
      "8Ki", "512", "2M", "32", "2.99", "0.6", "aime24", "H100-SXM", "Qwen3-14B", "1\n",
    ]
    let catalogue = try Catalogue.shipped()
    for key in keys {
      let text = ScenarioSource.minimal.replacing(
        ": \(key)", with: ": \(value)" + (key.hasSuffix("\n") ? "\n" : ""))
      do throws(InputFailure) {
        let loaded = try ScenarioFile.parse(Array(text.utf8), file: "s", catalogue: catalogue)
        let evaluation = Evaluator(catalogue: catalogue).evaluate(loaded.value)
        let document = EvaluationJSON.document(of: evaluation, scenario: loaded.value)
        #expect(!document.document.contains("nan") && !document.document.contains("inf,"))
      } catch {
        #expect(error.diagnostics.contains { $0.severity == .error })
      }
    }
  }

  @Test func everyLineMayBeMissing() throws {
    let lines = ScenarioSource.minimal.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices.dropLast() {
      var rest = lines
      rest.remove(at: index)
      let findings = try ScenarioSource.findings(rest.joined(separator: "\n"))
      let isPrice = lines[index].contains("perGpuHour")
      #expect(findings.contains { $0.contains(": error: ") } != isPrice, "\(lines[index])")
    }
  }

  @Test func everyLineMayBeDoubled() throws {
    let lines = ScenarioSource.minimal.split(separator: "\n")
    for index in lines.indices {
      var more = lines
      more.insert(lines[index], at: index)
      let findings = try ScenarioSource.findings(more.joined(separator: "\n"))
      #expect(findings.count == 1)
      #expect(findings[0].contains("is stated twice"), "\(lines[index])")
    }
  }

  @Test func longTextsAreKept() throws {
    let name = String(repeating: "n", count: 100_000)
    let scenario = try ScenarioSource.parse("name: \(name)\n" + ScenarioSource.minimal).value
    #expect(scenario.name == name)
  }
}
