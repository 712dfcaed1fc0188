package import Dashboard

/// A report in English.
package struct EnglishPhrases: ReportPhrases {
  /// Speaks English.
  package init() {}

  package let language = "en"
  package let indicatorColumns = ["figure", "value", "range"]
  package let valueColumn = "value"
  package let accuracyAxis = "accuracy"
  package let caveats = [
    "A benchmark stands for your questions: an accuracy of your own evaluation says more.",
    "Times and costs follow from a model fitted to measured systems; ranges say how far it may be off.",
    "Prices are those of the stated sources and dates; a quote of your own goes before them.",
    "P10 and P90: one draw in ten lies below, one in ten above.",
  ]

  package func notes(_ text: String) -> String { "Notes of the author: \(text)" }

  package func comparison(of count: Int) -> String { "Comparison of \(count) options" }

  package func made(on date: String, version: String) -> String {
    "Made on \(date) with isocost \(version)."
  }

  package func heading(_ heading: ReportHeading) -> String {
    switch heading {
    case .indicators: "What it gives and costs"
    case .figures: "All figures"
    case .inputs: "Inputs"
    case .formulas: "How the figures come about"
    case .sources: "Where the numbers come from"
    case .caveats: "How to read the numbers"
    case .formula: "Formula"
    case .formulaInputs: "Inputs"
    case .evidence: "Evidence"
    case .limits: "What it leaves out"
    }
  }

  package func question(_ screen: ScreenID) -> String {
    switch screen {
    case .explore: "What does this option give and cost?"
    case .frontier: "Which size, how long, how many samples?"
    case .spend: "What will it cost over the years?"
    case .speed: "How fast will it answer?"
    case .shape: "Which architecture and training?"
    case .compare: "Which option wins?"
    }
  }

  package func name(of table: ReportTable.ID) -> String {
    switch table {
    case .comparison: "Side by side"
    case .figures: "Figures"
    case .spread: "Spread"
    case .drivers: "What moves the spend most"
    case .frontier: "Each size"
    case .plans: "Price plans"
    case .years: "The years"
    case .concurrency: "Each concurrency"
    case .shapes: "Shapes to train"
    case .inputs: "Inputs of the scenario"
    }
  }

  package func title(of chart: ScreenChart.ID) -> String {
    switch chart {
    case .accuracy: "Accuracy against the cost of a request"
    case .spend: "Yearly spend against requests"
    case .frontier: "Accuracy against cost, the best size at each"
    case .plans: "Yearly spend of each price plan"
    case .years: "Spend over the years"
    case .latency: "Time against sequences that run together"
    case .throughput: "Throughput against the rate that a user sees"
    case .shape: "Loss against latency of architectures"
    }
  }

  package func legend(of chart: ScreenChart.ID) -> ReportLegend {
    switch chart {
    case .accuracy:
      ReportLegend(frontier: "no other option beats it", points: "measured token caps")
    case .frontier:
      ReportLegend(
        frontier: "best for its cost", flopsChoice: "picked by FLOPs alone", points: "measured")
    case .spend, .plans, .years: ReportLegend(band: "P10 to P90")
    case .latency: ReportLegend(own: "predicted", points: "measured", band: "error band")
    case .throughput: ReportLegend(own: "predicted", points: "measured")
    case .shape: ReportLegend(frontier: "no other beats it", band: "95 % interval")
    }
  }

  package func description(
    vertical: String, horizontal: String, curves: [String], marks: [String]
  ) -> String {
    var sentences = ["Chart of \(vertical) against \(horizontal)."]
    if !curves.isEmpty { sentences.append("Curves: \(curves.joined(separator: ", ")).") }
    if !marks.isEmpty { sentences.append("Marked: \(marks.joined(separator: "; ")).") }
    return sentences.joined(separator: " ")
  }

  package func mark(_ name: String, horizontal: String, vertical: String) -> String {
    "\(name) at \(horizontal), \(vertical)"
  }
}
