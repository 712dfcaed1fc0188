import Screen

/// Draws sentences one after another, wrapped at spaces and between wide characters; a sentence that does not
/// fit whole is left out.
///
/// The first one is drawn as far as it fits, up to an ellipsis: without it there is no answer.
func drawHeadline(
  _ sentences: [Sentence], in rect: Rect, on frame: inout Frame, _ glyphs: GlyphSet
) {
  let room = rect.inset(horizontal: 1, vertical: 0)
  var text = PlacedText(width: room.width)
  for (index, sentence) in sentences.enumerated() {
    var longer = text
    longer.append(sentence)
    if index == 0 || longer.rows <= room.height { text = longer }
  }
  text.draw(in: room, margin: 1, on: &frame, glyphs)
}
