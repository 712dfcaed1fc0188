import ScalingCore
import Screen
import Storage

extension Validate {
  /// Fits the model without each family of the rows in turn, on all cores.
  ///
  /// - Throws: when there are less than two families, or ^C ends the work.
  static func heldOut(
    _ measured: MeasuredRows, start: ServingParameters
  ) throws -> ValidationReport {
    let refit = ServingRefit(
      start: start, priors: try ServingParameters.embeddedPriors(), rows: measured.rows)
    let families = refit.families
    guard families.count > 1 else {
      throw Failure(
        Failure.noAnswer,
        launchLanguage(
          "\(measured.file): all rows are of one family (model, GPU, software, number format); "
            + "--hold-out needs two",
          ja: "\(measured.file)：すべての行が1系列（モデル、GPU、ソフトウェア、数値形式）です；"
            + "--hold-outには2系列必要です"))
    }
    let work = LongWork(
      ProgressText(unit: Wording("fits", ja: "当てはめ"), total: families.count, in: launchLanguage))
    var models = HeldOutModels(start: start)
    let done = try work.run(0..<families.count, in: BlockRunner(blockSize: 1)) { block in
      block.map { (refit.parameters(without: families[$0]), families[$0]) }
    } take: { fits in
      for (parameters, family) in fits { models.keep(parameters, without: family) }
    }
    try work.finish(done: done)
    return ValidationReport(measured, heldOut: models)
  }
}
