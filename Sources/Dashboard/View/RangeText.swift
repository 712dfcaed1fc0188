import Screen

/// Two amounts as a range in words: `4.8 s to 7.2 s`.
func rangeText(_ low: String, _ high: String, _ language: Language) -> String {
  language("\(low) to \(high)", ja: "\(low)〜\(high)")
}
