import Testing

@Suite("Dependencies point one way, as ARCHITECTURE draws them")
struct ModuleTests {
  /// What a module may import.
  private static let allowed: [String: Set<String>] = [
    "ScalingCore": ["RealModule"],
    "Screen": [],
    "Charting": ["Screen", "RealModule"],
    "Dashboard": ["ScalingCore", "Charting", "Screen"],
    "CursesTerminal": ["CNcurses", "Screen", "Glibc", "Musl", "Darwin"],
    "Reports": ["ScalingCore", "Charting", "Dashboard", "Screen", "Storage"],
    "Storage": [
      "CFiles", "CResources", "ScalingCore", "Screen", "Yams", "Foundation", "FoundationEssentials",
      "Glibc", "Musl", "Darwin",
    ],
  ]

  @Test("no module imports what it may not", arguments: allowed.keys.sorted())
  func imports(module: String) throws {
    let files = try SourceTree.files(in: "Sources").filter { $0.module == module }
    #expect(!files.isEmpty)
    for file in files {
      let foreign = Set(file.imports).subtracting(Self.allowed[module] ?? [])
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
    }
  }

  @Test("every module has its rule here")
  func complete() throws {
    let modules = Set(try SourceTree.files(in: "Sources").map(\.module))
    #expect(modules.subtracting(["isocost"]) == Set(Self.allowed.keys))
  }

  @Test("only the terminal module imports ncurses")
  func ncurses() throws {
    for file in try SourceTree.files(in: "Sources") where file.imports.contains("CNcurses") {
      #expect(file.module == "CursesTerminal")
    }
  }

  @Test("the reader of imports sees access levels and attributes")
  func reader() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      text:
        "import Foundation\npackage import Screen\n@testable import Storage\n// import Nothing\n")
    #expect(file.imports == ["Foundation", "Screen", "Storage"])
  }

  @Test("the reader of functions counts to the closing brace")
  func lengths() {
    let file = SourceFile(
      path: "x", text: "func a() {\n  let b = \"}\"\n}\n\ninit(x: Int) { self.x = x }\n")
    #expect(file.functions.map(\.count) == [3, 1])
  }
}
