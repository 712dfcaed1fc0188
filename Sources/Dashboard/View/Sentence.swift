/// A sentence of which some figures have to be seen: `"As accurate for \(figure: share) less."`.
package struct Sentence: Sendable, Hashable {
  /// A piece of a sentence, with the spaces around its words.
  package struct Part: Sendable, Hashable {
    /// The words.
    package var text: String
    /// Whether they are a figure.
    package var isFigure: Bool

    /// Describes a piece.
    package init(_ text: String, isFigure: Bool = false) {
      self.text = text
      self.isFigure = isFigure
    }
  }

  /// Words and figures from left to right.
  package private(set) var parts: [Part]

  /// Joins pieces; empty ones are left out.
  package init(_ parts: [Part] = []) {
    self.parts = parts.filter { !$0.text.isEmpty }
  }

  /// Plain words.
  package init(_ text: String) {
    self.init([Part(text)])
  }

  /// A figure alone.
  package init(figure: String) {
    self.init([Part(figure, isFigure: true)])
  }

  /// Words and figures as one text.
  package var text: String { parts.map(\.text).joined() }

  /// The sentence with each piece changed.
  package func map(_ change: (String) -> String) -> Sentence {
    Sentence(parts.map { Part(change($0.text), isFigure: $0.isFigure) })
  }

  /// One piece of sentence behind the other.
  package static func + (left: Sentence, right: Sentence) -> Sentence {
    Sentence(left.parts + right.parts)
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  /// Gathers the pieces of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    package mutating func appendLiteral(_ literal: String) {
      parts.append(Part(literal))
    }

    /// Adds words, a number among them.
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(Part(value.description))
    }

    /// Adds a figure that has to be seen.
    package mutating func appendInterpolation(figure: String) {
      parts.append(Part(figure, isFigure: true))
    }

    /// Adds a piece of sentence.
    package mutating func appendInterpolation(_ sentence: Sentence) {
      parts += sentence.parts
    }
  }

  /// Takes the pieces of a literal.
  package init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.parts)
  }

  /// Plain words.
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension [Sentence] {
  /// One sentence of pieces with something between them.
  package func joined(by separator: Sentence) -> Sentence {
    enumerated().reduce(Sentence()) { sentence, piece in
      sentence + (piece.offset > 0 ? separator : Sentence()) + piece.element
    }
  }

  /// The sentences as one text, with a space between those of a language that writes spaces.
  package var text: String { marked(\.text) }

  /// The sentences as one text of pieces that are written in some markup.
  package func marked(_ write: (Sentence.Part) -> String) -> String {
    enumerated().map { index, sentence in
      let gap = index > 0 ? sentenceGap(after: self[index - 1].text) : ""
      return gap + sentence.parts.map(write).joined()
    }.joined()
  }
}

/// What stands behind a sentence before the next: nothing behind a full-width mark.
package func sentenceGap(after text: String) -> String {
  guard let last = text.last else { return "" }
  return "。！？）".contains(last) ? "" : " "
}
