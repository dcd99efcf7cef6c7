import KompassModel

@testable import KompassContent

extension FileReading {
  /// A file that exists only in the test.
  static func test(_ text: String, path: String = "test", municipalities: [String: String]? = nil)
    -> FileReading
  {
    var vocabulary = Vocabulary(languages: [.swedish, .english])
    if let municipalities {
      vocabulary.municipalities = [:]
      for (slug, name) in municipalities {
        if let slug = Slug(slug) { vocabulary.municipalities?[slug] = name }
      }
    }
    return FileReading(SourceFile(path: path, bytes: Array(text.utf8)), vocabulary: vocabulary)
  }

  /// Identifiers and places of what was found, such as `unknown-key 3:1`.
  var found: [String] {
    diagnostics.inReadingOrder().map { diagnostic in
      let place = diagnostic.location
      return
        "\(diagnostic.identifier) \(place.line.map(String.init) ?? "-"):\(place.column.map(String.init) ?? "-")"
    }
  }
}

extension [Diagnostic] {
  /// As a person reads them.
  var text: String { map(\.text).joined() }
}
