import ScalingCore
package import Screen

/// What the columns of Compare are ordered by.
package enum ComparisonOrder: String, Sendable, Hashable, CaseIterable {
  /// As they were put there.
  case added = "as added"
  /// Most right answers first.
  case accuracy
  /// Fastest first.
  case latency
  /// Cheapest request first.
  case costPerRequest = "cost per request"
  /// Cheapest year first.
  case yearlySpend = "yearly spend"
  /// Cheapest right answer first.
  case costPerCorrect = "cost per correct answer"

  /// What it is called.
  package var words: Wording {
    switch self {
    case .added: Wording(rawValue, ja: "追加順")
    case .accuracy: Wording(rawValue, ja: "正答率")
    case .latency: Wording(rawValue, ja: "応答時間")
    case .costPerRequest: Wording(rawValue, ja: "1リクエストの費用")
    case .yearlySpend: Wording(rawValue, ja: "年間支出")
    case .costPerCorrect: Wording(rawValue, ja: "正答1件の費用")
    }
  }

  /// The figure that decides; nil for the order in which columns came.
  var figure: ComparedFigure? {
    switch self {
    case .added: nil
    case .accuracy: .accuracy
    case .latency: .latency
    case .costPerRequest: .costPerRequest
    case .yearlySpend: .yearlySpend
    case .costPerCorrect: .costPerCorrectAnswer
    }
  }
}

extension Comparison {
  /// Orders the columns, best first, unknown ones last; baseline and cursor stay with their scenarios.
  package mutating func sort(by order: ComparisonOrder) {
    self.order = order
    guard let figure = order.figure else { return }
    let sign = figure.preference == .higher ? -1.0 : 1
    let keys = columns.map { figure.read($0.evaluation).map { $0 * sign } ?? .infinity }
    arrange(columns.indices.sorted { (keys[$0], $0) < (keys[$1], $1) })
  }

  /// Exchanges the column under the cursor with the one beside it; false at the end of the row.
  package mutating func moveColumn(by distance: Int) -> Bool {
    let target = column + distance
    guard columns.indices.contains(column), columns.indices.contains(target) else { return false }
    var places = Array(columns.indices)
    places.swapAt(column, target)
    order = .added
    arrange(places)
    return true
  }

  /// Puts the columns into an order of their places.
  private mutating func arrange(_ places: [Int]) {
    columns = places.map { columns[$0] }
    outlooks = []
    baseline = places.firstIndex(of: baseline) ?? 0
    column = places.firstIndex(of: column) ?? 0
  }
}
