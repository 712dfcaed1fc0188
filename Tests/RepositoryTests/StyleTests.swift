import Testing

@Suite("Rules of the code, as CONTRIBUTING states them")
struct StyleTests {
  @Test("no file is longer than 400 lines", arguments: ["Sources", "Tests"])
  func fileLengths(folder: String) throws {
    for file in try SourceTree.files(in: folder) where file.lines.count > 401 {
      Issue.record("\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test("functions are short: median 8, 95th percentile 35, none over 60 lines")
  func functionLengths() throws {
    let functions = try SourceTree.files(in: "Sources").flatMap(\.functions)
    for function in functions where function.count > 60 {
      Issue.record("\(function.place): a function of \(function.count) lines")
    }
    let counts = functions.map(\.count).sorted()
    #expect(counts.count > 100)
    #expect(counts[counts.count / 2] <= 8)
    #expect(counts[counts.count * 95 / 100] <= 35)
  }

  @Test("tests have at least 1.1 times the lines of the code")
  func ratio() throws {
    let code = try SourceTree.files(in: "Sources").reduce(0) { $0 + $1.codeLineCount }
    let tests = try SourceTree.files(in: "Tests").reduce(0) { $0 + $1.codeLineCount }
    #expect(Double(tests) >= 1.1 * Double(code), "\(tests) lines of tests, \(code) of code")
  }

  @Test("nine of ten declarations outside of private scope have a doc comment")
  func documentation() throws {
    var documented = 0
    var missing: [String] = []
    for file in try SourceTree.files(in: "Sources") {
      for declaration in file.visibleDeclarations {
        if declaration.isDocumented {
          documented += 1
        } else {
          missing.append("\(file.path):\(declaration.line)")
        }
      }
    }
    let share = Double(documented) / Double(max(1, documented + missing.count))
    #expect(share >= 0.9, "\(share), without: \(missing.prefix(40).joined(separator: " "))")
  }

  @Test("no work is left behind as a remark")
  func remarks() throws {
    let words = ["TO" + "DO", "FIX" + "ME"]
    for file in try SourceTree.files(in: "Sources") + SourceTree.files(in: "Tests") {
      for (index, line) in file.lines.enumerated() where words.contains(where: line.contains) {
        Issue.record("\(file.path):\(index + 1): \(line)")
      }
    }
  }
}

extension SourceFile {
  /// A `public` or `package` declaration.
  fileprivate struct Declaration {
    let line: Int
    let isDocumented: Bool
  }

  /// Declarations that other modules see, but for members that a protocol documents.
  fileprivate var visibleDeclarations: [Declaration] {
    code.indices.compactMap { index in
      guard code[index].prefixMatch(of: visibleStart) != nil else { return nil }
      return Declaration(line: index + 1, isDocumented: isDocumented(before: index))
    }
  }

  /// Whether the nearest line above, attributes aside, is a doc comment.
  private func isDocumented(before index: Int) -> Bool {
    for line in lines[..<index].reversed() {
      let text = line.drop { $0.isWhitespace }
      if text.hasPrefix("///") { return true }
      guard text.hasPrefix("@") else { return false }
    }
    return false
  }
}

private nonisolated(unsafe) let visibleStart =
  /\s*(?:@\w+\s+)*(?:public|package)\s+(?:static\s+|mutating\s+|nonmutating\s+|final\s+|indirect\s+|private\(set\)\s+)*(?:func|var|let|struct|enum|class|actor|protocol|typealias|subscript)\b/
