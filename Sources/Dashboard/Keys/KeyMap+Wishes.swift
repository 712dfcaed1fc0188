import ScalingCore
package import Screen

extension KeyMap {
  /// What is wrong with a wish, and at which name of the file.
  package struct Problem: Sendable, Hashable {
    /// The name that is wrong.
    package var name: KeyWish.Name
    /// What is wrong and what would be right.
    package var message: String
  }

  /// Wishes that can't be granted.
  package struct Refusal: Error, Sendable, Hashable {
    /// Everything that is wrong, in the order of the file; at least one.
    package var problems: [Problem]
  }

  /// The usual keys with the user's own in their place.
  ///
  /// - Throws: every name that is unknown, every key with two meanings in one context, and every
  ///   command that can't do without a key.
  package init(_ wishes: [KeyWish]) throws(Refusal) {
    let (map, problems) = KeyMap.granted(wishes)
    guard problems.isEmpty else { throw Refusal(problems: problems) }
    self = map
  }

  /// The usual keys with those of the user's own in their place that can be granted.
  ///
  /// - Returns: also what is wrong with the others, in the order of the file.
  package static func granted(_ wishes: [KeyWish]) -> (map: KeyMap, problems: [Problem]) {
    let change = KeyChange(wishes)
    guard !change.problems.isEmpty else { return (KeyMap(bindings: change.bindings), []) }
    let wrong = Set(change.problems.map(\.name))
    // What is left may collide with keys that are the usual ones again, so it is looked at anew.
    return (granted(wishes.compactMap { $0.without(wrong) }).map, change.sortedProblems)
  }
}

extension KeyWish {
  /// The wish without names that are wrong; nil where nothing of it is left.
  fileprivate func without(_ wrong: Set<Name>) -> KeyWish? {
    guard !wrong.contains(context), !wrong.contains(command) else { return nil }
    var rest = self
    rest.keys.removeAll { wrong.contains($0) }
    return rest.keys.isEmpty && !keys.isEmpty ? nil : rest
  }
}

/// A key map on the way from the usual keys to the user's.
private struct KeyChange {
  var bindings = KeyTable.bindings
  var problems: [KeyMap.Problem] = []
  /// Where the file states the command of a row, and the keys of that row.
  private var commandNames: [Int: KeyWish.Name] = [:]
  private var keyNames: [Int: [Key: KeyWish.Name]] = [:]

  init(_ wishes: [KeyWish]) {
    for wish in wishes { take(wish) }
    checkDoubles()
    checkNeeded()
    checkWayOut()
  }

  private mutating func take(_ wish: KeyWish) {
    guard let context: KeyContext = named(wish.context, "context"),
      let command: Command = named(wish.command, "command")
    else { return }
    guard let row = row(of: command, in: context) else {
      let places = bindings.filter { $0.command == command }.map { "'\($0.context.rawValue)'" }
      let wanted = places.joined(separator: ", ")
      return note(
        wish.command,
        "'\(context.rawValue)' has no command '\(command.rawValue)'; it belongs to \(wanted)")
    }
    commandNames[row] = wish.command
    var keys: [Key] = []
    for name in wish.keys {
      guard let key = key(name, in: context), !keys.contains(key) else { continue }
      keys.append(key)
      keyNames[row, default: [:]][key] = name
    }
    // A row whose keys can't be read keeps its own, so that nothing follows from them.
    if wish.keys.isEmpty || !keys.isEmpty { bindings[row].keys = keys }
  }

  /// One key for two commands of a context is refused at the name that comes later.
  private mutating func checkDoubles() {
    var rows: [KeyContext: [Key: Int]] = [:]
    for (row, binding) in bindings.enumerated() {
      for key in binding.keys {
        guard let other = rows[binding.context]?[key] else {
          rows[binding.context, default: [:]][key] = row
          continue
        }
        noteDouble(key, row, other)
      }
    }
  }

  private mutating func noteDouble(_ key: Key, _ row: Int, _ other: Int) {
    let names = [row, other].compactMap { row in keyNames[row]?[key].map { (row, $0) } }
    guard let (later, name) = names.max(by: { ($0.1.line, $0.1.column) < ($1.1.line, $1.1.column) })
    else { return }
    let first = bindings[later == row ? other : row]
    note(
      name,
      "'\(name.text)' is '\(first.command.rawValue)' in '\(first.context.rawValue)' already; give one of "
        + "the two another key")
  }

  /// Nobody gets on without these.
  private mutating func checkNeeded() {
    for (row, name) in commandNames where bindings[row].keys.isEmpty {
      let binding = bindings[row]
      guard [.quit, .cancel, .accept].contains(binding.command) else { continue }
      let usual = KeyTable.bindings[row].keys[0].name
      note(name, "'\(binding.command.rawValue)' needs a key; keep '\(usual)' or take another one")
    }
  }

  /// Every screen needs a key that quits: inner contexts must not take all of them.
  ///
  /// A name that takes them in several contexts is told once.
  private mutating func checkWayOut() {
    guard let quit = row(of: .quit, in: .everywhere), !bindings[quit].keys.isEmpty else { return }
    var places: [(name: KeyWish.Name, contexts: [KeyContext])] = []
    for context in KeyContext.allCases where context.isScreen {
      let takers = bindings[quit].keys.compactMap { key in
        bindings.firstIndex { $0.context == context && $0.keys.contains(key) }
      }
      guard takers.count == bindings[quit].keys.count else { continue }
      guard let name = takers.compactMap({ commandNames[$0] }).last ?? commandNames[quit] else {
        continue
      }
      if let known = places.firstIndex(where: { $0.name == name }) {
        places[known].contexts.append(context)
      } else {
        places.append((name, [context]))
      }
    }
    for (name, contexts) in places { noteWayOut(name, contexts) }
  }

  private mutating func noteWayOut(_ name: KeyWish.Name, _ contexts: [KeyContext]) {
    let names = contexts.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let advice =
      contexts.count == 1
      ? "has another meaning for each; give one of the two another key"
      : "have another meaning for each; give 'quit' another key"
    note(name, "no key is left for 'quit': \(names) \(advice)")
  }

  private mutating func key(_ name: KeyWish.Name, in context: KeyContext) -> Key? {
    guard let key = Key(name: name.text) else {
      let near = hint(name.text, among: Key.spellings)
      note(
        name, "'\(name.text)' is no key; write a character, or a name such as Right, ^L, F5\(near)")
      return nil
    }
    if let reason = key.absence {
      note(name, "'\(name.text)' never arrives: \(reason)")
      return nil
    }
    if context == .list, key.isText {
      note(
        name, "'\(name.text)' is typed into the filter of a list; take a key such as F5, ^N, Down")
      return nil
    }
    return key
  }

  private mutating func named<Value: RawRepresentable<String> & CaseIterable>(
    _ name: KeyWish.Name, _ kind: String
  ) -> Value? {
    if let value = Value(rawValue: name.text) { return value }
    let known = Value.allCases.map(\.rawValue)
    let list = known.count < 20 ? "one of \(known.joined(separator: ", "))" : "see 'isocost keys'"
    note(name, "unknown \(kind) '\(name.text)'; \(list)\(hint(name.text, among: known))")
    return nil
  }

  private func hint(_ text: String, among known: [String]) -> String {
    nearest(text, among: known, limit: 1).first.map { "; did you mean '\($0)'?" } ?? ""
  }

  private func row(of command: Command, in context: KeyContext) -> Int? {
    bindings.firstIndex { $0.command == command && $0.context == context }
  }

  /// Problems in the order of the file.
  var sortedProblems: [KeyMap.Problem] {
    problems.sorted { ($0.name.line, $0.name.column) < ($1.name.line, $1.name.column) }
  }

  private mutating func note(_ name: KeyWish.Name, _ message: String) {
    let problem = KeyMap.Problem(name: name, message: message)
    if !problems.contains(problem) { problems.append(problem) }
  }
}

extension KeyContext {
  /// Whether the context is a part of a screen, over which those of everywhere count too.
  fileprivate var isScreen: Bool {
    switch self {
    case .options, .indicators, .chart, .frontier, .spend, .speed, .shape, .compare: true
    case .liveSlides, .slides, .list, .library, .reader, .question, .conflict, .offer, .everywhere:
      false
    }
  }
}
