import KompassModel

/// The reading of one file: what was found in it, and what its texts may refer to.
///
/// A class, because every reader of a part of the file adds to the same list; it never leaves the thread that reads
/// the file.
final class FileReading {
  /// The file.
  let source: SourceFile
  /// What texts in the file may refer to.
  var vocabulary: Vocabulary
  /// Whether the very same bytes were read before and had no error. What does nothing but look for faults is left out
  /// then.
  let isChecked: Bool
  /// Whether an error was found.
  private(set) var hasErrors = false
  /// Links to pages of the site, in the order found.
  private(set) var pageLinks: [PageLink] = []
  private var found: [Diagnostic] = []
  private var errorCount = 0
  private var omitted = 0
  private var missingTranslations: [LanguageCode: (count: Int, first: Spot)] = [:]

  /// Begins to read `source`.
  init(_ source: SourceFile, vocabulary: Vocabulary = Vocabulary(), isChecked: Bool = false) {
    self.source = source
    self.vocabulary = vocabulary
    self.isChecked = isChecked
  }

  /// The most errors that are shown, and likewise the most warnings. They are counted apart, so that no number of
  /// warnings hides an error.
  static let mostFindings = Diagnostic.mostOfFile

  /// Whether further errors are only counted.
  var isFull: Bool { errorCount >= Self.mostFindings }

  /// What was found so far, in the order found; the last says how many more there are.
  var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return found }
    return found + [
      Diagnostic(
        .moreFindings, file: source.path, "\(omitted) more findings in this file are not shown",
        fix: "mend those that are shown, then run the command again")
    ]
  }

  /// Adds a finding at `spot`, or for the whole file.
  func report(
    _ identifier: DiagnosticIdentifier, at spot: Spot?, _ message: @autoclosure () -> String,
    fix: @autoclosure () -> String
  ) {
    let isError = identifier.severity == .error
    if isError { hasErrors = true }
    guard (isError ? errorCount : found.count - errorCount) < Self.mostFindings else {
      omitted += 1
      return
    }
    if isError { errorCount += 1 }
    let excerpt = spot.flatMap { source.excerpt(at: $0) }
    let location = SourceLocation(file: source.path, line: spot?.line, column: spot?.column)
    found.append(Diagnostic(identifier, at: location, message(), excerpt: excerpt, fix: fix()))
  }

  /// Remembers a link to a page of the site.
  func notePageLink(to address: String, at spot: Spot) {
    pageLinks.append(
      PageLink(
        address: address,
        location: SourceLocation(file: source.path, line: spot.line, column: spot.column),
        excerpt: source.excerpt(at: spot)))
  }

  /// Remembers that a text exists in other languages but not in `language`.
  func noteMissingTranslation(_ language: LanguageCode, at spot: Spot) {
    let known = missingTranslations[language]
    missingTranslations[language] = ((known?.count ?? 0) + 1, known?.first ?? spot)
  }

  /// Reports the translations that are missing, once per language.
  func reportMissingTranslations() {
    for (language, missing) in missingTranslations.sorted(by: { $0.key < $1.key }) {
      let message =
        missing.count == 1
        ? "one text lacks the language \(language)"
        : "\(missing.count) texts lack the language \(language); this is the first"
      report(
        .missingTranslation, at: missing.first, message,
        fix:
          "write the text as { \(beside(language)): …, \(language): … }; until then readers see another language"
      )
    }
    missingTranslations = [:]
  }

  /// Another language of the site, for an example.
  private func beside(_ language: LanguageCode) -> LanguageCode {
    vocabulary.languages?.first { $0 != language } ?? .swedish
  }
}
