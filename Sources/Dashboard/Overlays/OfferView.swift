import Screen

/// Asks what shall become of unsaved work of an earlier dashboard.
func drawOffer(
  _ offers: [WorkOffer], on frame: inout Frame, _ surroundings: Surroundings
) {
  guard let offer = offers.first else { return }
  let language = surroundings.language
  let more = offers.count - 1
  let others = more > 0 ? language(" (\(more) more)", ja: "（ほか\(more)件）") : ""
  drawNames(
    offer.names,
    title: language("unsaved work of \(offer.time)", ja: "\(offer.time)の未保存の作業") + others,
    answers: answers(surroundings.keys, language), on: &frame, surroundings.glyphs)
}

private func answers(_ keys: KeyMap, _ language: Language) -> String {
  let take = keys.name(of: .accept, in: .offer, ascii: true)
  let leave = keys.name(of: .cancel, in: .offer, ascii: true)
  let discard = keys.name(of: .discardWork, in: .offer, ascii: true)
  return language(
    "\(take) takes it, \(leave) leaves it for the next start, \(discard) discards it",
    ja: "\(take)で復元、\(leave)で次回まで残す、\(discard)で破棄")
}
