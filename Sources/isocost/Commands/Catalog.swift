import ArgumentParser
import Storage

/// Lists what isocost knows.
struct Catalog: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "List models, GPUs, prices of GPUs and of APIs, benchmarks or evidence, with their sources.")

  @Argument(help: "\(CatalogueListing.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: CatalogueListing

  @Option(help: "table, json or csv.")
  var format = OutputFormat.table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let workplace = try Workplace()
    try printText(kind.table(of: workplace.catalogue).text(as: format))
  }
}

extension CatalogueListing: ExpressibleByArgument {}
