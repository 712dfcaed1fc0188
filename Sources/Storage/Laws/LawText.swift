internal import ScalingCore
internal import Screen

extension LawFit {
  /// The law with the letters of its coefficients.
  var formula: String {
    let base = "E + A·N^-α + B·D^-\(fitting.freesExponent ? "β" : "α")"
    return switch law.family {
    case .chinchilla: "L = \(base)"
    case .gadre: "L = E + (a·M^η + b·M^-η)·C^-η with M = D/N and C = 6·N·D"
    case .shape:
      "L = (E + A·N^-α + B·D^-α)·(1 + ε·R^\(fitting.freesExponent ? "γ" : "α"))"
    case .conditional:
      "L = (a0 + a1·ln(d/√N) + a2·√N/d)·(b0 + b1·ln r + b2/r)·(E + A·N^-α + B·D^-α)"
    }
  }
}

extension LawGoodness {
  /// How well a law agrees with runs, in one line.
  func text(in language: Language) -> String {
    let error = NumberFormat.decimals(2).string(meanAbsoluteError * 100)
    let parts = [
      language("mean error \(error) %", ja: "平均誤差\(error) %"),
      "MSE \(NumberFormat.significant(3).string(meanSquare))",
      rSquared.map { "R² \(NumberFormat.decimals(4).string($0))" },
      spearman.map { "Spearman \(NumberFormat.decimals(2).string($0))" },
    ]
    return parts.compactMap(\.self).joined(separator: language(", ", ja: "、"))
  }
}

extension [LawDomain.Excess] {
  /// Which properties lie outside of the fitted rows, in one word each.
  var symbols: String {
    map { excess in
      switch excess.quantity {
      case .parameters: "N"
      case .tokensPerParameter: "D/N"
      case .aspectRatio: "R"
      case .widthRatio: "d/√N"
      case .mlpToAttention: "r"
      }
    }.joined(separator: " ")
  }
}

/// A percentage with its sign and two decimals.
func signedPercent(_ percent: Double) -> String {
  let text = NumberFormat.decimals(2).string(percent)
  return (percent > 0 ? "+\(text)" : text) + " %"
}
