/// What is known of the serving model's error on one GPU, serving software and number format, and the site's
/// factors where they were measured.
public struct ServingProfile: Sendable, Hashable {
  /// Name by which `deployment.backend` refers to it.
  public var id: String
  /// Catalogue id of the accelerator that was measured.
  public var gpu: String
  /// Serving software that was measured.
  public var backend: Backend
  /// Number format of the weights that was measured.
  public var weights: Precision
  /// Factors of the site.
  public var scales: SiteScales
  /// Factors around the time per output token.
  public var errorBand: ServingEstimate.ErrorBand
  /// What was measured, when, and the error on rows that were not fitted.
  public var evidence: Evidence
  /// Whether it holds where a scenario names no profile: the shipped ones do.
  public var appliesUnnamed: Bool
  /// Intervals and errors of the calibration; nil where none was made.
  public var summary: CalibrationSummary?

  /// Describes a profile.
  public init(
    id: String, gpu: String, backend: Backend, weights: Precision, scales: SiteScales,
    errorBand: ServingEstimate.ErrorBand, evidence: Evidence, appliesUnnamed: Bool = false,
    summary: CalibrationSummary? = nil
  ) {
    self.id = id
    self.gpu = gpu
    self.backend = backend
    self.weights = weights
    self.scales = scales
    self.errorBand = errorBand
    self.evidence = evidence
    self.appliesUnnamed = appliesUnnamed
    self.summary = summary
  }

  /// Whether it was measured on this accelerator, software and number format.
  public func covers(_ deployment: Deployment) -> Bool { target.covers(deployment) }
}

/// What is known of the serving model's error in one place.
struct SiteTerms: Sendable {
  /// Factors of the site.
  var scales: SiteScales
  /// Factors around the time per output token.
  var errorBand: ServingEstimate.ErrorBand
  /// Where both come from.
  var evidence: Evidence
}

extension SiteTerms {
  /// Takes what a profile says.
  init(_ profile: ServingProfile) {
    self.init(
      scales: profile.scales, errorBand: profile.errorBand, evidence: profile.evidence)
  }
}

/// A place where the serving model was measured.
///
/// Every estimate looks for its place: this is small where a profile has many texts to copy.
struct MeasuredSite: Sendable {
  /// What was measured.
  let target: ServingTarget
  /// What is known there.
  let terms: SiteTerms

  /// Takes what a profile says.
  init(_ profile: ServingProfile) {
    target = profile.target
    terms = SiteTerms(profile)
  }
}

extension ServingModel {
  /// What holds for a deployment: its profile, else one that need not be named, else nothing measured.
  ///
  /// A named profile holds only on what it was measured on: a factor of one GPU says little of another.
  func terms(for deployment: borrowing Deployment) -> SiteTerms {
    if let named = deployment.profile, named.target.covers(deployment) { return SiteTerms(named) }
    for index in sites.indices where sites[index].target.covers(deployment) {
      return sites[index].terms
    }
    return SiteTerms(
      scales: SiteScales(), errorBand: Self.errorBand, evidence: parameters.evidence)
  }
}
