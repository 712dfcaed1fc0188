import Foundation
import Screen
import Testing

@testable import Budgets

@Suite("Measuring on a terminal")
struct TerminalMeasurementTests {
  private static let size = Size(width: 40, height: 10)
  private static let tour = Tour(steps: [.init(key: "l", counts: true)])

  /// Reads keys without an echo, after a first screen of its own.
  private static func reader(_ first: String, answer: String) -> [String] {
    ["-c", "stty -echo; \(first); while read -rsn1 key; do \(answer); done"]
  }

  private func trip(_ arguments: [String]) throws -> TerminalMeasurement.Trip {
    try TerminalMeasurement(program: "/bin/bash", paths: arguments).trip(
      Self.tour, files: 0..<arguments.count, size: Self.size, expecting: "ready")
  }

  @Test("a program that answers its keys is measured")
  func answers() throws {
    let trip = try trip(Self.reader("echo ready", answer: "echo $key"))
    #expect(trip.bytes == [3])
    #expect(trip.delays.compactMap { $0 }.count == 1)
    #expect(trip.peakMemory > 1_000_000)
  }

  @Test("a program that paints at no key fails with its screen")
  func silent() {
    let error = #expect(throws: RunningDashboard.Failure.self) {
      try trip(Self.reader("echo ready", answer: "true"))
    }
    #expect(error?.description.hasPrefix("no key paints anything:\nready") == true)
  }

  @Test("a first screen without the expected text fails")
  func unexpected() {
    let error = #expect(throws: RunningDashboard.Failure.self) {
      try trip(Self.reader("echo other", answer: "echo $key"))
    }
    #expect(error?.description.hasPrefix("'ready' is not on the screen:\nother") == true)
  }

  @Test("every run has an empty home of its own, which goes with it")
  func home() throws {
    let script = #"[ -z "$(ls -A "$HOME")" ] && touch "$HOME/mine" && echo ready"#
    for _ in 0..<2 { _ = try trip(Self.reader(script, answer: "echo $key")) }
    var home: TemporaryHome? = try TemporaryHome()
    let path = try #require(home?.path)
    #expect(FileManager.default.fileExists(atPath: path))
    home = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
