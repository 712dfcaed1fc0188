// swift-tools-version: 6.1
// Modules and the direction of their dependencies are drawn in ARCHITECTURE.md.

import PackageDescription

#if canImport(Glibc)
  import Glibc
#endif

/// Set by `make test`, so that a new compiler's warnings do not keep users from building.
let isStrict = Context.environment["ISOCOST_STRICT"] != nil

/// The linker and its flags for the release program, whose memory is mostly its own file: without exported
/// symbols and with packed relocations 3 MB less of it are read.
var leanLinking: [String] {
  let packing = readsPackedRelocations() ? ["-z", "pack-relative-relocs"] : []
  return ["-use-ld=lld"] + (["--no-export-dynamic"] + packing).flatMap { ["-Xlinker", $0] }
}

/// Whether programs with packed relocations start here: glibc reads them since 2.36.
func readsPackedRelocations() -> Bool {
  #if canImport(Glibc)
    var text = [UInt8](repeating: 0, count: 64)
    let name = Int32(_CS_GNU_LIBC_VERSION)
    _ = text.withUnsafeMutableBytes { confstr(name, $0.baseAddress, $0.count) }
    let version = String(decoding: text.prefix { $0 > 0 }, as: UTF8.self)
      .split { " .".contains($0) }.compactMap { Int($0) }
    return version.count >= 2 && (version[0], version[1]) >= (2, 36)
  #else
    return false
  #endif
}

let package = Package(
  name: "isocost",
  products: [
    .executable(name: "isocost", targets: ["isocost"]),
    .library(name: "ScalingCore", targets: ["ScalingCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The shared cost and scaling core: pure, no I/O, no Foundation.
    .target(
      name: "ScalingCore",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")]
    ),
    // Cells, styles, themes, layout, key events: pure.
    .target(name: "Screen"),
    // Scales, ticks, dot canvas, charts drawn into cells: pure.
    .target(
      name: "Charting",
      dependencies: ["Screen", .product(name: "RealModule", package: "swift-numerics")]
    ),
    // State, actions, update, screens, key map: pure.
    .target(name: "Dashboard", dependencies: ["ScalingCore", "Charting", "Screen"]),
    // Inline shims over ncursesw and the crash guard.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    // Catalogue, themes and the first sample, embedded with `#embed`.
    .target(name: "CResources"),
    // Renames that Swift's C library module does not show.
    .target(name: "CFiles"),
    // The only importer of CNcurses: open, draw, read, restore.
    .target(name: "CursesTerminal", dependencies: ["CNcurses", "Screen"]),
    // Scenario, theme and catalogue files.
    .target(
      name: "Storage",
      dependencies: [
        "CFiles", "CResources", "ScalingCore", "Screen", .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Reports for people who were not there: Markdown, HTML, SVG, CSV, JSON.
    .target(
      name: "Reports",
      dependencies: ["Charting", "Dashboard", "ScalingCore", "Screen", "Storage"]
    ),
    .executableTarget(
      name: "isocost",
      dependencies: [
        "Charting", "CursesTerminal", "Dashboard", "Reports", "ScalingCore", "Screen", "Storage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [
        .unsafeFlags(leanLinking, .when(platforms: [.linux], configuration: .release))
      ]
    ),
    // Snapshots, pseudo-terminal, screen reader: shared by the test targets.
    .target(name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport"),
    // Opens the terminal, shows its events and crashes on demand, for the tests of CursesTerminal.
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CursesTerminal", "Screen"],
      path: "Tests/TerminalProbe"),
    // Measures the budgets of the design; `make bench` builds and runs it.
    .executableTarget(
      name: "Budgets",
      dependencies: [
        "Dashboard", "ScalingCore", "Screen", "Storage", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/Budgets"
    ),
    .testTarget(
      name: "BudgetsTests", dependencies: ["Budgets", "Dashboard", "ScalingCore", "Screen"]),
    .testTarget(
      name: "ScalingCoreTests", dependencies: ["ScalingCore", "Storage"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "TestSupport"], exclude: ["__Snapshots__"]),
    .testTarget(
      name: "ChartingTests", dependencies: ["Charting", "TestSupport"], exclude: ["__Snapshots__"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CNcurses", "CursesTerminal", "TerminalProbe", "TestSupport"]),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "DashboardTests", dependencies: ["Dashboard", "Storage", "TestSupport"],
      exclude: ["__Snapshots__"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "TestSupport"]),
    // Rules of the code: lengths, imports, documentation.
    .testTarget(name: "RepositoryTests"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Dashboard", "isocost", "Storage", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
  if isStrict {
    target.swiftSettings?.append(.unsafeFlags(["-warnings-as-errors"]))
  }
}
