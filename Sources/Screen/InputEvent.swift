/// Something that the terminal reports.
package enum InputEvent: Sendable, Hashable {
  /// A key.
  case key(Key)
  /// A mouse button or wheel.
  case mouse(MouseEvent)
  /// The screen has a new size.
  case resize(Size)
  /// The terminal is gone.
  case closed
}

/// A key with its modifiers.
package struct Key: Sendable, Hashable {
  /// Which key.
  package enum Code: Sendable, Hashable {
    /// A printable character.
    case character(Unicode.Scalar)
    /// Return.
    case enter
    /// Escape.
    case escape
    /// Tab; Shift-Tab carries the shift modifier.
    case tab
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Function key from 1.
    case function(Int)
  }

  /// Modifiers held down.
  package struct Modifiers: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Shift, stated for keys that are not printable.
    package static let shift = Modifiers(rawValue: 1)
    /// Control; the character is the lower-case letter.
    package static let control = Modifiers(rawValue: 2)
    /// Alt or Meta.
    package static let alt = Modifiers(rawValue: 4)
  }

  /// Which key.
  package var code: Code
  /// Modifiers held down.
  package var modifiers: Modifiers

  /// Describes a key.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}

/// A mouse button or the wheel at a cell.
package struct MouseEvent: Sendable, Hashable {
  /// What happened.
  package enum Action: Sendable, Hashable {
    /// The left button went down.
    case press
    /// The left button moved while down.
    case drag
    /// The left button went up.
    case release
    /// The wheel turned away from the user.
    case wheelUp
    /// The wheel turned towards the user.
    case wheelDown
  }

  /// What happened.
  package var action: Action
  /// Where.
  package var position: Point

  /// Describes a mouse event.
  package init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
