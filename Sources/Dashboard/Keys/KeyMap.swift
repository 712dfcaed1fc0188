package import Screen

/// The keys in use: those of ``KeyTable``, with the user's own in their place.
package struct KeyMap: Sendable, Hashable {
  /// Every binding, in the order of help and documents.
  package let bindings: [KeyBinding]
  private let rows: [KeyContext: [KeyBinding]]
  private let commands: [KeyContext: [Key: Command]]

  /// The keys of the table.
  package static let usual = KeyMap(bindings: KeyTable.bindings)

  /// Takes bindings in which no key stands twice in one context.
  init(bindings: [KeyBinding]) {
    self.bindings = bindings
    rows = Dictionary(grouping: bindings, by: \.context)
    commands = rows.mapValues { rows in
      let pairs = rows.flatMap { row in row.keys.map { ($0, row.command) } }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  /// The command of a key, looked up in the inner context first.
  package func command(for key: Key, in contexts: [KeyContext]) -> Command? {
    for context in contexts {
      if let command = commands[context]?[key] { return command }
    }
    return nil
  }

  /// Rows of one context, in table order.
  package func bindings(in context: KeyContext) -> [KeyBinding] {
    rows[context] ?? []
  }

  /// Keys of a command in one context, the one to show first.
  package func keys(for command: Command, in context: KeyContext) -> [Key] {
    bindings(in: context).first { $0.command == command }?.keys ?? []
  }

  /// What a sentence calls the key of a command; its name in the palette where it has no key.
  package func name(
    of command: Command, in context: KeyContext = .everywhere, ascii: Bool = false
  ) -> String {
    keys(for: command, in: context).first?.shortName(ascii: ascii) ?? command.rawValue
  }

  /// What a sentence calls the keys of two commands.
  ///
  /// - Parameter arrows: What it calls them where the arrow keys are among those of both.
  package func names(
    of first: Command, and second: Command, in context: KeyContext, arrows: String? = nil,
    _ language: Language
  ) -> String {
    let hasArrows = [first, second].allSatisfy { command in
      keys(for: command, in: context).contains { $0.isArrow }
    }
    if hasArrows, let arrows { return arrows }
    let names = [first, second].map { name(of: $0, in: context, ascii: true) }
    return names.joined(separator: language(" and ", ja: "と"))
  }
}
