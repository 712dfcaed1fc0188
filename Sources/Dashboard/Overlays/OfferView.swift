import Screen

/// Asks what shall become of unsaved work of an earlier dashboard.
func drawOffer(
  _ offers: [WorkOffer], on frame: inout Frame, _ surroundings: Surroundings
) {
  guard let offer = offers.first else { return }
  let (glyphs, language) = (surroundings.glyphs, surroundings.language)
  let width = min(64, frame.size.width)
  let answers = Paragraph(answers(surroundings.keys, language)).lines(width: width - 4)
  let inside = surface(
    language("unsaved work of \(offer.time)", ja: "\(offer.time) の未保存の作業"), width: width,
    height: offer.names.count + answers.count + 3, on: &frame, glyphs)
  let end = inside.maxY - answers.count
  for (row, name) in offer.names.enumerated() where inside.y + row < end {
    frame.writeTruncated(
      "\(glyphs.isASCII ? "*" : "●") \(name)", at: Point(x: inside.x, y: inside.y + row),
      role: .warning, limit: inside.width, glyphs: glyphs)
  }
  for (row, answer) in answers.enumerated() {
    frame.write(
      answer, at: Point(x: inside.x, y: end + row), role: .overlay, limit: inside.width,
      glyphs: glyphs)
  }
}

private func answers(_ keys: KeyMap, _ language: Language) -> String {
  let take = keys.name(of: .accept, in: .offer, ascii: true)
  let leave = keys.name(of: .cancel, in: .offer, ascii: true)
  let discard = keys.name(of: .discardWork, in: .offer, ascii: true)
  return language(
    "\(take) takes it, \(leave) leaves it for the next start, \(discard) discards it",
    ja: "\(take) で復元、\(leave) で次回まで残す、\(discard) で破棄")
}
