/// A function and the lines it takes, from its first line to its closing brace.
struct FunctionLength: Sendable {
  /// File and line, as an editor opens it.
  let place: String
  /// Lines.
  let count: Int
}

extension SourceFile {
  /// Functions, initialisers and subscripts with a body, found by counting braces.
  var functions: [FunctionLength] {
    code.indices.compactMap { start in
      guard code[start].prefixMatch(of: functionStart) != nil,
        let count = bodyLength(from: start)
      else { return nil }
      return FunctionLength(place: "\(path):\(start + 1)", count: count)
    }
  }

  private func bodyLength(from start: Int) -> Int? {
    var depth = 0
    var isOpen = false
    for (offset, line) in code[start...].enumerated() {
      isOpen = isOpen || line.contains("{")
      depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      if isOpen, depth <= 0 { return offset + 1 }
      if !isOpen, offset > 12 { return nil }
    }
    return nil
  }
}

/// Start of a declaration with a body: attributes, modifiers, then `func`, `init`, `deinit` or `subscript`.
private nonisolated(unsafe) let functionStart =
  /\s*(?:[@\w()]+\s+)*(?:func\s+\S+|init[?!]?\s*[(<]|deinit\b|subscript\b)/
