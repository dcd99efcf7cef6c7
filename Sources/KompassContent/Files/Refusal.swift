import KompassModel

/// Why a file could not be read at all.
struct Refusal: Error {
  /// What a publisher is told.
  let diagnostic: Diagnostic
}
