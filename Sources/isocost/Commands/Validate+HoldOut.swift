import ScalingCore
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
        "\(measured.file): all rows are of one family (model, GPU, software, number format); "
          + "--hold-out needs two")
    }
    let work = LongWork(ProgressText(unit: "fits", total: families.count))
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
