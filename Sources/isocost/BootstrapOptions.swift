import ArgumentParser
import ScalingCore
import Screen
import Storage

/// How often a law is fitted to redrawn rows.
struct BootstrapOptions: ParsableArguments {
  @Option(
    help: launchLanguage(
      "Fits to redrawn rows, up to a million; 0 gives no intervals.",
      ja: "行を引き直して当てはめる回数、100万まで。0なら区間なし。"))
  var bootstraps = LawBootstrap.usualDraws

  @Option(help: launchLanguage("Seed of the draws.", ja: "試行の乱数シード。"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (0...1_000_000).contains(bootstraps) else {
      throw ValidationError("--bootstraps is \(bootstraps); use 0 to 1000000")
    }
  }

  /// What is shown while it takes long.
  var progress: ProgressText {
    ProgressText(unit: Wording("draws", ja: "試行"), total: bootstraps, in: launchLanguage)
  }

  /// Losses that all draws together may hold, each 16 bytes.
  private static let mostLosses = 10_000_000

  /// Draws until the end or ^C; nil when nothing is to be drawn.
  ///
  /// - Throws: a refusal of the core, or a usage failure when the draws would not fit into memory.
  func draw(
    _ fit: LawFit, _ candidates: [TrainingRun], resampling: LawResampling = .residuals,
    _ work: LongWork
  ) throws -> LawBootstrap? {
    guard bootstraps > 0, fit.degreesOfFreedom > 0 else { return nil }
    let most = Self.mostLosses / max(1, candidates.count)
    guard bootstraps <= most else {
      throw Failure(
        Failure.usage,
        "--bootstraps: error: \(bootstraps) draws of \(candidates.count) runs are too many to keep; use "
          + "at most \(most)")
    }
    var bootstrap = try LawBootstrap(
      fit, candidates: candidates, resampling: resampling, seed: seed)
    let empty = bootstrap
    _ = try work.run(
      0..<bootstraps, in: BlockRunner(blockSize: 50), { empty.drawn($0) }
    ) { bootstrap.add($0) }
    return bootstrap
  }
}
