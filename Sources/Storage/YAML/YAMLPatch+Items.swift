/// Changes lists that have a line for each of their items: `- draft`.
extension YAMLPatch {
  /// One item of a list.
  private struct Item {
    /// Bytes of its line with the line break.
    var line: Range<Int>
    /// Bytes of its value.
    var value: Range<Int>
    /// Its value as YAML.
    var text: String
  }

  /// Whether the value of a key is a list of single values with a line for each.
  func isBlockList(_ path: [String]) -> Bool {
    items(at: path) != nil
  }

  /// Gives a list with a line for each item other items; lines of items that stay, comments and blank lines
  /// are left as they are.
  ///
  /// - Parameter texts: The items as YAML; without any the key has no value.
  /// - Returns: whether the text could be changed; it is as before where it could not.
  mutating func setItems(of path: [String], to texts: [String]) -> Bool {
    guard let old = items(at: path), let first = old.first else { return false }
    let places = Self.places(of: texts, among: old.map(\.text))
    let head = Array(bytes[first.line.lowerBound..<first.value.lowerBound])
    let lineBreak = lineBreak(of: first)
    var changed = Array(bytes[..<first.line.lowerBound])
    func addNew(from start: Int) {
      for place in start..<texts.count {
        guard places[place] == nil else { return }
        if changed.last != 0x0A { changed += lineBreak }
        changed += head + Array(texts[place].utf8) + lineBreak
      }
    }
    addNew(from: 0)
    var end = first.line.lowerBound
    for (index, item) in old.enumerated() {
      changed += bytes[end..<item.line.lowerBound]
      end = item.line.upperBound
      guard let place = places.firstIndex(of: index) else { continue }
      changed += line(of: item, stating: texts[place])
      addNew(from: place + 1)
    }
    return take(changed + bytes[end...])
  }

  /// Which old item each new one keeps the line of: the equal one as long as none changes its place, else
  /// the one in the same place; nil for items that need a line of their own.
  private static func places(of new: [String], among old: [String]) -> [Int?] {
    let kept = new.filter(old.contains)
    guard kept == old.filter(new.contains) else {
      return new.indices.map { $0 < old.count ? $0 : nil }
    }
    return new.map { text in old.firstIndex(of: text) }
  }

  /// The line of an item with another value in it.
  private func line(of item: Item, stating text: String) -> [UInt8] {
    guard text != item.text else { return Array(bytes[item.line]) }
    return Array(bytes[item.line.lowerBound..<item.value.lowerBound]) + Array(text.utf8)
      + Array(bytes[item.value.upperBound..<item.line.upperBound])
  }

  private func lineBreak(of item: Item) -> [UInt8] {
    bytes[item.line].suffix(2).elementsEqual([0x0D, 0x0A]) ? [0x0D, 0x0A] : [0x0A]
  }

  /// The items of a list; nil where one of them shares its line or has several.
  private func items(at path: [String]) -> [Item]? {
    guard let nodes = node(at: path[...])?.node.items, !nodes.isEmpty else { return nil }
    let (index, extent) = (LineIndex(bytes), NodeExtent(bytes))
    let items = nodes.compactMap { node -> Item? in
      guard let text = node.text, !text.isEmpty, let start = index.offset(of: node.mark),
        let value = extent.range(from: start, of: node, inFlow: false)
      else { return nil }
      let line = index.lineStart(of: start)..<(index.nextLineStart(after: start) ?? bytes.count)
      let marks = bytes[line.lowerBound..<start].filter { $0 != UInt8(ascii: " ") }
      guard marks == [UInt8(ascii: "-")], value.upperBound <= line.upperBound else { return nil }
      return Item(line: line, value: value, text: YAMLText.scalar(text))
    }
    return items.count == nodes.count ? items : nil
  }
}
