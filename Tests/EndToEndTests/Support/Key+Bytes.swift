import Dashboard
import Screen

extension Key {
  /// The key as a terminal in application mode sends it; nil for keys that no script of a test needs.
  var bytes: String? {
    switch code {
    case .character(let scalar): modifiers.isEmpty || modifiers == .shift ? String(scalar) : nil
    case .enter: Keys.enter
    case .escape: Keys.escape
    case .tab: Keys.tab
    case .up: Keys.up
    case .down: Keys.down
    case .left: Keys.left
    case .right: Keys.right
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .function(4): "\u{1B}OS"
    default: nil
    }
  }
}
