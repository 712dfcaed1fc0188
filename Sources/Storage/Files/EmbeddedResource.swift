internal import CResources

/// Files that are part of the binary.
package enum EmbeddedResource {
  /// Contents of the file `name`, for example `catalogue/gpus.csv`; nil when there is none.
  package static func bytes(_ name: String) -> [UInt8]? {
    for index in 0..<isocost_resource_count() {
      let resource = isocost_resource_at(index)
      guard String(cString: resource.name) == name else { continue }
      return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.length))
    }
    return nil
  }

  /// Names of all files, in the order of the table.
  package static var names: [String] {
    (0..<isocost_resource_count()).map { String(cString: isocost_resource_at($0).name) }
  }
}
