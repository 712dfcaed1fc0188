/// Keys that the user wants for a command in one context, as a file names them.
package struct KeyWish: Sendable, Hashable {
  /// A name and where the file states it.
  package struct Name: Sendable, Hashable {
    /// The name as written.
    package var text: String
    /// Line from 1.
    package var line: Int
    /// Column from 1.
    package var column: Int

    /// States a name and its place.
    package init(_ text: String, line: Int, column: Int) {
      self.text = text
      self.line = line
      self.column = column
    }
  }

  /// Where the keys shall count.
  package var context: Name
  /// What they shall do.
  package var command: Name
  /// The keys, the one to show first; none takes the command's keys away.
  package var keys: [Name]

  /// Joins a command and its keys.
  package init(context: Name, command: Name, keys: [Name]) {
    self.context = context
    self.command = command
    self.keys = keys
  }
}
