import ScalingCore

@testable import Storage

extension Catalogue {
  /// The catalogue that is part of the binary, read once for all tests.
  static func shipped() throws(Diagnostic) -> Catalogue { try read.get() }

  private static let read = Result { () throws(Diagnostic) in try Catalogue.embedded() }
}
