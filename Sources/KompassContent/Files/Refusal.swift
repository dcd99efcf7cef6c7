import KompassModel

/// Why a file could not be read at all.
struct Refusal: Error {
  /// What a publisher is told; never empty.
  let diagnostics: [Diagnostic]

  /// One thing is wrong.
  init(diagnostic: Diagnostic) { diagnostics = [diagnostic] }

  /// Several things are wrong with the text itself.
  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
