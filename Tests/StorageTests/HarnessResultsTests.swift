import ScalingCore
import Testing

@testable import Storage

@Suite struct HarnessResultsTests {
  @Test func readsTheShapeSample() throws {
    let path = EvaluationSamples.path("lm_eval_results_shape.json")
    let contents = try EvaluationFile.load(path: path)
    #expect(contents.kind == .harnessResults && contents.date == "2025-10-09")
    #expect(contents.rows.isEmpty && contents.scores.count == 4)
    #expect(contents.scores.map(\.names.benchmark) == ["gsm8k", "gsm8k", "arc_easy", "arc_easy"])
    #expect(contents.scores.map(\.value) == [0.9545, 0.9545, 0.81, 0.79])
    #expect(contents.scores.map(\.standardError) == [0.0057, 0.0057, 0.008, 0.008])
    #expect(
      contents.scores.map(\.variant) == ["", "exact_match,flexible-extract", "", "acc_norm,none"])
    for score in contents.scores {
      #expect(score.names.model == "Qwen/Qwen3-8B" && score.names.cap == nil)
      #expect(score.metric == .pass1)
    }
    #expect(contents.scores[0].mark.line == 6)
  }

  static func results(
    _ numbers: String = #""exact_match,none": 0.5"#, rest: String = ""
  ) -> String {
    "{\n\"results\": {\"aime24\": {\(numbers)}}\(rest)}\n"
  }

  @Test(arguments: [
    (#", "model_name": "a""#, "a"),
    (#", "config": {"model_args": "pretrained=b,dtype=auto"}"#, "b"),
    (#", "config": {"model_args": "dtype=auto, model=c"}"#, "c"),
    (#", "config": {"model_args": {"pretrained": "d"}}"#, "d"),
    (#", "model_name": null, "config": {"model_args": "pretrained=e"}"#, "e"), ("", nil),
    (#", "model_name": "a", "config": {"model_args": "pretrained=b"}"#, "a"),
  ])
  func findsTheModel(rest: String, model: String?) throws {
    let contents = try EvaluationSamples.load(Self.results(rest: rest))
    #expect(contents.scores.first?.names.model == model)
  }

  @Test(arguments: [
    (#", "config": {"gen_kwargs": "temperature=0.6,max_gen_toks=32768"}"#, 32_768.0),
    (#", "config": {"gen_kwargs": {"max_new_tokens": 4096}}"#, 4_096),
    (#", "configs": {"aime24": {"generation_kwargs": {"max_gen_toks": 8192}}}"#, 8_192),
    (
      #", "config": {"gen_kwargs": "max_tokens=1024"}, "configs": {"aime24": {"generation_kwargs": {"max_gen_toks": 8192}}}"#,
      1_024
    ),
    (#", "configs": {"other": {"generation_kwargs": {"max_gen_toks": 8192}}}"#, nil),
    (#", "config": {"gen_kwargs": null}"#, nil),
  ])
  func findsTheCap(rest: String, cap: Double?) throws {
    let contents = try EvaluationSamples.load(Self.results(rest: rest))
    #expect(contents.scores.first?.names.cap == cap.map { Tokens($0) })
  }

  @Test func strictGradingGoesFirstAndVotesAreVotes() throws {
    let contents = try EvaluationSamples.load(
      Self.results(
        #""alias": "x", "acc,none": 0.1, "exact_match,flexible-extract": 0.6, "exact_match,strict-match": 0.5, "exact_match,maj@8": 0.7, "f1,none": 0.3, "exact_match_stderr,maj@8": "N/A""#
      ))
    let main = contents.scores.filter { $0.variant.isEmpty }
    #expect(main.map(\.value) == [0.5, 0.7])
    #expect(main.map(\.metric) == [.pass1, .majority(8)])
    #expect(main.map(\.standardError) == [nil, nil])
    #expect(contents.scores.count == 4)
  }

  static let mistakes: [(String, String)] = [
    ("{\n\"result\": {}}\n", "1:1: no key 'results'"),
    ("{\n\"results\": [1]}", "2:12: 'results' is a mapping"),
    ("{\n\"results\": {}}", "2:12: no share of right answers"),
    ("{\n\"results\": {\"a\": {\"f1,none\": 0.5}}}", "2:12: no share"),
    ("{\n\"results\": {\"a\": 3}}", "2:18: 'a' is a single value"),
    (results(#""acc,none": 81"#), "2:36: 'acc,none' is a share"),
    (results(#""acc,none": -0.1"#), "2:36: 'acc,none' is a share"),
    (results(#""acc,none": NaN"#), "2:36: 'acc,none' is a number; 'NaN' is none"),
    (results(#""acc,none": "0.5""#), "2:36: 'acc,none' is a number"),
    (results(#""acc,none": null"#), "2:36: 'acc,none' is a number"),
    (results(#""acc,none": [0.5]"#), "2:36: 'acc,none' is a number; 'a list'"),
    (results(#""acc,none": 0.5, "acc_stderr,none": -1"#), "2:60: 'acc_stderr,none' is a standard"),
    (results(#""acc,none": 0.5, "acc_stderr,none": NaN"#), "2:60: 'acc_stderr,none' is a number"),
    (results(rest: #", "date": "now""#), "'date' is a number"),
    (results(rest: #", "date": 1e300"#), "'date' is a time"),
    (
      results(rest: #", "config": {"gen_kwargs": "max_gen_toks=many"}"#),
      "'max_gen_toks' is a whole"
    ),
    ("{\n\"results\": {\"a\": {\"acc,none\": 0.5}}", "2:36: ',' or '}'"),
  ]

  @Test(arguments: mistakes)
  func namesThePlaceOfAnError(text: String, complaint: String) throws {
    let found = try EvaluationSamples.complaint(text)
    #expect(found.contains(complaint), "\(found)")
  }
}
