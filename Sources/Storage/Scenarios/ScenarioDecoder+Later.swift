extension ScenarioDecoder {
  /// Notes keys of the schema that later versions bring.
  ///
  /// Where ignoring them would give a wrong number this is an error, else a warning.
  mutating func noteUnsupported() {
    refuse("currency.code", unless: "USD", "another currency")
    refuse("price.plan", whenAmong: ["owned", "api"], "this plan")
    noteExchangeRate()
    noteGrowth()
    if let horizon = places["horizon"] {
      log.warning("'horizon' is ignored by this version, which computes one year", at: horizon)
    }
  }

  private mutating func refuse(_ path: String, unless supported: String, _ what: String) {
    guard let value = values[path], value.text != supported else { return }
    let message = "'\(path)': \(what) is not supported by this version; write \(supported)"
    log.error(message, at: value.mark)
  }

  private mutating func refuse(_ path: String, whenAmong later: [String], _ what: String) {
    guard let value = values[path], let text = value.text, later.contains(text) else { return }
    log.error("'\(path)': \(what) ('\(text)') is not supported by this version", at: value.mark)
  }

  private mutating func noteExchangeRate() {
    guard let rate = values["currency.perUSD"], rate.text.flatMap(Double.init) != 1 else { return }
    let message = "'currency.perUSD': another currency is not supported by this version; write 1"
    log.error(message, at: rate.mark)
  }

  private mutating func noteGrowth() {
    let path = "workload.growthPerYear"
    guard let growth = values[path] else { return }
    let digits = growth.text?.filter { !"% ".contains($0) }
    guard digits.flatMap(Double.init) != 0 else { return }
    log.warning("'\(path)' is ignored by this version, which computes one year", at: growth.mark)
  }
}
