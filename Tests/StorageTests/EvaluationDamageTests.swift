import ScalingCore
import Testing

@testable import Storage

/// Damaged evaluation files: refused, or read as numbers that are possible.
@Suite struct EvaluationDamageTests {
  @Test("a damaged copy never crashes and gives no impossible number", arguments: 0..<60)
  func copies(seed: UInt64) throws {
    for name in EvaluationSamples.all {
      let damaged = Damage.apply(seed: seed, to: try EvaluationSamples.bytes(name))
      try check(damaged, "\(name) \(seed)")
    }
  }

  /// A part that every fixture of its kind has, and what takes its place.
  static let types: [(String, [(String, String)])] = [
    (
      "lm_eval_results_shape.json",
      [
        ("0.9545", "\"x\""), ("0.9545", "95.45"), ("0.81", "-0.81"), ("0.81", "null"),
        ("0.81", "1e999"), ("0.0057", "true"), ("\"results\"", "\"Results\""),
        ("1760000000.0", "[]"),
        ("0.008", "{}"), ("0.79", "NaN"),
      ]
    ),
    (
      "lm_eval_samples_shape.jsonl",
      [
        ("\"exact_match\": 1.0", "\"exact_match\": 1.5"),
        ("\"exact_match\": 0.0", "\"exact_match\": \"0\""),
        ("\"doc_id\": 3", "\"doc_id\": 2"), ("\"doc_id\": 3", "\"doc_id\": null"),
        ("\"filter\": \"maj@8\"", "\"filter\": 8"),
        ("\"filter\": \"maj@8\"", "\"filter\": \"score-first\""),
        ("\"exact_match\": 1.0}", "\"exact_match\": 1.0"),
        ("\"exact_match\": 1.0}", "\"em\": 1.0}"),
      ]
    ),
    (
      "questions.csv",
      [
        ("30,32", "33,32"), ("30,32", "-1,32"), ("30,32", "30,"), ("30,32", "nan,32"),
        ("5120", "-5120"),
        ("8Ki", "8Kx"), ("question", "frage"), ("15,32", "15,32,1"), ("5120", "1e400"),
        ("8000.5", "80000.5"), ("q2,0,32,4096", "q1,0,32,4096"),
      ]
    ),
  ]

  @Test("a value of the wrong type or size is refused with its place", arguments: types.indices)
  func wrongTypes(index: Int) throws {
    let (name, changes) = Self.types[index]
    let text = String(decoding: try EvaluationSamples.bytes(name), as: UTF8.self)
    for (old, new) in changes {
      let range = try #require(text.firstRange(of: old))
      let changed = text.replacingCharacters(in: range, with: new)
      var finding: Diagnostic?
      do {
        _ = try EvaluationSamples.evaluations([changed])
      } catch let error as Diagnostic {
        finding = error
      }
      #expect(finding?.mark != nil, "\(name): \(old) as \(new)")
      #expect(finding?.message.contains(where: { $0 == ";" || $0 == "," || $0 == "'" }) == true)
    }
  }

  @Test("every truncation is refused, or ends between two rows", arguments: EvaluationSamples.all)
  func truncations(name: String) throws {
    let bytes = try EvaluationSamples.bytes(name)
    let whole = try EvaluationSamples.load(bytes)
    for length in stride(from: 0, to: bytes.count - 1, by: max(1, bytes.count / 50)) {
      guard let part = try? EvaluationSamples.load(Array(bytes.prefix(length))) else { continue }
      // Between two rows nothing is wrong: the rows that are there are as they were.
      #expect(part.kind != .harnessResults)
      #expect(part.rows.count < whole.rows.count || bytes[length] == 0x0A)
      for (row, original) in zip(part.rows, whole.rows) {
        #expect(row.counts == original.counts && row.question == original.question)
      }
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) throws {
    let entries: [EvaluationCatalogue.Entry]
    do {
      entries = try EvaluationSamples.entries([String(decoding: bytes, as: UTF8.self)])
    } catch {
      let finding = try #require(error as? Diagnostic, "\(name)")
      #expect(finding.severity == .error && !finding.message.isEmpty)
      return
    }
    for number in entries.flatMap(\.summary.numbers) {
      #expect((0...1).contains(number.point.value.value), "\(name)")
      #expect((number.point.tokenCap?.value ?? 1) >= 1)
      if let share = number.share, let low = share.low, let high = share.high {
        #expect(low >= 0 && low <= share.value && share.value <= high && high <= 1, "\(name)")
      }
    }
  }
}
