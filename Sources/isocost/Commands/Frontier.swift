import ArgumentParser
import ScalingCore
import Screen
import Storage

/// Prints which model is best at which cost.
struct Frontier: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: launchLanguage(
      "Print which size, length and number of samples is best at which cost.",
      ja: "どの費用でどのサイズ、長さ、サンプル数が最良かを表示する。"),
    discussion: launchLanguage(
      """
      Compares the sizes of the scenario's family at all generation lengths, and at equal accuracy with \
      the choice that counting FLOPs alone would make. What does not fit into memory counts by flops \
      and eflops, not by gpu-seconds and dollars. Example: isocost frontier \
      samples/aime24-qwen3.yaml --cost eflops --format json
      """,
      ja: """
        シナリオのモデル系列のサイズを全生成長で比べ、同じ正答率でFLOPsだけを数えた選
        択とも比べる。メモリに収まらないものはflopsとeflopsでは数え、gpu-secondsと
        dollarsでは数えない。
        例：isocost frontier samples/aime24-qwen3.yaml --cost eflops --format json
        """))

  @Argument(help: launchLanguage("Scenario file.", ja: "シナリオファイル。"), completion: .file())
  var file: String

  @Option(
    help: launchLanguage(
      "What counts as cost: flops, eflops, gpu-seconds or dollars.",
      ja: "費用の尺度：flops、eflops、gpu-secondsまたはdollars。"))
  var cost = CostMeasure.dollars

  @Option(
    help: ArgumentHelp(
      launchLanguage(
        "Accuracy at which options are compared; by default the scenario's own, else its goal.",
        ja: "選択肢を比べる正答率。省略時はシナリオの正答率、なければその目標。"),
      valueName: "accuracy"),
    transform: Self.share)
  var at: Probability?

  @OptionGroup var settings: Settings

  @Option(
    name: .customLong("over"), parsing: .singleValue,
    help: ArgumentHelp(
      launchLanguage(
        "Compare these values too, for example strategy.samples=1,2,4; may be repeated.",
        ja: "これらの値も比べる。例：strategy.samples=1,2,4。繰り返し可。"),
      valueName: "key=v1,v2"))
  var over: [String] = []

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let words = workplace.language(chosen: language)
    let scenario = try settings.applied(
      to: try workplace.scenario(at: file).scenario, in: workplace.catalogue)
    let answer = try answer(to: question(scenario, workplace.catalogue), workplace.evaluator)
    switch format {
    case .json: try printText(FrontierJSON.document(of: answer).document)
    case .csv: try printText(FrontierJSON.csv(of: answer))
    case .table: try printSections(of: FrontierText(answer, in: words), words)
    }
  }

  /// Reads `0.714` or `71.4 %`.
  private static func share(_ text: String) throws -> Probability {
    do throws(QuantityParseError) {
      return try Probability.parse(text)
    } catch {
      throw ValidationError("--at: \(error.message)")
    }
  }

  private func question(
    _ scenario: Scenario, _ catalogue: Catalogue
  ) throws -> FrontierQuestion {
    do throws(Diagnostic) {
      return try FrontierQuestion(
        scenario, measure: cost, accuracy: at, over: over, catalogue: catalogue)
    } catch {
      throw Failure(Failure.usage, error.description)
    }
  }

  private func answer(
    to question: FrontierQuestion, _ evaluator: Evaluator
  ) throws -> FrontierAnswer {
    do throws(FrontierAnswer.NoAnswer) {
      return try FrontierAnswer(question, evaluator: evaluator)
    } catch {
      throw Failure(Failure.noAnswer, "\(file): \(launchLanguage(core: error.message))")
    }
  }

  private func printSections(of text: FrontierText, _ words: Language) throws {
    let sections = text.sections.map { section in
      switch section {
      case .sentence(let sentence): prose(sentence) + "\n"
      case .table(let table): table
      }
    }
    try printText(sections.joined(separator: "\n"))
    try printText("\n\(Wording.sources[words])\n" + prose(text.source, indent: "  "))
  }
}
