extension UncertainInput {
  /// An input in words, from its name: `GPU price`, `growth per year`, `serving model`.
  public static func words(of name: String) -> String {
    switch name {
    case "price.perGpuHour": return "GPU price"
    case "price.owned.purchasePerGpu": return "purchase price"
    default:
      let last = name.split(separator: ".").last ?? ""
      return last.reduce(into: "") { text, letter in
        text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
      }
    }
  }

  /// A number of an input with its unit: `20 %`; of the models' own errors a factor, `×1.38`, or a number of
  /// standard deviations, `1.28 SD`.
  public static func text(of number: Double, for name: String) -> String {
    let digits = NumberFormat.significant(3).string(number)
    return switch name {
    case servingError: "×" + digits
    case accuracyError: digits + " SD"
    default: ScenarioField.at(name)?.kind.formatted(.number(number)) ?? digits
    }
  }
}

extension SpendMeasure {
  /// What the amount is, in words.
  public var words: String {
    switch self {
    case .yearlySpend: "yearly spend"
    case .total: "all years"
    case .netPresentValue: "net present value"
    case .costPerRequest: "cost per request"
    case .costPerCorrectAnswer: "cost per correct answer"
    }
  }
}
