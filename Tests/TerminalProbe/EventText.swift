import Screen

/// Events in words that tests wait for, for example `C-up`, `press 3,4`, `resize 80x24`.
enum EventText {
  /// An event in a few characters.
  static func describe(_ event: InputEvent) -> String {
    switch event {
    case .key(let key): describe(key)
    case .mouse(let mouse): "\(mouse.action) \(mouse.position.x),\(mouse.position.y)"
    case .resize(let size): "resize \(size.width)x\(size.height)"
    case .closed: "closed"
    }
  }

  private static func describe(_ key: Key) -> String {
    let modifiers: [(Key.Modifiers, String)] = [(.control, "C-"), (.alt, "A-"), (.shift, "S-")]
    let prefix = modifiers.filter { key.modifiers.contains($0.0) }.map(\.1).joined()
    return switch key.code {
    case .character(let scalar): "\(prefix)'\(scalar)'"
    case .function(let number): "\(prefix)f\(number)"
    default: "\(prefix)\(key.code)"
    }
  }
}
