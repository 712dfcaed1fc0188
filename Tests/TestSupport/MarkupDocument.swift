// As the library of the tests, the reader of XML has no static form.
#if canImport(Testing)
  import Foundation
  #if canImport(FoundationXML)
    import FoundationXML
  #endif

  /// An XML document as another program reads it.
  package struct MarkupDocument: Sendable {
    /// An element.
    package struct Element: Sendable {
      /// Its name.
      package let name: String
      /// Attributes by name.
      package let attributes: [String: String]
      /// Names of the elements that hold it, the root first.
      package let parents: [String]
      /// All text inside, that of inner elements included.
      package fileprivate(set) var text = ""

      /// An attribute as a number; nil where it is none.
      package func number(_ name: String) -> Double? { attributes[name].flatMap { Double($0) } }

      /// Pairs of coordinates of the attribute `points`.
      package var points: [(x: Double, y: Double)] {
        (attributes["points"] ?? "").split(separator: " ").compactMap { pair in
          let parts = pair.split(separator: ",").compactMap { Double($0) }
          return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
      }
    }

    /// A document that is not well-formed.
    package struct Malformed: Error {
      /// What the reader says.
      package let reason: String
    }

    /// All elements in the order in which they start.
    package let elements: [Element]

    /// Reads a document.
    ///
    /// - Throws: what is not well-formed.
    package init(_ text: String) throws {
      let parser = XMLParser(data: Data(text.utf8))
      let reader = MarkupReader()
      parser.delegate = reader
      guard parser.parse() else {
        throw Malformed(reason: "\(parser.lineNumber): \(String(describing: parser.parserError))")
      }
      elements = reader.elements
    }

    /// Elements of a name.
    package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Texts of the elements of a name.
    package func texts(_ name: String) -> [String] { all(name).map(\.text) }
  }

  /// Gathers elements as they come.
  private final class MarkupReader: NSObject, XMLParserDelegate {
    var elements: [MarkupDocument.Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      let parents = open.map { elements[$0].name }
      open.append(elements.count)
      elements.append(
        MarkupDocument.Element(name: name, attributes: attributes, parents: parents))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for index in open { elements[index].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
#endif
