import KompassModel

@testable import KompassContent

/// Reads a file of the publisher that exists only in memory, and looks at what is said of it.
enum FileFuzz {
  /// The name of the file in messages.
  static let path = "content/file"

  /// Reads `bytes` with `read`, unless they are no text.
  ///
  /// - Parameter read: reads the file; false when nothing came of it.
  /// - Returns: what must not be; nil when all is as it should be.
  static func objection(
    to bytes: [UInt8], vocabulary: Vocabulary = knownVocabulary, _ read: (FileReading) -> Bool
  ) -> String? {
    let source = SourceFile(path: path, bytes: bytes)
    let faults = TextCheck(path: path, bytes: bytes).faults()
    if !faults.isEmpty { return faults.lazy.compactMap { objection(to: $0, in: source) }.first }
    let reading = FileReading(source, vocabulary: vocabulary)
    let isRead = read(reading)
    reading.reportMissingTranslations()
    if !isRead, !reading.hasErrors { return "nothing was read and nothing was said" }
    for diagnostic in reading.diagnostics {
      if let objection = objection(to: diagnostic, in: source) { return objection }
    }
    return nil
  }

  /// What is wrong with a message about `source`: it must name a place that exists, show it and say what to do.
  static func objection(to diagnostic: Diagnostic, in source: SourceFile) -> String? {
    let text = diagnostic.text
    if diagnostic.location.file != source.path { return "names another file: \(text)" }
    if diagnostic.message.isEmpty || diagnostic.fix?.isEmpty != false {
      return "says nothing: \(text)"
    }
    // Whatever the file holds, it must not reach the terminal.
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) {
      return "holds a control character: \(text.debugDescription)"
    }
    guard let line = diagnostic.location.line else {
      // A warning may be of what stands nowhere; of errors, these concern the file as a whole.
      let concernsTheFile = ["empty-file", "not-utf-8"]
      return diagnostic.severity == .warning || concernsTheFile.contains(diagnostic.identifier)
        ? nil : "names no line: \(text)"
    }
    guard let written = source.line(line) else { return "names line \(line): \(text)" }
    if diagnostic.excerpt == nil { return "does not show the line: \(text)" }
    guard let column = diagnostic.location.column else { return nil }
    // One behind the end is where something is missing.
    let width = written.unicodeScalars.count
    return (1...width + 1).contains(column) ? nil : "names column \(column) of \(width): \(text)"
  }

  /// A few municipalities and both languages.
  static let knownVocabulary: Vocabulary = {
    var municipalities: [Slug: String] = [:]
    for slug in ["mark", "habo", "haabo"] {
      if let known = Slug(slug) { municipalities[known] = slug.capitalized }
    }
    return Vocabulary(languages: [.swedish, .english], municipalities: municipalities)
  }()

  /// A framework of two areas, the first with two sub-areas.
  static let framework: Framework? = {
    let text = """
      id: "2020"
      title: Ramverk
      revision: 2020
      valid_from: 2020
      areas:
        - number: 1
          id: ett
          name: { sv: Ett, en: One }
          about: { sv: Det ena., en: The one. }
          subareas:
            - { number: 1.1, name: Del, max: 60 }
            - { number: 1.2, name: Rest, max: 40 }
        - { number: 2, id: tva, name: { sv: Två, en: Two }, about: { sv: Det andra., en: The other. } }
      """
    let reading = FileReading(SourceFile(path: path, bytes: Array(text.utf8)))
    return FrameworkID("2020").flatMap {
      FrameworkFileReader(reading: reading, id: $0).read().framework
    }
  }()
}
