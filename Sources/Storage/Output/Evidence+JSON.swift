internal import ScalingCore
internal import Screen

extension Evidence {
  /// `{kind, source, date, precision}`.
  var json: JSONValue {
    [
      "kind": .text(kind.rawValue), "source": .text(unlessEmpty: source),
      "date": .text(unlessEmpty: date), "precision": .number(precision),
    ]
  }

  /// Kind, source and date in one line.
  var cited: Wording {
    Wording { language in
      let text = kind.word[language] + language(": ", ja: "：") + language(core: source)
      return date.isEmpty ? text : text + language(", ", ja: "、") + date
    }
  }
}

extension JSONValue {
  /// `{amount, currency}`; both are `null` when the amount is unknown.
  static func money(_ amount: Dollars?) -> JSONValue {
    ["amount": .number(amount?.value), "currency": .text("USD")]
  }
}
