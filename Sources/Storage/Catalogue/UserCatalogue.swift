package import ScalingCore

/// A user's own catalogue files: they extend or override the shipped catalogue.
///
/// A file has the keys `models` and `gpus` (lists of mappings with the columns of the shipped tables),
/// `prices` (`gpu`, `low`, `typical`, `high`, `spot`, `date`, `source`) and `accuracy` (`model`,
/// `variant`, `benchmark`, `attention`, `metric`, `tokenCap`, `value`, `kind`, `precision`, `source`,
/// `date`). `isocost import` also writes `lengthFits`, `coverageFits` and `questions`, `isocost calibrate` writes
/// `profiles`, `isocost fit` writes `experiments`.
package enum UserCatalogue {
  /// The catalogue with the entries of all files of a folder, in the order of their names.
  ///
  /// - Throws: all findings of the first file that has an error.
  package static func extend(
    _ catalogue: Catalogue, folder: String
  ) throws(InputFailure) -> Loaded<Catalogue> {
    var extended = Loaded(catalogue)
    for name in FileReading.yamlNames(in: folder) {
      let path = "\(folder)/\(name)"
      let bytes: [UInt8]
      do {
        bytes = try FileReading.bytes(of: path)
      } catch {
        throw InputFailure([error])
      }
      let next = try extend(extended.value, file: path, bytes: bytes)
      extended = Loaded(next.value, warnings: extended.warnings + next.warnings)
    }
    return extended
  }

  /// The catalogue with the entries of a file.
  ///
  /// - Parameter appliesUnnamed: whether its profiles hold where a scenario names none, as shipped ones do.
  /// - Throws: all findings when one of them is an error.
  package static func extend(
    _ catalogue: Catalogue, file: String, bytes: [UInt8], appliesUnnamed: Bool = false
  ) throws(InputFailure) -> Loaded<Catalogue> {
    let document: YAMLDocument
    do {
      document = try YAMLDocument(file: file, bytes: bytes)
    } catch {
      throw InputFailure([error])
    }
    var reader = UserCatalogueReader(
      file: file, catalogue: catalogue, appliesUnnamed: appliesUnnamed)
    reader.read(document.root)
    return try reader.log.finish(reader.catalogue)
  }
}
