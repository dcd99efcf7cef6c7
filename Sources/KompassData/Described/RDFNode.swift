import KompassModel

/// A thing that RDF describes.
struct RDFNode: Sendable {
  /// Its class, with the prefix of its vocabulary: `dcat:Dataset`.
  let type: String
  /// Its address; nil for one that is only spoken of where it stands.
  let address: String?
  /// What is said of it, in order: a property with the prefix of its vocabulary, and its value; nil where it is not known.
  let statements: [(String, RDFValue?)]

  init(_ type: String, _ address: String?, _ statements: [(String, RDFValue?)]) {
    self.type = type
    self.address = address
    self.statements = statements
  }

  /// The same property in every language of a text.
  static func texts(_ property: String, _ text: LocalizedText) -> [(String, RDFValue?)] {
    text.languages.compactMap { language in
      text[language].map { (property, .text($0, language)) }
    }
  }
}
