/// The kinds of files of an index; the raw value stands in their headers (docs/search-format.md).
enum FileKind: UInt8, CaseIterable, Sendable {
  /// What is searched, and where everything else is.
  case entry = 1
  /// Terms and the documents that have them.
  case terms
  /// Where in the documents the terms stand.
  case positions
  /// The pieces that texts are made of.
  case pieces
  /// Texts of documents.
  case texts
  /// The words of one length, for typing errors.
  case spelling
  /// One municipality's entry.
  case municipality
}
