// swift-tools-version: 6.1
// Statistics of the core's functions, to compare one commit with another; `.ci/bench` says how. A package
// of its own, so that nobody who only uses isocost builds the benchmark library.

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [
    // Named, because a clone may lie in a folder of any name.
    .package(name: "isocost", path: ".."),
    // Without its interposers, which replace malloc and reference counting.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "ScalingCoreBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "ScalingCore", package: "isocost"),
      ],
      path: "Benchmarks/ScalingCoreBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ],
  swiftLanguageModes: [.v6]
)
