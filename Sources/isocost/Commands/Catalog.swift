import ArgumentParser
import Storage

/// Lists what isocost knows.
struct Catalog: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      launchLanguage(
        "List models, GPUs, prices of GPUs and of APIs, benchmarks or evidence, with their sources.",
        ja: "モデル、GPU、GPUとAPIの価格、ベンチマーク、根拠を出典付きで一覧にする。"))

  @Argument(
    help: launchLanguage(
      "\(CatalogueListing.allCases.map(\.rawValue).joined(separator: ", ")).",
      ja: "一覧の種類：\(CatalogueListing.allCases.map(\.rawValue).joined(separator: ", "))。"))
  var kind: CatalogueListing

  @Option(help: launchLanguage("table, json or csv.", ja: "table、jsonまたはcsv。"))
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    let words = workplace.language(chosen: language)
    try printText(kind.table(of: workplace.catalogue).text(as: format, in: words))
  }
}

extension CatalogueListing: ExpressibleByArgument {}
