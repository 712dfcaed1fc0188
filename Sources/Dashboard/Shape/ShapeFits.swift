package import ScalingCore

/// The laws of the Shape screen: both fitted to the runs of one experiment.
package struct ShapeFits: Sendable, Hashable {
  /// A law and how it does on models that were never fitted.
  package struct Score: Sendable, Hashable {
    /// The fit.
    package var fit: LawFit
    /// Error of each held-out model, as a share of its measured loss.
    package var errors: [Double]
    /// Agreement of the order of the held-out models; nil when there is no order.
    package var spearman: Double?
  }

  /// Loss by size and tokens alone; nil when the runs can't determine it.
  package let plain: Score?
  /// Loss by size, tokens and width over depth; nil when the runs can't determine it.
  package let shape: Score?
  /// Why a law is missing; empty where none is.
  package let problem: String

  /// Fits both laws.
  package init(_ experiment: TrainingExperiment) {
    var problem = ""
    func score(_ family: LawFamily) -> Score? {
      do throws(FitRefusal) {
        let fit = try LawFitting(family).fit(experiment.runs)
        return Score(fit, on: experiment.heldOut)
      } catch {
        problem = error.reason
        return nil
      }
    }
    plain = score(.chinchilla)
    shape = score(.shape)
    self.problem = problem
  }
}

extension ShapeFits.Score {
  fileprivate init(_ fit: LawFit, on heldOut: [MeasuredRun]) {
    self.fit = fit
    errors = heldOut.compactMap { run in
      fit.loss(of: run.run).map { abs(($0 - run.loss) / run.loss) }
    }
    spearman = LawGoodness(fit.law, on: heldOut)?.spearman
  }
}
