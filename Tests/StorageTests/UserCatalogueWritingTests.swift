import Foundation
import ScalingCore
import Testing

@testable import Storage

@Suite struct UserCatalogueWritingTests {
  private let shipped: Catalogue

  init() throws { shipped = try Catalogue.shipped() }

  private static let prices = "prices:\n  - {gpu: H100-SXM, typical: 2.5, source: own}\n"

  @Test func writesOnceAndForItsOwner() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/catalog/own.yaml"
    try UserCatalogue.write(Self.prices, to: path, catalogue: shipped)
    #expect(try folder.read("catalog/own.yaml") == Self.prices)
    #expect(try folder.names() == ["catalog"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    try UserCatalogue.write("accuracy:\n", to: path, catalogue: shipped)
    #expect(try folder.read("catalog/own.yaml") == "accuracy:\n")
  }

  @Test func whatIsWrittenIsReadWithItsFolder() throws {
    let folder = try TemporaryFolder()
    try UserCatalogue.write(
      Self.prices, to: "\(folder.path)/own.yaml", catalogue: shipped)
    let own = try UserCatalogue.extend(shipped, folder: folder.path).value
    #expect(own.accelerator(named: "H100-SXM")?.price.typical == 2.5)
  }

  @Test func nothingIsWrittenThatWouldNotReadBack() throws {
    let folder = try TemporaryFolder()
    try UserCatalogue.write(Self.prices, to: "\(folder.path)/own.yaml", catalogue: shipped)
    #expect(throws: Diagnostic.self) {
      try UserCatalogue.write(
        "accuracy: [{model: none}]", to: "\(folder.path)/own.yaml", catalogue: shipped)
    }
    #expect(try folder.read("own.yaml") == Self.prices)
  }

  @Test func anUnwritableFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    let error = #expect(throws: Diagnostic.self) {
      try UserCatalogue.write("accuracy:\n", to: "\(file)/own.yaml", catalogue: shipped)
    }
    #expect(error?.file == file)
  }
}
